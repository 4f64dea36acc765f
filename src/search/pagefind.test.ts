import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Document, pageMark } from './document.ts';
import { manifestName, shardFolder, writeManifest } from './manifest.ts';
import { type IndexFile, makeIndex, pagefindVersion } from './pagefind-index.ts';
import { toQuietNumbers } from './quiet.ts';
import { type ServedIndex, serveIndex } from './testing/served-index.ts';

/*
 * What search relies on in Pagefind, told by Pagefind itself. Where one of these fails after an
 * upgrade, search is wrong, whatever else is green: src/search/token.ts says what it builds on.
 */

const document = (url: string, content: string, filters: Document['filters'] = {}): Document => ({
  url,
  content: `${pageMark}${toQuietNumbers(JSON.stringify([url.length, '', '', '']))} ${content}`,
  filters,
});

const shards: readonly (readonly Document[])[] = [
  [
    document('/1/', '网 络 公 公 公 ! 式 ne et tw wo or rk k 络', { kind: ['note'] }),
    document('/2/', '公 式 s. Ne~ 络, xbpgec'),
    document('/3/', '`(:/]! 网, , 络 zgd'),
    document('/4/', '一 二 三 四 人 民 人 民', { kind: ['note', 'book'] }),
  ],
  [
    document('/5/', '的网 网 络', { kind: ['book'] }),
    document('/6/', '的的 的网 网 络 公 公 公 zzz'),
    document('/7/', '网 络 我们 们'),
  ],
];

const textOf = (content: Uint8Array | undefined) => new TextDecoder().decode(content);

async function index(): Promise<IndexFile[]> {
  const files: IndexFile[] = [];
  const entries: string[] = [];
  for (const [number, documents] of shards.entries()) {
    for (const { path, content } of await makeIndex(documents, 20_000)) {
      if (path === 'pagefind-entry.json') entries.push(textOf(content));
      files.push({ path: path === 'pagefind.js' ? path : shardFolder(number) + path, content });
    }
  }
  const manifest = writeManifest({ common: '的', paired: 1, entries });
  return [...files, { path: manifestName, content: new TextEncoder().encode(manifest) }];
}

describe('Pagefind', () => {
  it('is the version that was measured', () => {
    const manifest = join(import.meta.dirname, '../../node_modules/pagefind/package.json');
    expect(JSON.parse(readFileSync(manifest, 'utf8'))).toMatchObject({ version: '1.6.0' });
    expect(pagefindVersion()).toBe('1.6.0');
  });

  it('gives no words of the language `und` to a stemmer or a segmenter', async () => {
    const files = await makeIndex(shards[0] ?? [], 20_000);
    const entry = files.find(({ path }) => path === 'pagefind-entry.json');
    expect(JSON.parse(textOf(entry?.content))).toMatchObject({
      version: '1.6.0',
      languages: { und: { wasm: null, page_count: 5 } },
    });
  });

  it('cuts the index into files of the size that it is told', async () => {
    const count = async (chunkSize: number) => {
      const files = await makeIndex(shards[0] ?? [], chunkSize);
      return files.filter(({ path }) => path.endsWith('.pf_index')).length;
    };
    expect(await count(20_000)).toBe(1);
    expect(await count(5)).toBeGreaterThan(4);
  });
});

