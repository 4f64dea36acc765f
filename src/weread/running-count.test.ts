import { describe, expect, it } from 'vitest';
import { runningRanks } from './running-count.ts';

const ranksOf = (...titles: string[]) => [
  ...runningRanks(titles.map((title) => ({ level: 2, title }))),
];

describe('a count that goes on from chapter to chapter', () => {
  it('is told by three chapters', () => {
    expect(ranksOf('第六章', '3 夜', '第十一章', '5 午休', '6 家', '第二十章', '10 经卷')).toEqual([
      4,
    ]);
  });

  it('is none where it begins anew', () => {
    expect(ranksOf('第1章', '4 甲', '第2章', '2 乙', '第3章', '5 丙')).toEqual([]);
    expect(ranksOf('第1章', '一、甲', '第2章', '一、乙', '第3章', '二、丙')).toEqual([]);
  });

  it('is none in two chapters, which may be chance', () => {
    expect(ranksOf('第1章', '一、甲', '第2章', '二、乙')).toEqual([]);
  });

  it('is not asked below the chapters’ level', () => {
    const headings = ['甲', '乙', '丙'].flatMap((sign, index) => [
      { level: 2, title: `第${index + 1}章` },
      { level: 3, title: `${index + 1} ${sign}` },
    ]);
    expect([...runningRanks(headings)]).toEqual([]);
  });
});
