import { describe, expect, it } from 'vitest';
import { readNumbering } from './numbering.ts';

const chapter = (number: number) => ({ kind: 'chapter', number, bare: false });
const bare = (number: number) => ({ kind: 'chapter', number, bare: true });
const part = (number: number) => ({ kind: 'part', number });
const section = (...path: number[]) => ({ kind: 'section', path });

describe('the numbering of a title', () => {
  it.each([
    ['第1章 夯实基础', 1],
    ['第 12 章 空格', 12],
    ['第１２章 全角', 12],
    ['第一章', 1],
    ['第十二章 十二', 12],
    ['第二〇章 二十', 20],
    ['第一百二十回 大结局', 120],
    ['第三讲 火', 3],
    ['第1章点评', 1],
    ['Chapter 3', 3],
    ['CHAPTER XIV The End', 14],
    ['第一卷 第二章 卷里的章', 2],
    ['Chapter One', 1],
    ['CHAPTER TWENTY-ONE: Home', 21],
    ['Chapter Thirty Two', 32],
    ['Chapter One Day in May', 1],
    ['Lesson 7 Rain', 7],
  ])('reads "%s" as chapter %i', (title, number) => {
    expect(readNumbering(title)).toEqual(chapter(number));
  });

  it.each([
    ['3 意义', 3],
    ['01 本星系群', 1],
    ['12. 有点的', 12],
    ['4、 顿号', 4],
    ['2 日志', 2],
    ['3 元数据', 3],
  ])('reads "%s" as the bare number %i', (title, number) => {
    expect(readNumbering(title)).toEqual(bare(number));
  });

  it.each([
    ['3.2 路由', [3, 2]],
    ['3.2', [3, 2]],
    ['3.2.1 默认路由', [3, 2, 1]],
    ['3.2.1.4 四级', [3, 2, 1, 4]],
    ['1．2 全角的点', [1, 2]],
    ['1.2 千呼万唤始出来', [1, 2]],
    ['1.3什么是闭包', [1, 3]],
    ['10.11. 末尾有点', [10, 11]],
    ['§3.2 路由', [3, 2]],
    ['第3.2节 路由', [3, 2]],
  ])('reads "%s" as a section', (title, path) => {
    expect(readNumbering(title)).toEqual(section(...path));
  });

  it.each([
    ['卷二', 2],
    ['卷一 山', 1],
    ['第一部 窗', 1],
    ['第二部分', 2],
    ['第三卷', 3],
    ['第Ⅱ部分 C++ 标准库', 2],
    ['上编 运动的发展', 1],
    ['下卷', 3],
    ['二辑', 2],
    ['Part II', 2],
    ['PART 4 选对人', 4],
    ['Volume 3', 3],
    ['Part One 夜', 1],
    ['BOOK TWO', 2],
  ])('reads "%s" as part %i', (title, number) => {
    expect(readNumbering(title)).toEqual(part(number));
  });

  it.each([
    '2020年的夏天',
    '1984',
    '1',
    '第3节 只有节',
    '3.5亿人的选择',
    '1.2万步',
    '3.14159 圆周率',
    '99.9% 可用',
    '10% 的人',
    '10 % 的人',
    '7 个习惯',
    '18 岁',
    '7 月 18 日',
    '一个人',
    '二 自然犯与法定犯',
    '一部好书',
    '第二部总结兼请假',
    '卷首语',
    '部分与整体',
    'Chapters of my life',
    'Partition',
    'Bookish',
    'Part of the plan',
    'Book oneself a room',
    'Chapter closed',
    '前言',
    '',
    '   ',
    '1．京都之行',
    '1.2.3.4.5 五级',
    '.5 没有整数',
    'v1.2 发布',
    '3 ',
    '123456 太长',
  ])('says nothing of "%s"', (title) => {
    expect(readNumbering(title)).toBeUndefined();
  });
});
