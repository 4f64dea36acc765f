import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PageWriter, pageFile } from './page-writer.ts';

const [page, endpoint, redirect] = [
  { type: 'page' },
  { type: 'endpoint' },
  { type: 'redirect' },
] as const;

async function writing(base = '/notes') {
  const site = await mkdtemp(join(tmpdir(), 'garden-writer-'));
  onTestFinished(() => rm(site, { recursive: true, force: true }));
  return {
    site,
    writer: new PageWriter(site, base),
    written: (file: string) => readFile(join(site, file), 'utf8'),
  };
}

const ask = (path: string) => new Request(`http://garden${path}`);

describe('where a page is', () => {
  it.each([
    ['/', page, 'index.html'],
    ['/books/三体/', page, join('books', '三体', 'index.html')],
    ['/books/三体', page, join('books', '三体', 'index.html')],
    ['graph.json', endpoint, 'graph.json'],
    ['/files/a b/没有后缀/', endpoint, 'files/a b/没有后缀'],
  ])('%s', (path, route, file) => {
    expect(pageFile(path, route)).toBe(file);
  });
});

describe('a page', () => {
  it('is written where Astro would, and nothing is left to it', async () => {
    const { writer, written } = await writing();
    for (const [path, file] of [
      ['/notes/', 'index.html'],
      ['/notes/books/三体/1-%E7%AB%A0%20%25/', 'books/三体/1-章 %/index.html'],
    ] as const) {
      const left = await writer.write(ask(path), new Response('<p>三体</p>'), page);
      expect(left.body).toBeNull();
      expect(await written(file)).toBe('<p>三体</p>');
    }
    const left = await writer.write(ask('/notes/graph.json'), Response.json([1]), endpoint);
    expect(left.body).toBeNull();
    expect(await written('graph.json')).toBe('[1]');
  });

  it('of a site at the root of its address is written, too', async () => {
    const { writer, written } = await writing('/');
    await writer.write(ask('/books/'), new Response('shelf'), page);
    expect(await written('books/index.html')).toBe('shelf');
  });

  it('is left to Astro, whole, where something lies in its place', async () => {
    const { site, writer, written } = await writing();
    await mkdir(join(site, 'own'));
    await writeFile(join(site, 'own', 'index.html'), 'of public/');
    const made = new Response('made', { headers: { 'content-type': 'text/html' } });
    const left = await writer.write(ask('/notes/own/'), made, page);
    expect(await left.text()).toBe('made');
    expect(left.headers.get('content-type')).toBe('text/html');
    expect(await written('own/index.html')).toBe('of public/');
  });

  it.each([
    ['that is not found', ask('/notes/404/'), new Response('lost', { status: 404 }), page],
    ['that leads elsewhere', ask('/notes/a/'), new Response(null, { status: 301 }), redirect],
    ['without a body', ask('/notes/a/'), new Response(null), page],
    ['of another address', ask('/other/a/'), new Response('a'), page],
    ['whose name is none', ask('/notes/%E7/'), new Response('a'), page],
  ])('%s is left to Astro as it is', async (_, request, made, route) => {
    const { writer } = await writing();
    expect(await writer.write(request, made, route)).toBe(made);
  });
});
