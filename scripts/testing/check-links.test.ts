import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrokenLinks } from './check-links.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-links-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, ...name.split('/'));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="zh"><head><title>页</title></head><body>${body}</body></html>`;

async function brokenOnHome(body: string, more: Readonly<Record<string, string>> = {}) {
  await write({ 'index.html': page(body), ...more });
  return (await findBrokenLinks(folder, '/my-notes/')).broken;
}

describe('a link', () => {
  it('to a page and a Chinese fragment that are there is whole', async () => {
    const body = '<a href="/my-notes/books/三体/#第一章">to</a>';
    const book = { 'books/三体/index.html': page('<p id="第一章">text</p>') };
    expect(await brokenOnHome(body, book)).toEqual([]);
  });

  it('to another host or another program is not followed', async () => {
    const body =
      '<a href="https://example.invalid/">a</a><a href="weread://book?id=1">b</a><a href="mailto:a@example.org">c</a>';
    expect(await brokenOnHome(body)).toEqual([]);
  });

  it('to a page that is not there is broken', async () => {
    expect(await brokenOnHome('<a href="/my-notes/gone/">to</a>')).toEqual([
      '/my-notes/ → /my-notes/gone/ (404)',
    ]);
  });

  it('to a fragment that is not there is broken', async () => {
    const broken = await brokenOnHome('<a href="/my-notes/b/#gone">to</a>', {
      'b/index.html': page('<p id="here">text</p>'),
    });
    expect(broken).toEqual([expect.stringContaining('/my-notes/b/#gone')]);
  });

  it('that has forgotten the base path is broken', async () => {
    const broken = await brokenOnHome('<a href="/b/">to</a>', { 'b/index.html': page('') });
    expect(broken).toEqual(['/my-notes/ → /b/ (404)']);
  });

  it('that works by a redirect only is broken', async () => {
    const broken = await brokenOnHome('<a href="/my-notes/b">to</a>', {
      'b/index.html': page(''),
    });
    expect(broken).toEqual(['/my-notes/ → /my-notes/b (301)']);
  });

  it('of a picture, a script or a stylesheet counts too', async () => {
    const body =
      '<img src="/my-notes/a.png" alt=""><script src="/my-notes/b.js"></script><link rel="stylesheet" href="/my-notes/c.css">';
    const broken = await brokenOnHome(body, { 'c.css': 'body { background: url(d.png) }' });
    expect(broken).toHaveLength(3);
    expect(broken).toContain('/my-notes/c.css → /my-notes/d.png (404)');
  });
});

it('reads pages that no other page leads to', async () => {
  await write({ 'index.html': page(''), 'lone/index.html': page('<a href="gone/">to</a>') });
  const { pages, broken } = await findBrokenLinks(folder, '/');
  expect(pages).toBe(2);
  expect(broken).toEqual(['/lone/ → /lone/gone/ (404)']);
});

it('calls a folder without pages a failure', async () => {
  await expect(findBrokenLinks(folder, '/')).rejects.toThrow('has no page');
});