describe('Pagefind’s client in a worker', () => {
  let served: ServedIndex;

  beforeAll(async () => {
    served = await serveIndex(await index());
  });

  afterAll(() => served.stop());

  async function find(phrase: string, kind?: 'note' | 'book'): Promise<string[][]> {
    const found = await served.engine.find(phrase, { kind });
    const loads = found.map((shard) => Promise.all(shard.map((candidate) => candidate.load())));
    return (await Promise.all(loads)).map((some) => some.flat().map(({ path }) => path));
  }

  it.each([
    ['a character is a word', '"式"', [['/1/', '/2/'], []]],
    ['a single letter is one', '"s"', [['/2/'], []]],
    ['a pair of letters is one', '"ne"', [['/1/', '/2/'], []]],
    ['a pair of characters is one', '"的网"', [[], ['/5/', '/6/']]],
    ['it is not the first of them', '"的"', [[], []]],
    ['nor the second', '"们"', [[], ['/7/']]],
    ['a pair of one character is one', '"的的"', [[], ['/6/']]],
    ['pairs make a phrase', '"的的 的网 网"', [[], ['/6/']]],
    ['a phrase is words in a row', '"网 络"', [['/1/'], ['/5/', '/6/', '/7/']]],
    ['a phrase may repeat a word', '"公 公 公"', [['/1/'], ['/6/']]],
    ['a phrase counts repetitions', '"公 公 公 公"', [[], []]],
    ['a phrase may begin where it had failed', '"人 民 人 民"', [['/4/'], []]],
    ['letters and characters make one phrase', '"rk k 络"', [['/1/'], []]],
    ['punctuation after a word is not of it', '"络 xbpgec"', [['/2/'], []]],
    ['nor is what the word spells', '"xbpgec"', [['/2/'], []]],
    ['a token without a letter takes a place', '"公 式"', [['/2/'], []]],
    ['no word is left out of a phrase', '"网 络 无"', [[], []]],
    ['no word stands for a longer one', '"n"', [[], []]],
    ['nor for a shorter one', '"nex"', [[], []]],
    ['words of a page that has them apart make no phrase', '"一 三"', [[], []]],
  ])('%s', async (_, phrase, paths) => {
    expect(await find(phrase)).toEqual(paths);
  });

  it('tells its indexes apart by the weights that they were given', async () => {
    expect((await served.engine.find('"络"', {})).map(({ length }) => length)).toEqual([3, 3]);
  });

  it('leaves out documents without the value of a filter', async () => {
    expect(await find('"网 络"', 'note')).toEqual([['/1/'], []]);
    expect(await find('"络"', 'book')).toEqual([[], ['/5/']]);
    expect(await find('"民"', 'book')).toEqual([['/4/'], []]);
  });

  it('loads no filters where none is used, and nothing twice', async () => {
    const fresh = await serveIndex(await index());
    const find = async (filter: object) => {
      await fresh.engine.find('"网 络"', filter);
      return fresh.loaded.splice(0).map(({ path }) => path.replace(/und_\w+/, '*'));
    };
    const start = ['shards.json', '0/wasm.unknown.pagefind', '0/pagefind.*.pf_meta'];
    const words = ['0/index/*.pf_index', '1/index/*.pf_index'];
    expect(await find({})).toEqual([...start, '1/pagefind.*.pf_meta', ...words]);
    expect(await find({})).toEqual([]);
    expect(await find({ kind: 'note' })).toEqual(['0/filter/*.pf_filter', '1/filter/*.pf_filter']);
    await fresh.stop();
  });
});

describe('an index of which a file is missing', () => {
  const without = async (missing: RegExp) =>
    (await index()).filter(({ path }) => !missing.test(path));

  it.each([
    ['manifest', /^shards\.json$/],
    ['engine', /wasm/],
    ['list of one shard', /^1\/.*pf_meta$/],
  ])('is not opened without the %s', async (_, missing) => {
    await expect(serveIndex(await without(missing))).rejects.toThrow('404');
  });

  it('finds nothing rather than less, and says so', async () => {
    const served = await serveIndex(await without(/^1\/index/));
    await expect(served.engine.find('"网 络"', {})).rejects.toThrow('404');
    await served.stop();
  });

  it('says so when a document is missing', async () => {
    const served = await serveIndex(await without(/^1\/fragment/));
    const [, found] = await served.engine.find('"我们"', {});
    await expect(found?.[0]?.load()).rejects.toThrow('404');
    await served.stop();
  });
});
