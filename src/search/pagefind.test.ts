import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocument } from './document.ts';
import type { Document } from './page-documents.ts';
import { type IndexFile, makeIndex, pagefindVersion } from './pagefind-index.ts';
import { groups } from './record.ts';
import { documentFiles, joinedFiles, makeShard } from './shard.ts';
import { type ServedIndex, serveIndex } from './testing/served-index.ts';

/*
 * What search relies on in Pagefind, told by Pagefind itself. Where one of these fails after an
 * upgrade, search is wrong, whatever else is green: src/search/token.ts says what it builds on.
 */

const document = (path: string, content: string, filters: Document['filters'] = {}): Document => {
  const page = { path, title: '', group: groups.own, facts: { tags: [] }, records: [] };
  return {
    url: path,
    content,
    filters,
    file: writeDocument([{ page, address: path, records: [] }], new Map()),
  };
};

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

/** Two shards, joined; of documents the odd ones are of the first. */
async function index(): Promise<IndexFile[]> {
  const made = await Promise.all(shards.map(makeShard));
  const joined = made.map((files, shard) => ({
    files,
    numbers: shard === 0 ? [undefined, 1, 3, 5, 7] : [undefined, 2, 4, 6],
  }));
  const about = { build: 'b', common: '的', paired: 1, documents: 7 };
  return [
    ...joined.flatMap((shard) => documentFiles(shard, 'b')),
    ...[...joinedFiles(joined, about, 40)].flat(),
  ];
}

describe('Pagefind', () => {
  it('is the version that was measured', () => {
    const manifest = join(import.meta.dirname, '../../node_modules/pagefind/package.json');
    expect(JSON.parse(readFileSync(manifest, 'utf8'))).toMatchObject({ version: '1.6.0' });
    expect(pagefindVersion()).toBe('1.6.0');
  });

  it('gives no words of the language `und` to a stemmer or a segmenter', async () => {
    const files = await makeIndex(shards[0] ?? []);
    const engines = files.filter(({ path }) => path.endsWith('.pagefind'));
    expect(engines.map(({ path }) => path)).toEqual(['wasm.unknown.pagefind']);
  });
});

describe('Pagefind’s client in a worker', () => {
  let served: ServedIndex;

  beforeAll(async () => {
    served = await serveIndex(await index());
  });

  afterAll(() => served.stop());

  async function find(phrase: string, kind?: 'note' | 'book'): Promise<string[]> {
    const found = await served.engine.find(phrase, { kind });
    const pages = await Promise.all(found.map((candidate) => candidate.load()));
    return pages.flat().map(({ path }) => path);
  }

  it.each([
    ['a character is a word', '"式"', ['/1/', '/2/']],
    ['a single letter is one', '"s"', ['/2/']],
    ['a pair of letters is one', '"ne"', ['/1/', '/2/']],
    ['a pair of characters is one', '"的网"', ['/5/', '/6/']],
    ['it is not the first of them', '"的"', []],
    ['nor the second', '"们"', ['/7/']],
    ['a pair of one character is one', '"的的"', ['/6/']],
    ['pairs make a phrase', '"的的 的网 网"', ['/6/']],
    ['a phrase is words in a row', '"网 络"', ['/1/', '/5/', '/6/', '/7/']],
    ['a phrase may repeat a word', '"公 公 公"', ['/1/', '/6/']],
    ['a phrase counts repetitions', '"公 公 公 公"', []],
    ['a phrase may begin where it had failed', '"人 民 人 民"', ['/4/']],
    ['letters and characters make one phrase', '"rk k 络"', ['/1/']],
    ['punctuation after a word is not of it', '"络 xbpgec"', ['/2/']],
    ['nor is what the word spells', '"xbpgec"', ['/2/']],
    ['a token without a letter takes a place', '"公 式"', ['/2/']],
    ['no word is left out of a phrase', '"网 络 无"', []],
    ['no word stands for a longer one', '"n"', []],
    ['nor for a shorter one', '"nex"', []],
    ['words of a page that has them apart make no phrase', '"一 三"', []],
  ])('%s', async (_, phrase, paths) => {
    expect((await find(phrase)).sort()).toEqual(paths);
  });

  it('gives documents by their numbers in the index of all', async () => {
    expect(await find('"络"')).toEqual(['/1/', '/5/', '/2/', '/6/', '/3/', '/7/']);
  });

  it('leaves out documents without the value of a filter', async () => {
    expect(await find('"网 络"', 'note')).toEqual(['/1/']);
    expect(await find('"络"', 'book')).toEqual(['/5/']);
    expect(await find('"民"', 'book')).toEqual(['/4/']);
  });

  it('loads a file for a word, no filters where none is used, and nothing twice', async () => {
    const fresh = await serveIndex(await index());
    const find = async (phrase: string, filter: object) => {
      await fresh.engine.find(phrase, filter);
      return fresh.loaded.splice(0).map(({ path }) => path.replace(/\w+(?=\.pf)/, '*'));
    };
    const start = ['wasm.unknown.pagefind', 'index.json'];
    expect(await find('"网 络"', {})).toEqual([
      ...start,
      'b/index/*.pf_index',
      'b/index/*.pf_index',
    ]);
    expect(await find('"网 络"', {})).toEqual([]);
    expect(await find('"无"', {})).toHaveLength(1);
    expect(await find('"网 络"', { kind: 'note' })).toEqual(['b/filter/*.pf_filter']);
    await fresh.stop();
  });
});

describe('an index of which a file is missing', () => {
  const without = async (missing: RegExp) =>
    (await index()).filter(({ path }) => !missing.test(path));

  it.each([
    ['manifest', /^index\.json$/],
    ['engine', /wasm/],
  ])('is not opened without the %s', async (_, missing) => {
    await expect(serveIndex(await without(missing))).rejects.toThrow('404');
  });

  it('finds nothing rather than less, and says so', async () => {
    const served = await serveIndex(await without(/pf_index$/));
    await expect(served.engine.find('"网 络"', {})).rejects.toThrow('404');
    await served.stop();
  });

  it('says so when a document is missing', async () => {
    const served = await serveIndex(await without(/pf_document$/));
    const [found] = await served.engine.find('"我们"', {});
    await expect(found?.load()).rejects.toThrow('404');
    await served.stop();
  });
});
