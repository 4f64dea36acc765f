import { describe, expect, it } from 'vitest';
import { dayAt, dayNumber, weekdayOf } from './calendar.ts';
import { scaleOf, sizeOf, sizes, viewHeatMap, weeks } from './heat-map.ts';
import { strings } from './testing/example-book.ts';

const drawing = { measure: 'highlights', scale: [1], until: '9999-12-31' } as const;
const days = (counts: Readonly<Record<string, number>>) =>
  new Map(Object.entries(counts).map(([day, count]) => [day, { count, finished: [] }]));

describe('calendar days', () => {
  it('are numbered across leap days and centuries, and know their weekday', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
    expect(dayNumber('2023-03-01') - dayNumber('2023-02-28')).toBe(1);
    expect(dayNumber('1900-03-01') - dayNumber('1900-02-28')).toBe(1);
    expect(dayAt(dayNumber('2024-02-29'))).toBe('2024-02-29');
    expect(weekdayOf(dayNumber('2024-01-01'))).toBe(0);
    expect(weekdayOf(dayNumber('1969-12-28'))).toBe(6);
  });
});

describe('the size of a day’s dot', () => {
  it('parts the reader’s days in four of much the same number', () => {
    const counts = Array.from({ length: 100 }, (_, at) => at + 1);
    const scale = scaleOf([...counts].reverse());
    expect(scale).toEqual([1, 26, 51, 76]);
    expect([0, 1, 25, 26, 100].map((count) => sizeOf(count, scale))).toEqual([0, 1, 1, 2, 4]);
  });

  it('is the greatest where all days are alike, and needs no days', () => {
    expect(scaleOf([3, 3, 3])).toEqual([3]);
    expect(sizeOf(3, scaleOf([3, 3, 3]))).toBe(sizes);
    expect(scaleOf([0])).toEqual([]);
    expect(sizeOf(1, [])).toBe(0);
  });
});

describe('a year’s heat map', () => {
  const every = (year: string) => {
    const { halves } = viewHeatMap(year, new Map(), drawing, strings);
    return halves.flatMap(({ plain }) => plain);
  };

  it('has each day of the year once, and a leap day only in leap years', () => {
    expect(every('2023')).toHaveLength(365);
    expect(every('2024')).toHaveLength(366);
    expect(every('1900')).toHaveLength(365);
  });

  it('has room for the weeks of any year', () => {
    for (let year = 2000; year < 2028; year += 1) {
      for (const { column, row } of every(String(year))) {
        expect(column).toBeLessThan(weeks);
        expect(row).toBeLessThan(7);
      }
    }
  });

  it('sets a leap day under the weekday it was', () => {
    const map = viewHeatMap('2024', days({ '2024-02-29': 5 }), drawing, strings);
    expect(map.halves[0]?.days).toEqual([
      { column: 8, row: 3, size: sizes, finished: false, words: '2月29日：5 条划线' },
    ]);
    expect(map.halves[0]?.plain).toHaveLength(181);
  });

  it('rings the day of a finished book, with highlights or without', () => {
    const known = new Map([
      ['2023-12-31', { count: 0, finished: ['甲', '乙'] }],
      ['2024-01-01', { count: 2, finished: ['丙'] }],
    ]);
    const [second] = viewHeatMap('2023', known, drawing, strings).halves.slice(-1);
    expect(second?.days).toMatchObject([
      { row: 6, size: 0, finished: true, words: '12月31日 · 读完《甲》 · 读完《乙》' },
    ]);
    const first = viewHeatMap('2024', known, drawing, strings);
    expect(first.halves[0]?.days).toMatchObject([
      { column: 0, row: 0, finished: true, words: '1月1日：2 条划线 · 读完《丙》' },
    ]);
    expect(first.table.rows).toEqual([['1月1日', '2', '丙']]);
  });

  it('leaves out what is still to come', () => {
    const until = '2024-03-02';
    const { halves } = viewHeatMap('2024', days({}), { ...drawing, until }, strings);
    expect(halves).toHaveLength(1);
    expect(halves[0]?.plain).toHaveLength(62);
    expect(halves[0]?.months.map(({ name }) => name)).toEqual(['1月', '2月', '3月']);
  });

  it('says in words what it shows', () => {
    const map = viewHeatMap('2024', days({ '2024-01-02': 3, '2024-02-29': 5 }), drawing, strings);
    expect(map.halves.map(({ title, description }) => [title, description])).toEqual([
      ['2024年上半年', '2 天，共 8 条划线；最多的一天是 2月29日。'],
      ['2024年下半年', '没有记录。'],
    ]);
  });
});
