import { hash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildIndex, writeIndex } from './index-builder.ts';
import { recordsOfBook } from './page-records.ts';
import type { IndexFile } from './pagefind-index.ts';
import { groups } from './record.ts';
import { ShardFolder } from './shard-store.ts';
import { around, shelf } from './testing/shelf.ts';

const pages = shelf.flatMap((book) => recordsOfBook(book, around));
const byPath = (files: readonly IndexFile[]) =>
  new Map(files.map(({ path, content }) => [path, hash('sha256', content)]));

describe('the index', () => {
  it.each([
    ['one shard', undefined],
    ['several shards', 300],
  ])('of %s is what the browser loads, and no more', async (_, room) => {
    const files = await buildIndex(pages, { room });
    const names = files.map(({ path }) =>
      path.replace(/^\w{12}\//, '*/').replace(/\w+(?=\.pf)/, '*'),
    );
    expect([...new Set(names)].sort()).toEqual([
      '*/document/*.pf_document',
      '*/filter/*.pf_filter',
      '*/index/*.pf_index',
      'index.json',
      'pagefind.js',
      'wasm.unknown.pagefind',
    ]);
  });

  it('of several shards is that of one, but for titles, which come together in each', async () => {
    const texts = pages.filter(({ group }) => group !== groups.titles);
    const [one, other] = await Promise.all([buildIndex(texts), buildIndex(texts, { room: 300 })]);
    const folder = (files: readonly IndexFile[]) =>
      files.find(({ path }) => path.includes('/'))?.path.split('/')[0] ?? '';
    const [from, to] = [folder(one), folder(other)];
    const moved = one.map(({ path, content }) => ({
      path: path.replace(from, to),
      content: Buffer.from(Buffer.from(content).toString('latin1').replace(from, to), 'latin1'),
    }));
    expect(byPath(other)).toEqual(byPath(moved));
  });

  it('has another folder once a book has changed', async () => {
    const changed = pages.map((page) => ({ ...page, title: `${page.title}！` }));
    const [before, after] = await Promise.all([buildIndex(pages), buildIndex(changed)]);
    const folders = (files: readonly IndexFile[]) =>
      new Set(files.flatMap(({ path }) => path.match(/^\w{12}(?=\/)/)?.[0] ?? []));
    expect(folders(before).size).toBe(1);
    expect(folders(before).isDisjointFrom(folders(after))).toBe(true);
  });

  it('is the same for the same books, byte for byte', async () => {
    const [one, other] = await Promise.all([buildIndex(pages), buildIndex(pages)]);
    expect(byPath(other)).toEqual(byPath(one));
  });

  it('can be of nothing', async () => {
    const files = await buildIndex([]);
    expect(files.map(({ path }) => path).sort()).toEqual([
      'index.json',
      'pagefind.js',
      'wasm.unknown.pagefind',
    ]);
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
    expect(byPath(after)).toEqual(byPath(await buildIndex(changed, { version: '1', room: 300 })));
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
