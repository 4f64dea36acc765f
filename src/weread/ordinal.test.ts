import { describe, expect, it } from 'vitest';
import { readOrdinal } from './ordinal.ts';

describe('the ordinal of a title', () => {
  it.each([
    ['第二节 内阁', 2, false],
    ['第02节 巫术', 2, false],
    ['第一百零三节：野心', 103, false],
    ['§9 良好生活', 9, false],
    ['一、内科', 1, false],
    ['二 风暴', 2, false],
    ['十一 日本', 11, false],
    ['二十七', 27, true],
    ['（一）走上古驿道', 1, false],
    ['(四)', 4, true],
    ['3', 3, true],
    ['12.', 12, true],
    ['1．京都之行', 1, false],
    ['4、冰雪', 4, false],
    ['4 告别', 4, false],
    ['（2）之二', 2, false],
    ['③ 第三点', 3, false],
  ])('of "%s" is %i', (title, number, alone) => {
    expect(readOrdinal(title)).toMatchObject({ number, alone });
  });

  it('is the deeper the narrower its form', () => {
    const ranks = ['第一节 甲', '§1 甲', '一、甲', '（一）甲', '1. 甲', '（1）甲', '① 甲'].map(
      (title) => readOrdinal(title)?.rank,
    );
    expect(ranks).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it.each([
    '一个人',
    '一九三四年',
    '三国',
    '7 个习惯',
    '1984',
    '3.2 路由',
    '10% 的人',
    '第三章 甲',
    '（代序）',
    '前言',
    '',
  ])('is absent from "%s"', (title) => {
    expect(readOrdinal(title)).toBeUndefined();
  });
});
