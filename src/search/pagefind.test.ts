import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocument } from './document.ts';
import { encodeGbk } from './gbk.ts';
import type { IndexFile } from './index-file.ts';
import { joinShards } from './join-shards.ts';
import { files, folders, manifestName, writeManifest } from './manifest.ts';
import { bundledPagefind, pagefindClient } from './pagefind-client.ts';
import { pagefindVersion } from './pagefind-index.ts';
import { Postings } from './postings.ts';
import { rangesOf } from './ranges.ts';
import { groups } from './record.ts';
import { type ServedIndex, serveIndex } from './testing/served-index.ts';

/*
 * What search relies on in Pagefind, told by Pagefind itself. Where one of these fails after an
 * upgrade, search is wrong, whatever else is green: src/search/token.ts says what it builds on.
 */

interface Text {
  readonly path: string;
  readonly words: readonly (string | undefined)[];
  readonly held: readonly string[];
  readonly kinds: readonly string[];
}

/** @param words `` ` `` stands for none. */
const text = (path: string, words: string, held = '', kinds: readonly string[] = []): Text => ({
  path,
  words: words.split(' ').map((word) => (word === '`' ? undefined : word)),
  held: held.split(' ').filter(Boolean),
  kinds,
});

const shards: readonly (readonly Text[])[] = [
  [
    text('/1/', '网 络 公 公 公 ` 式 ne et tw wo or rk k 络', '', ['note']),
    text('/2/', '公 式 s ne 络 xbpgec', 'zzzzz zabc'),
    text('/3/', '` 网 ` 络 zgd'),
    text('/4/', '一 二 三 四 人 民 人 民', '', ['note', 'book']),
  ],
  [
    text('/5/', '的网 网 络', '', ['book']),
    text('/6/', '的的 的网 网 络 公 公 公 zzz', 'zzzzz'),
    text('/7/', '网 络 我们 们'),
  ],
];

function shardOf(texts: readonly Text[], name: string) {
  const postings = new Postings();
  for (const [number, { words, held }] of texts.entries()) postings.add(number, words, held);
  const kinds = ['note', 'book'].map((kind): [string, number[]] => [
    kind,
    [...texts.entries()].flatMap(([number, one]) => (one.kinds.includes(kind) ? number : [])),
  ]);
  const about = { group: groups.own, facts: { tags: [] }, title: '' };
  return {
    name,
    rows: postings.rows(),
    filters: new Map([['kind', new Map(kinds.filter(([, some]) => some.length > 0))]]),
    // The odd ones are of the first shard.
    documents: texts.map((_, number) => ({
      group: groups.own,
      newest: String(9 - 2 * number - (name === 'b' ? 1 : 0)),
    })),
    texts: texts.map(({ path }) =>
      gzipSync(
        encodeGbk(
          writeDocument([{ page: { ...about, path, records: [] }, records: [] }], new Map()),
        ),
      ),
    ),
  };
}

/** Two shards, joined. */
function index(): Promise<IndexFile[]> {
  const [one, other] = shards;
  return indexOf([shardOf(one ?? [], 'a'), shardOf(other ?? [], 'b')]);
}

async function indexOf(made: readonly ReturnType<typeof shardOf>[]): Promise<IndexFile[]> {
  const { wordFiles, filterFiles, ...joined } = joinShards(made, 25);
  const about = { version: pagefindVersion(), build: 'b', common: '的', paired: 1 };
  const manifest = writeManifest({ ...about, ...joined });
  const below = (folder: string, files: readonly IndexFile[]) =>
    files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }));
  return [
    { path: files.engine, content: (await pagefindClient()).engine },
    ...made.flatMap(({ name, texts }) =>
      texts.map((content, number) => ({ path: files.document(name, number), content })),
    ),
    ...below(folders.words('b'), wordFiles),
    ...below(folders.filters('b'), filterFiles),
    { path: manifestName, content: new TextEncoder().encode(manifest) },
  ];
}

