import { describe, expect, it } from 'vitest';
import { asSaid, inStandard, phrasesOf, readQuery } from './query.ts';

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
  it('of pinyin are words that no text has', () => {
    expect(phrasesOf(asSaid(readQuery('wlq 网络')) ?? [])).toEqual(['"ywl ylq"', '"网 络"']);
  });

  it('are a word for every character, in quotation marks', () => {
    expect(phrasesOf(readQuery('网络net'))).toEqual(['"网 络 ne et"']);
  });

  it('are of the rarest characters of a long query', () => {
    expect(phrasesOf(readQuery('我们的一个饕餮之徒在这里'))).toEqual(['"饕 餮 之 徒"']);
  });

  it('are few, of the longest terms', () => {
    const phrases = phrasesOf(readQuery('甲 乙乙 丙丙丙 丁丁丁丁 戊戊戊戊戊'));
    expect(phrases).toEqual(['"戊 戊 戊 戊"', '"丁 丁 丁 丁"', '"丙 丙 丙"', '"乙 乙"']);
  });

  it('ask for what a page holds where a term has no word', () => {
    expect(phrasesOf(readQuery('c'))).toEqual(['"zgd"']);
    expect(phrasesOf(readQuery('！？！'))).toEqual(['"zcb"', '"zdp"']);
  });
});
