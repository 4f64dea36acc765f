import { describe, expect, it } from 'vitest';
import { fitsDamaged, foldText, foldTitle, fullerText, sameWords, Wordings } from './wording.ts';

describe('two texts', () => {
  it('are the same whatever the spaces and the pictures', () => {
    expect(foldText('一 句\u200b[插图]\n话')).toBe(foldText('一句话\ufffc'));
  });

  it('are one title with or without what a file name loses', () => {
    expect(foldTitle('《Ａ：b’s | c#》')).toBe(foldTitle('a b s c'));
  });

  it('are the same at one place if the one holds the other', () => {
    expect(sameWords('一句话。', '一句话')).toBe(true);
    expect(sameWords('一句话', '一句话，和更多')).toBe(true);
    expect(sameWords('一句话', '两句话')).toBe(false);
  });

  it('may be one where a character is lost', () => {
    expect(fitsDamaged('一\ufffd话', '一句话')).toBe(true);
    expect(fitsDamaged('一\ufffd话', '一句\n话')).toBe(true);
    expect(fitsDamaged('一\ufffd话', '一句好话')).toBe(false);
    expect(fullerText('一\ufffd话', '一句\ufffd')).toBe('一句话');
  });
});

describe('things by their words', () => {
  it('are found in their order, and once', () => {
    const words = new Wordings<number>();
    for (const n of [1, 2, 3]) words.add(n === 2 ? '甲 乙' : '甲乙', n);
    expect(words.take('甲乙', (n) => (n === 1 ? undefined : 0))).toBe(2);
    expect(words.take('甲乙', () => 0)).toBe(1);
    expect(words.take('甲乙', () => 0)).toBe(3);
    expect(words.take('甲乙', () => 0)).toBeUndefined();
  });

  it('are found by damaged words, and damaged ones by whole', () => {
    const words = new Wordings<number>();
    words.add('甲乙', 1);
    words.add('丙\ufffd', 2);
    expect(words.find('甲\ufffd')).toBe(1);
    words.add('丁戊', 3);
    expect(words.find('\ufffd戊')).toBe(3);
    expect(words.find('丙乙')).toBe(2);
  });

  it('stay quick where ten thousand are alike', () => {
    const words = new Wordings<number>();
    for (let n = 0; n < 10_000; n += 1) words.add('甲', n);
    const start = performance.now();
    for (let n = 0; n < 10_000; n += 1) expect(words.take('甲', () => 0)).toBe(n);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
