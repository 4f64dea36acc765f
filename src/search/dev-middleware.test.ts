import { describe, expect, it } from 'vitest';
import { hostOf } from '../testing/host.ts';
import { serveIndex } from './dev-middleware.ts';
import type { PageRecords } from './record.ts';
import { findablesOf } from './testing/findables.ts';

const page = (text: string): PageRecords => ({
  path: '/g/notes/a/',
  title: '甲',
  group: 1,
  facts: { tags: [] },
  records: [{ kind: 'note', path: '/g/notes/a/', text }],
});

async function serve(pages: () => Promise<readonly PageRecords[]>): Promise<string> {
  const handler = serveIndex('/g/pagefind/', async () => findablesOf(await pages()));
  return hostOf((request, response) =>
    handler(request, response, () => response.writeHead(418).end()),
  );
}

describe('the index in development', () => {
  it('is served from memory, below its folder only', async () => {
    const host = await serve(async () => [page('网络')]);
    const entry = await fetch(`${host}/g/pagefind/index.json?ts=1`);
    expect(entry.headers.get('content-type')).toContain('application/json');
    expect(await entry.json()).toMatchObject({ version: '1.6.0' });
    const engine = await fetch(`${host}/g/pagefind/wasm.unknown.pagefind`);
    expect(engine.headers.get('content-type')).toBe('application/octet-stream');
    expect((await engine.bytes()).length).toBeGreaterThan(10_000);
    expect((await fetch(`${host}/g/pagefind/none.pf_index`)).status).toBe(404);
    expect((await fetch(`${host}/g/`)).status).toBe(418);
    expect((await fetch(`${host}/g/pagefind/index.json`, { method: 'POST' })).status).toBe(418);
  });

  it('is made anew when something has changed, and then only', async () => {
    let text = '网络';
    const host = await serve(async () => [page(text)]);
    const entry = async () => (await fetch(`${host}/g/pagefind/index.json`)).text();
    const first = await entry();
    expect(await entry()).toBe(first);
    text = '别的';
    expect(await entry()).not.toBe(first);
  });

  it('says what is wrong if it can’t be made, and is made when it can', async () => {
    let isBroken = true;
    const host = await serve(async () => {
      if (isBroken) throw new Error('the notes are gone');
      return [page('网络')];
    });
    const broken = await fetch(`${host}/g/pagefind/index.json`);
    expect(broken.status).toBe(500);
    expect(await broken.text()).toBe('the notes are gone');
    isBroken = false;
    expect((await fetch(`${host}/g/pagefind/index.json`)).status).toBe(200);
  });
});
