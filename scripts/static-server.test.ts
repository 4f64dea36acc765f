import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locate, type StaticServer, startStaticServer } from './static-server.ts';

let around: string;
let site: string;
let server: StaticServer;

beforeAll(async () => {
  around = await realpath(await mkdtemp(join(tmpdir(), 'static-server-')));
  site = join(around, 'site');
  await mkdir(join(site, 'books', '三体'), { recursive: true });
  await mkdir(join(site, 'pagefind'));
  await mkdir(join(around, 'site-of-another'));
  await writeFile(join(around, 'secret.txt'), 'secret');
  await writeFile(join(around, 'site-of-another', 'index.html'), 'secret');
  await writeFile(join(site, 'index.html'), '<!DOCTYPE html>home');
  await writeFile(join(site, '404.html'), '<!DOCTYPE html>not here');
  await writeFile(join(site, 'books', '三体', 'index.html'), '<!DOCTYPE html>book');
  await writeFile(join(site, 'pagefind', 'pagefind.js'), 'export {}');
  await writeFile(join(site, 'pagefind', 'zh.pf_meta'), Buffer.from([0x1f, 0x8b]));
  await writeFile(join(site, 'pagefind', 'wasm.zh.pagefind'), Buffer.from([0x1f, 0x8b]));
  await symlink(join(around, 'secret.txt'), join(site, 'link.txt'));
  server = await startStaticServer({ folder: site, base: '/my-notes/' });
});

afterAll(async () => {
  await server.close();
  await rm(around, { recursive: true });
});

interface Reply {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly location: string | undefined;
  readonly body: string;
}

/** Unlike fetch, sends the path exactly as it is given. */
function ask(path: string, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path, method }, (reply) => {
      let body = '';
      reply.setEncoding('utf8');
      reply.on('data', (piece: string) => {
        body += piece;
      });
      reply.on('end', () =>
        resolve({
          status: reply.statusCode,
          type: reply.headers['content-type'],
          location: reply.headers.location,
          body,
        }),
      );
    });
    asked.once('error', reject);
    asked.end();
  });
}

describe('a site under a base path', () => {
  it('answers a folder with its index page', async () => {
    expect(await ask('/my-notes/')).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '<!DOCTYPE html>home',
    });
    const book = await ask(`/my-notes/books/${encodeURIComponent('三体')}/?q=1`);
    expect(book).toMatchObject({ status: 200, body: '<!DOCTYPE html>book' });
  });

  it('sends a folder without its last stroke on, query and all', async () => {
    expect(await ask('/my-notes?q=1')).toMatchObject({
      status: 301,
      location: '/my-notes/?q=1',
    });
    const book = `/my-notes/books/${encodeURIComponent('三体')}`;
    expect(await ask(`${book}?q=1`)).toMatchObject({ status: 301, location: `${book}/?q=1` });
  });

  it('shows the site’s own page for what is not there', async () => {
    for (const path of ['/my-notes/no/such/page/', '/my-notes/books/', '/my-notes/books']) {
      expect(await ask(path)).toMatchObject({ status: 404, body: '<!DOCTYPE html>not here' });
    }
  });

  it('knows nothing outside its base path', async () => {
    for (const path of ['/', '/books/', '/my-notesbooks/', '//my-notes/']) {
      expect(await ask(path)).toMatchObject({ status: 404, body: '404\n' });
    }
  });

  it('names the kind of each file, and calls the search index plain bytes', async () => {
    const kinds = await Promise.all(
      ['pagefind.js', 'zh.pf_meta', 'wasm.zh.pagefind'].map(
        async (name) => (await ask(`/my-notes/pagefind/${name}`)).type,
      ),
    );
    expect(kinds).toEqual([
      'text/javascript; charset=utf-8',
      'application/octet-stream',
      'application/octet-stream',
    ]);
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    expect(await ask('/my-notes/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await ask('/my-notes/', 'POST')).toMatchObject({ status: 405 });
  });
});

describe('a way out of the site', () => {
  it.each([
    '/my-notes/../secret.txt',
    '/my-notes/..%2fsecret.txt',
    '/my-notes/%2e%2e/secret.txt',
    '/my-notes/%2e%2e%2fsecret.txt',
    '/my-notes/..%5csecret.txt',
    '/my-notes/books/../../secret.txt',
    '/my-notes/../site-of-another/',
    '/my-notes//etc/passwd',
    '/my-notes/%00',
    '/my-notes/%E4%B8',
    '/my-notes/link.txt',
  ])('is none: %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: '<!DOCTYPE html>not here' });
  });

  it('is no redirect to another host either', async () => {
    await mkdir(join(site, 'example.org'), { recursive: true });
    await writeFile(join(site, 'example.org', 'index.html'), '');
    expect(await locate('//example.org', site, '/')).toEqual({ kind: 'missing', belowBase: true });
  });
});

it('serves a site at the root of an address too', async () => {
  expect(await locate('/', site, '/')).toEqual({ kind: 'file', path: join(site, 'index.html') });
  expect(await locate('/books/%E4%B8%89%E4%BD%93', site, '/')).toEqual({
    kind: 'redirect',
    location: '/books/%E4%B8%89%E4%BD%93/',
  });
});

describe('a server that compresses', () => {
  it('packs text for whoever takes it packed, and nothing else', async () => {
    const packing = await startStaticServer({ folder: site, base: '/', compress: true });
    const encoding = async (path: string, accepted: string) => {
      const reply = await fetch(new URL(path, packing.url), {
        headers: { 'accept-encoding': accepted },
      });
      return [reply.headers.get('content-encoding'), (await reply.text()).length > 0];
    };
    expect(await encoding('', 'gzip')).toEqual(['gzip', true]);
    expect(await encoding('', 'identity')).toEqual([null, true]);
    expect(await encoding('pagefind/zh.pf_meta', 'gzip')).toEqual([null, true]);
    await packing.close();
  });
});
