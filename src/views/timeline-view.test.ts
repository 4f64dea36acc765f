import { describe, expect, it } from 'vitest';
import { strings } from './testing/example-book.ts';
import { reading } from './testing/example-reading.ts';
import { viewTimeline } from './timeline-view.ts';

const busy = (year: string, count = 1) =>
  Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${year}-05-0${at + 1}`, count]));

describe('the timeline', () => {
  it('of an empty shelf has no years and nothing to leave out', () => {
    expect(viewTimeline([], strings)).toEqual({ lead: [], legends: [], years: [], remarks: [] });
  });

  it('of one book that names no times is a list of its months, without a map', () => {
    const book = { started: '2024-01-20', finished: '2024-02-29', highlights: 65 };
    const view = viewTimeline([reading('甲', {}, book)], strings);
    expect(view.lead).toEqual(['2024年1月至2024年2月，读完 1 本书。']);
    expect(view.legends).toEqual([]);
    expect(view.years).toMatchObject([
      { heading: '2024年', facts: ['读完 1 本'], map: undefined, open: true, books: 1 },
    ]);
    expect(view.years[0]?.months).toEqual([
      {
        month: '2024-02',
        name: '2月',
        books: [{ id: 'id-30002', title: '甲', finished: true, facts: ['29日读完'] }],
        more: 0,
      },
      {
        month: '2024-01',
        name: '1月',
        books: [{ id: 'id-30002', title: '甲', finished: false, facts: ['20日开始'] }],
        more: 0,
      },
    ]);
  });

  it('counts highlights where a year has times, and reading dates where it has none', () => {
    const dated = Object.keys(busy('2022')).map((day, at) =>
      reading(String.fromCharCode(0x4e00 + at), {}, { lastRead: day }),
    );
    const view = viewTimeline([reading('甲', busy('2023', 4)), ...dated], strings);
    expect(view.years.map(({ year, map }) => [year, map?.measure])).toEqual([
      ['2023', 'highlights'],
      ['2022', 'books'],
    ]);
    expect(view.years.map(({ facts }) => facts)).toEqual([['9 天', '36 条划线'], []]);
    expect(view.legends).toEqual([
      { measure: 'highlights', entries: [{ size: 4, words: '4 以上' }] },
      { measure: 'books', entries: [{ size: 4, words: '1 以上' }] },
    ]);
  });

  it('says how many highlights have a time where not all have', () => {
    const view = viewTimeline([reading('甲', { '2024-02-29': 3 }, { highlights: 10 })], strings);
    expect(view.lead).toEqual(['2024年2月。', '有 1 天划了线（10 条划线，其中 3 条写着时间）。']);
  });

  it('has only the years that something happened in, however far apart', () => {
    const far = [reading('甲', {}, { finished: '1999-12-31' }), reading('乙', { '2024-02-29': 1 })];
    expect(viewTimeline(far, strings).years.map(({ year }) => year)).toEqual(['2024', '1999']);
  });

  it('says of how many books it knows no date', () => {
    const some = [reading('甲', {}, { lastRead: '2024-01-01' }), reading('乙'), reading('丙')];
    expect(viewTimeline(some, strings).remarks).toEqual([
      '另有 2 本书的导出文件没有日期，不在这里。',
    ]);
    expect(viewTimeline([reading('乙')], strings)).toMatchObject({ years: [], remarks: [] });
  });

  it('tells a book in each month it was read in, the last read first', () => {
    const view = viewTimeline(
      [
        reading('甲', { '2024-01-31': 2, '2024-02-01': 1 }, { lastRead: '2024-02-03' }),
        reading(
          '乙',
          {},
          { started: '2024-02-04', finished: '2024-02-05', lastRead: '2024-02-05' },
        ),
      ],
      strings,
    );
    const told = view.years[0]?.months.map(({ name, books }) => [
      name,
      ...books.map(({ title, facts }) => [title, ...facts].join(' ')),
    ]);
    expect(told).toEqual([
      ['2月', '乙 4日开始 5日读完', '甲 1 条划线 最近读于3日'],
      ['1月', '甲 2 条划线'],
    ]);
  });

  it('lists the last forty books of a month, and every finished one', () => {
    const many = Array.from({ length: 50 }, (_, at) =>
      reading('甲', {}, { id: `${at}`, lastRead: '2024-02-10', started: '2024-02-10' }),
    );
    const done = reading('乙', {}, { id: 'done', finished: '2024-02-01' });
    const [year] = viewTimeline([...many, done], strings).years;
    const [month] = year?.months ?? [];
    expect(year?.books).toBe(51);
    expect(month?.books).toHaveLength(41);
    expect(month?.books.at(-1)?.id).toBe('done');
    expect(month?.more).toBe(10);
  });

  it('folds the lists of older years once the newer ones fill a page', () => {
    const many = ['2024', '2023', '2022'].flatMap((year) =>
      Array.from({ length: 40 }, (_, at) =>
        reading(`${at}`, {}, { id: `${year}-${at}`, lastRead: `${year}-01-01` }),
      ),
    );
    expect(viewTimeline(many, strings).years.map(({ open }) => open)).toEqual([true, false, false]);
  });
});
