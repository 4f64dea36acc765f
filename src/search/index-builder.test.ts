import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildIndex, type IndexFile, writeIndex } from './index-builder.ts';
import { recordsOfBook } from './page-records.ts';
import { around, shelf } from './testing/shelf.ts';

const pages = shelf.flatMap((book) => recordsOfBook(book, around));
const byPath = (files: readonly IndexFile[]) =>
  new Map(files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]));

describe('the index', () => {
  it('is what the browser loads, and no more', async () => {
    const names = (await buildIndex(pages)).map(({ path }) => path.replace(/und_\w+/, '*'));
    expect([...new Set(names)].sort()).toEqual([
      'fragment/*.pf_fragment',
      'index/*.pf_index',
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.*.pf_meta',
      'pagefind.js',
      'wasm.unknown.pagefind',
    ]);
  });

  it('is the same for the same books, byte for byte', async () => {
    const [one, other] = await Promise.all([buildIndex(pages), buildIndex(pages)]);
    expect(byPath(other)).toEqual(byPath(one));
  });

  it('can be of nothing', async () => {
    const files = await buildIndex([]);
    expect(files.filter(({ path }) => path.startsWith('fragment/'))).toHaveLength(1);
  });

  it('is written in place of the one before', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'index-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'old.pf_index'), '');
    const files = await writeIndex(pages, folder);
    const written = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(written.filter((entry) => entry.isFile())).toHaveLength(files.length);
    for (const { path, content } of files) {
      expect(await readFile(join(folder, path))).toEqual(Buffer.from(content));
    }
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
