import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Section } from './book.ts';
import { Outline } from './outline.ts';

type Row = readonly [level: number, title: string];

function grow(rows: readonly Row[], late: readonly string[] = []): Section[] {
  const headings = rows.map(([level, title], index) => ({ level, title, line: index + 1 }));
  const outline = new Outline(headings);
  for (const heading of headings) {
    outline.heading(heading);
    outline.add({ kind: 'prose', text: heading.title, line: heading.line });
  }
  for (const [index, title] of late.entries()) outline.enter(title, 1000 + index);
  return outline.finish(false);
}

/** One line to a section, two spaces to a level; what has no title is `?` with its number. */
function drawn(sections: readonly Section[], depth = 0): string[] {
  return sections.flatMap(({ title, number, sections: below }) => [
    `${'  '.repeat(depth)}${title ?? `?${number ?? ''}`}`,
    ...drawn(below, depth + 1),
  ]);
}

const everyOne = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...everyOne(section.sections)]);

const tree = (...rows: Row[]) => drawn(grow(rows));
const flat = (...titles: string[]) => tree(...titles.map((title): Row => [2, title]));

describe('chapters by their numbers', () => {
  it('take the sections that name them, whatever the levels say', () => {
    expect(tree([2, '第1章 甲'], [3, '1.2 乙'], [3, '2.1 丙'], [2, '4 丁'], [5, '4.1 戊'])).toEqual(
      ['第1章 甲', '  1.2 乙', '?2', '  2.1 丙', '4 丁', '  4.1 戊'],
    );
  });

  it('are made, with the sections between, where only a deep section names them', () => {
    expect(tree([4, '3.2.1 甲'], [3, '3.3 乙'])).toEqual([
      '?3',
      '  ?3.2',
      '    3.2.1 甲',
      '  3.3 乙',
    ]);
  });

  it('get their titles where those come late', () => {
    expect(tree([4, '3.2.1 甲'], [3, '3.2 乙'], [2, '第三章 丙'])).toEqual([
      '第三章 丙',
      '  3.2 乙',
      '    3.2.1 甲',
    ]);
  });

  it('stand in parts, in English words too', () => {
    expect(
      flat('Part One', 'Chapter One', 'Chapter Twenty-One', 'Part Two', 'Chapter One'),
    ).toEqual(['Part One', '  Chapter One', '  Chapter Twenty-One', 'Part Two', '  Chapter One']);
  });

  it('stand in parts of parts', () => {
    expect(
      tree([2, '上卷'], [3, '第一编'], [4, '第一章'], [3, '第二编'], [4, '第二章'], [2, '下卷']),
    ).toEqual(['上卷', '  第一编', '    第一章', '  第二编', '    第二章', '下卷']);
  });
});

describe('headings with an ordinal', () => {
  it('are sections of the open chapter, though of its level', () => {
    expect(flat('第一章 甲', '一、乙', '（一）丙', '（二）丁', '二、戊', '第二章 己')).toEqual([
      '第一章 甲',
      '  一、乙',
      '    （一）丙',
      '    （二）丁',
      '  二、戊',
      '第二章 己',
    ]);
  });

  it('are chapters where there are no others', () => {
    expect(flat('一、甲', '（一）乙', '二、丙')).toEqual(['一、甲', '  （一）乙', '二、丙']);
    expect(flat('1 甲', '2 乙')).toEqual(['1 甲', '2 乙']);
    expect(flat('第一节：甲', '第二节：乙')).toEqual(['第一节：甲', '第二节：乙']);
  });

  it('are sections below 第…节 and numbers too', () => {
    expect(flat('第一章', '第二节 甲', '一、乙', '1. 丙', '（1）丁', '第三节 戊')).toEqual([
      '第一章',
      '  第二节 甲',
      '    一、乙',
      '      1. 丙',
      '        （1）丁',
      '  第三节 戊',
    ]);
    expect(tree([2, '一、甲'], [3, '1 乙'], [2, '二、丙'], [3, '1 丁'])).toEqual([
      '一、甲',
      '  1 乙',
      '二、丙',
      '  1 丁',
    ]);
  });

  it('are chapters of the open part', () => {
    expect(flat('第二卷', '六 甲', '第三卷', '1', '2', '尾声')).toEqual([
      '第二卷',
      '  六 甲',
      '第三卷',
      '  1',
      '  2',
      '尾声',
    ]);
  });

  it('prove a chapter that was not printed where they begin anew', () => {
    expect(tree([2, '第六章'], [3, '1'], [3, '2'], [3, '1'], [3, '3'], [2, '第九章'])).toEqual([
      '第六章',
      '  1',
      '  2',
      '?',
      '  1',
      '  3',
      '第九章',
    ]);
    expect(tree([2, '第一部'], [3, '八'], [3, '二'], [3, '七'])).toEqual([
      '第一部',
      '  八',
      '?',
      '  二',
      '  七',
    ]);
  });

  it('number that chapter where there is but one number for it', () => {
    const rows: Row[] = [
      [2, '第六章'],
      [3, '二、甲'],
      [3, '一、乙'],
      [2, '第八章'],
    ];
    expect(tree(...rows)).toEqual(['第六章', '  二、甲', '?7', '  一、乙', '第八章']);
    expect(grow(rows)[1]?.id).toBe('7');
    expect(drawn(grow(rows, ['第七章 丙']))).toContain('第七章 丙');
  });

  it('prove none where a heading without a number stands between', () => {
    expect(tree([2, '甲'], [3, '2'], [3, '乙'], [3, '1'])).toEqual(['甲', '  2', '  乙', '  1']);
  });

  it('prove nothing beside chapters if they are numbers alone', () => {
    expect(flat('第1章', '1', '2')).toEqual(['第1章', '1', '2']);
  });

  it('prove nothing where they go on from chapter to chapter', () => {
    expect(flat('第六章', '3 甲', '第九章', '4 乙', '第十二章', '7 丙')).toEqual([
      '第六章',
      '3 甲',
      '第九章',
      '4 乙',
      '第十二章',
      '7 丙',
    ]);
  });
});

