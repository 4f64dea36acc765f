import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildIndex, writeIndex } from './index-builder.ts';
import { recordsOfBook } from './page-records.ts';
import type { IndexFile } from './pagefind-index.ts';
import { ShardFolder } from './shard-store.ts';
import { around, shelf } from './testing/shelf.ts';

const pages = shelf.flatMap((book) => recordsOfBook(book, around));
const byPath = (files: readonly IndexFile[]) =>
  new Map(files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]));

describe('the index', () => {
  it('is what the browser loads, and no more', async () => {
    const names = (await buildIndex(pages)).map(({ path }) => path.replace(/und_\w+/, '*'));
    expect([...new Set(names)].sort()).toEqual([
      '0/filter/*.pf_filter',
      '0/fragment/*.pf_fragment',
      '0/index/*.pf_index',
      '0/pagefind.*.pf_meta',
      '0/wasm.unknown.pagefind',
      'pagefind.js',
      'shards.json',
    ]);
  });

  it('of several shards has Pagefind once', async () => {
    const names = (await buildIndex(pages, { room: 300 })).map(({ path }) => path);
    expect(names.filter((name) => /wasm|\.js$/.test(name))).toEqual([
      'pagefind.js',
      '0/wasm.unknown.pagefind',
    ]);
    expect(names.filter((name) => name.endsWith('.pf_meta')).length).toBeGreaterThan(1);
  });

  it('is the same for the same books, byte for byte', async () => {
    const [one, other] = await Promise.all([buildIndex(pages), buildIndex(pages)]);
    expect(byPath(other)).toEqual(byPath(one));
  });

  it('can be of nothing', async () => {
    const files = await buildIndex([]);
    expect(files.filter(({ path }) => path.startsWith('0/fragment/'))).toHaveLength(1);
  });

  it('is written in place of the one before', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'index-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'old.pf_index'), '');
    const { count, bytes } = await writeIndex(pages, folder);
    const files = await buildIndex(pages);
    const written = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(written.filter((entry) => entry.isFile())).toHaveLength(count);
    expect(files).toHaveLength(count);
    expect(files.reduce((sum, { content }) => sum + content.length, 0)).toBe(bytes);
    for (const { path, content } of files) {
      expect(await readFile(join(folder, path))).toEqual(Buffer.from(content));
    }
  });

  it('is made anew where a book has changed, and only there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shards-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const store = new ShardFolder(folder);
    const kept = async () => new Set(await readdir(folder));
    const before = await buildIndex(pages, { store, version: '1', room: 300 });
    const shards = await kept();
    expect(shards.size).toBeGreaterThan(1);
    const again = await buildIndex(pages, { store, version: '1', room: 300 });
    expect(byPath(again)).toEqual(byPath(before));

    const changed = pages.map((page) =>
      page.facts.book === '200' ? { ...page, title: '新的书名' } : page,
    );
    const after = await buildIndex(changed, { store, version: '1', room: 300 });
    expect(byPath(after)).toEqual(byPath(await buildIndex(changed, { room: 300 })));
    expect((await kept()).intersection(shards).size).toBe(shards.size - 1);
    expect((await kept()).size).toBe(shards.size);

    await buildIndex(pages, { store, version: '2', room: 300 });
    expect((await kept()).intersection(shards).size).toBe(0);
  });

  it('passes on what goes wrong with the records, and can be made again', async () => {
    const broken = (async function* () {
      yield* pages;
      throw new Error('the cache is gone');
    })();
    await expect(buildIndex(broken)).rejects.toThrow('the cache is gone');
    await expect(buildIndex(pages)).resolves.toBeDefined();
  });

  it('leaves the environment as it was', async () => {
    const before = { ...process.env };
    await buildIndex(pages);
    expect({ ...process.env }).toEqual(before);
  });
});