describe('Pagefind', () => {
  it('is the version that was measured', () => {
    const manifest = join(import.meta.dirname, '../../node_modules/pagefind/package.json');
    expect(JSON.parse(readFileSync(manifest, 'utf8'))).toMatchObject({ version: '1.6.0' });
    expect(pagefindVersion()).toBe('1.6.0');
  });

  it('answers with no stemmer and no segmenter of a language', () => {
    expect(files.engine).toBe('wasm.unknown.pagefind');
  });

  it('has its script bundled, with its version', async () => {
    const { resolveId, load } = bundledPagefind();
    const id = resolveId('virtual:pagefind');
    expect(id).toMatch(/^\0/);
    const text = await load(id ?? '');
    expect(text).toContain('createInstance');
    expect(text).toContain('export const version = "1.6.0"');
    expect([resolveId('pagefind'), load('pagefind')]).toEqual([undefined, undefined]);
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
    ['what is spelled is a word', '"络 xbpgec"', ['/2/']],
    ['alone, too', '"xbpgec"', ['/2/']],
    ['what is no word takes a place', '"公 式"', ['/2/']],
    ['a word without a place is found alone', '"zabc"', ['/2/']],
    ['wherever it is', '"zzzzz"', ['/2/', '/6/']],
    ['but in no phrase', '"zabc 公"', []],
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
    for (const phrase of ['"网 络"', '"络"']) {
      for (const document of await fresh.engine.find(phrase, {})) await document.load();
    }
    const loaded = fresh.loaded.map(({ path }) => path).filter((path) => /document/.test(path));
    expect(loaded).toHaveLength(6);
    expect(new Set(loaded).size).toBe(6);
    await fresh.stop();
  });
});

describe('a large index, which Pagefind is given as several', () => {
  let served: ServedIndex;
  const count = 4000;

  beforeAll(async () => {
    const texts = Array.from({ length: count }, (_, at) => {
      const words = at % 1000 === 999 ? '甲 丁' : at % 2 ? '甲 乙' : '乙 ` 甲';
      return text(`/${at}/`, words, '', at % 3 === 0 ? ['note'] : []);
    });
    const shard = shardOf(texts, 'a');
    const documents = texts.map((_, at) => ({ group: groups.own, newest: String(9e6 - at) }));
    served = await serveIndex(await indexOf([{ ...shard, documents }]));
  });

  afterAll(() => served.stop());

  const numbers = (found: readonly { id: string }[]) =>
    found.map(({ id }) => Number.parseInt(id, 36) - 1);
  const expected = (holds: (at: number) => boolean) =>
    Array.from({ length: count }, (_, at) => at).filter(holds);

  it('is searched as one, and answers in its order', async () => {
    expect(rangesOf(count).length).toBeGreaterThan(2);
    expect(numbers(await served.engine.find('"甲"', {}))).toEqual(expected(() => true));
    const phrase = numbers(await served.engine.find('"甲 乙"', {}));
    expect(phrase).toEqual(expected((at) => at % 2 === 1 && at % 1000 !== 999));
    expect(numbers(await served.engine.find('"甲 丁"', {}))).toEqual([999, 1999, 2999, 3999]);
  });

  it('is narrowed as one', async () => {
    const notes = numbers(await served.engine.find('"甲"', { kind: 'note' }));
    expect(notes).toEqual(expected((at) => at % 3 === 0));
  });

  it('is loaded as one', () => {
    const loaded = served.loaded.map(({ path }) => path);
    expect(new Set(loaded).size).toBe(loaded.length);
    expect(loaded.filter((path) => /pf_index$/.test(path))).toHaveLength(3);
    expect(loaded.filter((path) => /pf_filter$/.test(path))).toHaveLength(1);
  });

  it('leads to the document that was meant', async () => {
    const last = (await served.engine.find('"甲 丁"', {})).at(-1);
    expect((await last?.load())?.map(({ path }) => path)).toEqual(['/3999/']);
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

  it.each([
    ['words', /pf_index$/],
    ['a filter', /pf_filter$/],
  ])('nor does it where %s did not come whole', async (_, some) => {
    const files = (await index()).map(({ path, content }) => ({
      path,
      content: some.test(path) ? content.subarray(0, -9) : content,
    }));
    const served = await serveIndex(files);
    await expect(served.engine.find('"网 络"', { kind: 'note' })).rejects.toThrow();
    await served.stop();
  });

  it('is not opened with another Pagefind’s script', async () => {
    const files = (await index()).map(({ path, content }) => {
      if (path !== manifestName) return { path, content };
      const text = new TextDecoder().decode(content).replace('"1.6.0"', '"1.7.0"');
      return { path, content: new TextEncoder().encode(text) };
    });
    await expect(serveIndex(files)).rejects.toThrow('is for Pagefind 1.7.0, not 1.6.0');
  });

  it('says so when a document is missing', async () => {
    const served = await serveIndex(await without(/pf_document$/));
    const [found] = await served.engine.find('"我们"', {});
    await expect(found?.load()).rejects.toThrow('404');
    await served.stop();
  });
});
