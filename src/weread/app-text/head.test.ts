import { describe, expect, it } from 'vitest';
import { splitLines } from '../line.ts';
import { readAppLines } from './app-line.ts';
import { findHeads } from './head.ts';

const heads = (...rows: string[]) => findHeads(readAppLines(splitLines(rows.join('\n'))));
const known = { start: 0, title: '书', author: '作者', bracketed: true, count: 12 };

describe("a book's head", () => {
  it('is read in the form of each age', () => {
    expect(heads('《书》', '作者', '12个笔记', '')).toEqual([{ ...known, end: 3 }]);
    expect(heads('《书》', '', '作者', '12个笔记', '')).toEqual([{ ...known, end: 4 }]);
    expect(heads('《書》', '', '作者', '12個筆記')).toMatchObject([{ title: '書', count: 12 }]);
    expect(heads('《Book》', '', 'Author', '12 notes')).toMatchObject([{ count: 12 }]);
  });

  it('is read as note apps have changed it', () => {
    expect(heads('### **《书》**', '', '作者', '', '12个笔记')).toEqual([{ ...known, end: 5 }]);
    expect(heads('  《书》', '  作者：作者', '  12 个笔记')).toEqual([{ ...known, end: 3 }]);
    expect(heads('笔记', '', '书', '作者', '12个笔记')).toEqual([
      { ...known, start: 2, end: 5, bracketed: false },
    ]);
  });

  it('may have no author', () => {
    expect(heads('《书》', '12个笔记')).toMatchObject([{ title: '书', author: undefined, end: 2 }]);
    expect(heads('书', '12个笔记')).toMatchObject([{ title: '书', author: undefined, end: 2 }]);
  });

  it('may hold a title in its title', () => {
    expect(heads('《《庄子》今读》', '作者', '1个笔记')).toMatchObject([{ title: '《庄子》今读' }]);
    expect(heads('《读《庄子》》', '作者', '1个笔记')).toMatchObject([{ title: '读《庄子》' }]);
  });

  it('begins a book wherever it stands, if it has its count', () => {
    const found = heads(
      '《甲》',
      '作者',
      '1个笔记',
      '',
      '《乙》',
      '',
      '《丙》',
      '',
      '某',
      '2个笔记',
    );
    expect(found.map(({ title, start }) => [title, start])).toEqual([
      ['甲', 0],
      ['丙', 6],
    ]);
  });

  it('is no title above a highlight', () => {
    expect(
      heads('《甲》', '作者', '1个笔记', '', '《乙》', '', '◆ 句', '', '2个笔记'),
    ).toHaveLength(1);
  });
});