describe('the id of a section that no heading names', () => {
  it('is made of what it holds', () => {
    const [, , missing] = grow([
      [2, '前言'],
      [2, '第六章'],
      [3, '二、甲'],
      [3, '一、乙'],
    ]);
    expect(missing?.title).toBeUndefined();
    expect(missing?.id).toBe(`above-${missing?.sections[0]?.id}`);
  });
});

describe('chapters that only 读书笔记 names', () => {
  const rows: Row[] = [
    [2, '第一部'],
    [2, '第一章'],
    [2, '第五章'],
    [2, '第二部'],
    [2, '第九章'],
    [2, '后记'],
  ];

  it('go to the part that their number lies in', () => {
    expect(drawn(grow(rows, ['第三章', '第十章']))).toEqual([
      '第一部',
      '  第一章',
      '  第三章',
      '  第五章',
      '第二部',
      '  第九章',
      '  第十章',
      '后记',
    ]);
  });

  it('come before the first that is known, and behind the last that was', () => {
    expect(drawn(grow(rows, ['献词', '序', '第一章', '插曲', '第九章']))).toEqual([
      '献词',
      '序',
      '第一部',
      '  第一章',
      '  插曲',
      '  第五章',
      '第二部',
      '  第九章',
      '后记',
    ]);
  });
});

it('loses no chapter that 读书笔记 names again before any that is known', () => {
  expect(drawn(grow([[2, '第一章']], ['序', '献词', '序', '献词', '第二章']))).toEqual([
    '第一章',
    '序',
    '献词',
    '第二章',
  ]);
});

it('loses no heading and no passage, whatever comes in whatever order', () => {
  const titles = fc.constantFrom(
    ...['', '1', '2', '一、甲', '二、乙', '（一）丙', '第1章', '第2章 丁', '3 戊', '第二节'],
    ...['1.1 己', '2.1.3 庚', '2.1 辛', '第一部', '第二卷', '插曲', '序', '第4章'],
  );
  const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), titles), { maxLength: 30 });
  const names = titles.filter((title) => title !== '');
  fc.assert(
    fc.property(rows, fc.array(names, { maxLength: 15 }), fc.boolean(), (all, late, byNumber) => {
      const headings = all.map(([level, title], index) => ({ level, title, line: index + 1 }));
      const outline = new Outline(headings);
      const added: string[] = [];
      const add = () => {
        added.push(String(added.length));
        outline.add({ kind: 'prose', text: added.at(-1) ?? '', line: 1 });
      };
      add();
      for (const heading of headings) {
        outline.heading(heading);
        add();
      }
      for (const [index, title] of late.entries()) {
        outline.enter(title, 1000 + index);
        add();
      }
      const sections = everyOne(outline.finish(byNumber));
      const texts = sections.flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === 'prose' ? item.text : [])),
      );
      expect(texts.toSorted()).toEqual(added.toSorted());
      expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
      const lines = sections.map(({ line }) => line);
      for (const { line } of headings) expect(lines).toContain(line);
      const found = new Set(sections.map(({ title }) => title));
      for (const title of late) expect(found).toContain(title);
    }),
    { numRuns: 500 },
  );
});

// A quadratic step takes minutes here; the limit leaves room for a busy machine.
it('grows a hundred thousand headings in linear time', { timeout: 60_000 }, () => {
  const titles = ['第1章', '一、甲', '（一）乙', '1', '3.2.1 丙', '插曲'];
  const rows = Array.from(
    { length: 100_000 },
    (_, index): Row => [(index % 5) + 1, titles[(index * 7) % 6] ?? ''],
  );
  const late = Array.from({ length: 10_000 }, (_, index) => `第${index}章`);
  expect(drawn(grow(rows, late)).length).toBeGreaterThan(rows.length);
});
