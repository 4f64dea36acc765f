import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndexFile } from './index-builder.ts';
import { type ServedIndex, serveIndex } from './testing/served-index.ts';

/*
 * What search relies on in Pagefind, told by Pagefind itself. Where one of these fails after an
 * upgrade, search is wrong, whatever else is green: src/search/token.ts says what it builds on.
 */

const contents = new Map([
  ['/1/', '网 络 公 公 公 ! 式 ne et tw wo or rk k 络'],
  ['/2/', '公 式 s. Ne~ 络, xbpgec'],
  ['/3/', '`(:/]! 网, , 络 zgd'],
  ['/4/', '一 二 三 四 人 民 人 民'],
]);

async function index(): Promise<IndexFile[]> {
  const { index: made, errors } = await createIndex();
  if (!made) throw new Error(errors.join());
  for (const [url, content] of contents) {
    await made.addCustomRecord({ url, content, language: 'und', meta: { title: '$%{:' } });
  }
  const { files } = await made.getFiles();
  await close();
  return files;
}

describe('Pagefind', () => {
  it('is the version that was measured', () => {
    const manifest = join(import.meta.dirname, '../../node_modules/pagefind/package.json');
    expect(JSON.parse(readFileSync(manifest, 'utf8'))).toMatchObject({ version: '1.6.0' });
  });

  it('gives no words of the language `und` to a stemmer or a segmenter', async () => {
    const files = await index();
    const entry = files.find(({ path }) => path === 'pagefind-entry.json');
    expect(JSON.parse(new TextDecoder().decode(entry?.content))).toMatchObject({
      version: '1.6.0',
      languages: { und: { wasm: null, page_count: 4 } },
    });
  });
});

describe.each(['zh-CN', 'ja', 'en', 'und'])('Pagefind’s client on a page in %s', (language) => {
  let served: ServedIndex;

  beforeAll(async () => {
    served = await serveIndex(await index(), language);
  });

  afterAll(() => served.stop());

  const pagesWith = async (phrase: string) => {
    const found = await served.engine.find(phrase);
    return (await Promise.all(found.map((candidate) => candidate.load()))).map(({ path }) => path);
  };

  it.each([
    ['a character is a word', '"式"', ['/1/', '/2/']],
    ['a single letter is one', '"s"', ['/2/']],
    ['a pair of letters is one', '"ne"', ['/1/', '/2/']],
    ['a phrase is words in a row', '"网 络"', ['/1/']],
    ['a phrase may repeat a word', '"公 公 公"', ['/1/']],
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
    expect(await pagesWith(phrase)).toEqual(paths);
  });
});

describe('Pagefind’s documents', () => {
  it('come back as they were given', async () => {
    const served = await serveIndex(await index(), 'zh-CN');
    const candidates = await served.engine.find('"zgd"');
    const [page] = await Promise.all(candidates.map((candidate) => candidate.load()));
    expect(page).toMatchObject({ path: '/3/' });
    await served.stop();
  });
});
