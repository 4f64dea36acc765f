import { describe, expect, it } from 'vitest';
import {
  asSaid,
  inStandard,
  phrasesOf as phrasesIn,
  type Query,
  readQuery,
  textOf,
} from './query.ts';
import { alphabetOf } from './token.ts';

const alphabet = alphabetOf('的一是在们我个这里之', 5);
const phrasesOf = (query: Query) =>
  phrasesIn(query, alphabet).map((growing) => growing.map(textOf));

const texts = (typed: string) => readQuery(typed).map(({ text }) => text);

describe('a query', () => {
  it.each([
    ['名字空间', ['名字空间']],
    ['  Linux  网络 ', ['linux', '网络']],
    ['网络，网络', ['网络网络']],
    ['"network namespace" pod', ['networknamespace', 'pod']],
    ['“网络 策略”', ['网络策略']],
    ['"没有 关上', ['没有', '关上']],
    ['他说"好 吗"', ['他说好', '吗']],
    ['Ｋ８Ｓ k8s', ['k8s']],
    ['，。 好', ['好']],
    ['', []],
    [' \n\t　', []],
    ['\u200b', []],
  ])('reads %j as %j', (typed, terms) => {
    expect(texts(typed)).toEqual(terms);
  });

  it('means punctuation where it asks for nothing else', () => {
    expect(readQuery('……” ！')).toEqual([
      { text: '......”', punctuation: 'kept' },
      { text: '!', punctuation: 'kept' },
    ]);
  });

  it.each([
    ['<script>alert(1)</script>', ['<script>alert1<script>']],
    ['.*+?^$()|[]{}\\', ['+$|']],
    ['"', ['"']],
    ['“没有关上', ['没有关上']],
    ['🙂🙂 👍🏽', ['🙂🙂', '👍']],
    ['\u202eנص\u202c عربي', ['נص', 'عربي']],
    ['%E4%B8', ['e4b8']],
    ['\ud83d 网', ['网']],
  ])('takes %j for words: %j', (typed, terms) => {
    expect(texts(typed)).toEqual(terms);
  });

  it('is put in the standard writing of its characters, and no term twice', async () => {
    const standard = await inStandard(readQuery('網絡 网络 看著 linux'));
    expect(standard.map(({ text }) => text)).toEqual(['网络', '看着', 'linux']);
  });

  it('is left as it is where no character of it may vary', async () => {
    const query = readQuery('网络 linux');
    expect(await inStandard(query)).toBe(query);
  });

  it('may be pinyin where letters stand together', () => {
    expect(asSaid(readQuery('k8s wl 网络 c 42'))?.map(({ isSaid }) => isSaid ?? false)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    for (const typed of ['网络', 'c', '42', 'c++', '……', '']) {
      expect(asSaid(readQuery(typed))).toBeUndefined();
    }
  });

  it('takes ten thousand characters without delay', async () => {
    for (const typed of [
      '“'.repeat(10_000),
      ' “'.repeat(5_000),
      '" '.repeat(5_000),
      '网'.repeat(10_000),
      '網'.repeat(10_000),
      'a'.repeat(10_000),
      'ab '.repeat(3_333),
      `${'a1'.repeat(5_000)}網`,
      '!'.repeat(10_000),
      'e\u0301'.repeat(5_000),
      `a${'\u0301'.repeat(10_000)}`,
    ]) {
      const begin = performance.now();
      const query = await inStandard(readQuery(typed));
      phrasesOf(query);
      phrasesOf(asSaid(query) ?? []);
      expect(performance.now() - begin).toBeLessThan(500);
    }
  });
});

describe('phrases', () => {
  const shortest = (query: Query) => phrasesOf(query).map(([phrase]) => phrase);

  it('of pinyin are words that no text has', () => {
    expect(shortest(asSaid(readQuery('wlq 网络')) ?? [])).toEqual(['"zqwl zqlq"', '"网 络"']);
  });

  it('are a word for every character, in quotation marks', () => {
    expect(phrasesOf(readQuery('网络net'))).toEqual([['"网 络"', '"网 络 net"', '"net"']]);
  });

  it('begin with the rarest characters of a query, grow by the rarer neighbour, and end with others', () => {
    expect(phrasesOf(readQuery('我们的一个饕餮之在这里'))).toEqual([
      [
        '"饕 餮"',
        '"饕 餮 之"',
        '"饕 餮 之 在这"',
        '"饕 餮 之 在这 这"',
        '"饕 餮 之 在这 这 里"',
        '"个 饕 餮 之 在这 这 里"',
        '"的一 一个"',
        '"之 在这"',
      ],
    ]);
  });

  it('take more letters, which are few', () => {
    const [first, second] = phrasesOf(readQuery('namespaces'))[0] ?? [];
    expect([first, second]).toEqual(['"nam ame"', '"nam ame mes"']);
  });

  it('are few, of the longest terms', () => {
    const phrases = shortest(readQuery('甲 乙乙 丙丙丙 丁丁丁丁 戊戊戊戊戊'));
    expect(phrases).toEqual(['"戊 戊"', '"丁 丁"', '"丙 丙"', '"乙 乙"']);
    expect(phrasesOf(readQuery('，。！？：；“”'))).toHaveLength(4);
  });

  it('take a common character with the next one', () => {
    expect(shortest(readQuery('我们的饕餮'))).toEqual(['"的饕 饕"']);
    expect(phrasesOf(readQuery('饕的'))).toEqual([['"饕"'], ['"饕的"']]);
  });

  it('ask for the documents of a common character, and not for its places', () => {
    expect(phrasesOf(readQuery('的'))).toEqual([['"zhgie"']]);
  });

  it('ask for what a page holds where a term has no word', () => {
    expect(phrasesOf(readQuery('c'))).toEqual([['"zagd"']]);
    expect(phrasesOf(readQuery('！？！'))).toEqual([['"zacb"'], ['"zadp"']]);
  });
});
