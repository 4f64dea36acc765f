import { hash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildIndex, writeIndex } from './index-builder.ts';
import type { IndexFile } from './index-file.ts';
import { recordsOfBook } from './page-records.ts';
import { groups } from './record.ts';
import { ShardFolder } from './shard-store.ts';
import { findablesOf } from './testing/findables.ts';
import { around, shelf } from './testing/shelf.ts';

const pages = shelf.flatMap((book) => recordsOfBook(book, around));
const all = findablesOf(pages);
const byPath = (files: readonly IndexFile[]) =>
  new Map(files.map(({ path, content }) => [path, hash('sha256', content)]));

async function contentsOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  const contents = paths.map(
    async (path) => [path, hash('sha256', await readFile(join(folder, path)))] as const,
  );
  return new Map(await Promise.all(contents));
}

describe('the index', () => {
  it.each([
    ['one shard', undefined],
    ['several shards', 300],
  ])('of %s is what the browser loads, and no more', async (_, room) => {
    const files = await buildIndex(all, { room });
    const names = files.map(({ path }) =>
      path.replace(/\b[0-9a-f]{12}\//, '*/').replace(/\w+(?=\.pf)/, '*'),
    );
    expect([...new Set(names)].sort()).toEqual([
      '*/filter/*.pf_filter',
      '*/index/*.pf_index',
      'document/*/*.pf_document',
      'index.json',
      'wasm.unknown.pagefind',
    ]);
  });

  it('of several shards has the words and filters of one, but for titles, which are joined', async () => {
    const texts = findablesOf(pages.filter(({ group }) => group !== groups.titles));
    const [one, other] = await Promise.all([buildIndex(texts), buildIndex(texts, { room: 300 })]);
    const joined = (files: readonly IndexFile[]) =>
      byPath(
        files.flatMap(({ path, content }) => {
          const [, own] = /^[0-9a-f]{12}\/(.*)$/.exec(path) ?? [];
          return own ? [{ path: own, content }] : [];
        }),
      );
    expect(joined(one).size).toBeGreaterThan(1);
    expect(joined(other)).toEqual(joined(one));
  });

  it('has other addresses once a book has changed, but for what has not', async () => {
    const changed = pages.map((page) =>
      page.facts.book === '200' ? { ...page, title: `${page.title}！` } : page,
    );
    const [before, after] = await Promise.all(
      [all, findablesOf(changed)].map((some) => buildIndex(some, { room: 300 })),
    );
    const folders = (files: readonly IndexFile[] = [], of = /(?:)/) =>
      new Set(files.flatMap(({ path }) => path.match(of)?.[0] ?? []));
    const [joined, documents] = [/^[0-9a-f]{12}(?=\/)/, /(?<=^document\/)[0-9a-f]{12}/];
    expect(folders(before, joined).size).toBe(1);
    expect(folders(before, joined).isDisjointFrom(folders(after, joined))).toBe(true);
    expect(folders(before, documents).size).toBe(2);
    expect(folders(before, documents).intersection(folders(after, documents)).size).toBe(1);
    const contents = byPath(before ?? []);
    for (const [path, content] of byPath(after ?? [])) {
      if (contents.has(path) && path !== 'index.json') expect(content).toBe(contents.get(path));
    }
  });

  it('is the same for the same books, byte for byte', async () => {
    const [one, other] = await Promise.all([buildIndex(all), buildIndex(all)]);
    expect(byPath(other)).toEqual(byPath(one));
  });

  it('can be of nothing', async () => {
    const files = await buildIndex([]);
    expect(files.map(({ path }) => path).sort()).toEqual(['index.json', 'wasm.unknown.pagefind']);
  });

  it('is written in place of the one before', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'index-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'old.pf_index'), '');
    const { count, bytes } = await writeIndex(all, folder);
    const files = await buildIndex(all);
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
    const before = await buildIndex(all, { store, version: '1', room: 300 });
    const shards = await kept();
    expect(shards.size).toBeGreaterThan(1);
    const again = await buildIndex(all, { store, version: '1', room: 300 });
    expect(byPath(again)).toEqual(byPath(before));

    const changed = findablesOf(
      pages.map((page) => (page.facts.book === '200' ? { ...page, title: '新的书名' } : page)),
    );
    const after = await buildIndex(changed, { store, version: '1', room: 300 });
    expect(byPath(after)).toEqual(byPath(await buildIndex(changed, { version: '1', room: 300 })));
    expect((await kept()).intersection(shards).size).toBe(shards.size - 1);
    expect((await kept()).size).toBe(shards.size);

    await buildIndex(all, { store, version: '2', room: 300 });
    expect((await kept()).intersection(shards).size).toBe(0);
  });

  it('reads nothing and writes nothing where nothing has changed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'index-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const first = await writeIndex(all, folder, { room: 300 });
    const unread = all.map((one) => ({
      ...one,
      pages: () => Promise.reject(new Error('it was read')),
    }));
    expect(await writeIndex(unread, folder, { room: 300 })).toEqual({ count: 0, bytes: 0 });

    const [document = ''] = (await buildIndex(all, { room: 300 }))
      .map(({ path }) => path)
      .filter((path) => path.startsWith('document/'));
    await rm(join(folder, document));
    const again = await writeIndex(all, folder, { room: 300 });
    expect(again.count).toBeGreaterThan(1);
    expect(again.count).toBeLessThan(first.count);
    expect(await readdir(join(folder, document, '..'))).toContain(basename(document));
  });

  it('leaves documents alone that are there already', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'index-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeIndex(all, folder, { room: 300 });
    const made = async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const paths = entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name));
      return new Map(
        await Promise.all(paths.map(async (path) => [path, (await stat(path)).ino] as const)),
      );
    };
    const before = await made();
    const changed = findablesOf(
      pages.map((page) => (page.facts.book === '200' ? { ...page, title: '新的书名' } : page)),
    );
    await writeIndex(changed, folder, { room: 300 });
    const files = await buildIndex(changed, { room: 300 });
    const after = await made();
    expect([...after.keys()].sort()).toEqual(files.map(({ path }) => join(folder, path)).sort());
    const left = [...after].filter(([path, inode]) => before.get(path) === inode);
    expect(left.length).toBeGreaterThan(2);
    expect(left.every(([path]) => path.includes('document'))).toBe(true);
  });

  it('takes from an index before what has not changed, and leaves that as it is', async () => {
    const place = await mkdtemp(join(tmpdir(), 'index-'));
    onTestFinished(() => rm(place, { recursive: true }));
    const [before, same, other] = ['before', 'same', 'other'].map((name) => join(place, name));
    if (!before || !same || !other) throw new Error('no folders');
    const { count } = await writeIndex(all, before, { room: 300 });
    const taken = await writeIndex(all, same, { room: 300, before });
    expect(taken.count).toBe(0);
    expect(await contentsOf(same)).toEqual(await contentsOf(before));
    expect((await contentsOf(same)).size).toBe(count);

    const changed = findablesOf(
      pages.map((page) => (page.facts.book === '200' ? { ...page, title: '新的书名' } : page)),
    );
    const written = await writeIndex(changed, other, { room: 300, before });
    expect(written.count).toBeLessThan((await contentsOf(other)).size - 2);
    const fresh = new Map(
      (await buildIndex(changed, { room: 300 })).map(({ path, content }) => [
        path,
        hash('sha256', content),
      ]),
    );
    expect(await contentsOf(other)).toEqual(fresh);
    expect(await contentsOf(before)).toEqual(await contentsOf(same));
    expect((await stat(before)).isDirectory()).toBe(true);
  });

  it('says how far it is', async () => {
    const told: number[][] = [];
    await buildIndex(all, { room: 300, progress: (done, of) => told.push([done, of]) });
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('passes on what goes wrong with a book, and can be made again', async () => {
    const broken = all.map((one) => ({
      ...one,
      pages: () => Promise.reject(new Error('the cache is gone')),
    }));
    await expect(buildIndex(broken)).rejects.toThrow('the cache is gone');
    await expect(buildIndex(all)).resolves.toBeDefined();
  });

  it('leaves the environment as it was', async () => {
    const before = { ...process.env };
    await buildIndex(all);
    expect({ ...process.env }).toEqual(before);
  });
});
