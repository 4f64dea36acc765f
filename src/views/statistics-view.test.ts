import { describe, expect, it } from 'vitest';
import type { BookSummary } from '../library/book-summary.ts';
import type { Reading } from '../library/highlight-days.ts';
import { authorName } from './author-chart.ts';
import { medianOf } from './intensity.ts';
import { viewStatistics } from './statistics-view.ts';
import { paths, strings } from './testing/example-book.ts';
import { reading } from './testing/example-reading.ts';

const view = (readings: readonly Reading[]) => viewStatistics(readings, { paths, strings });
const hour = 3600;
const shelf = (...books: (Partial<BookSummary> & { readonly title: string })[]) =>
  books.map((book, at) => reading(book.title, {}, { id: `b${at}`, ...book }));

describe('statistics', () => {
  it('of an empty shelf say nothing', () => {
    expect(view([])).toEqual({
      totals: [],
      sentences: [],
      finished: undefined,
      finishedRemark: undefined,
      categories: undefined,
      authors: undefined,
      intensity: undefined,
    });
  });

  it('of one book are sentences', () => {
    const [one] = shelf({
      title: '甲',
      author: '某人',
      category: ['文学', '散文'],
      finished: '2024-02-29',
      highlights: 20,
      readingTime: 8 * hour,
    });
    const { sentences, totals, ...charts } = view(one ? [one] : []);
    expect(sentences).toEqual([
      '2024年读完 1 本。',
      '分类：文学 8 小时。',
      '作者：某人。',
      '平均读一小时，划 2.5 条线。',
    ]);
    expect(totals.map(({ value, label }) => `${value} ${label}`)).toEqual([
      '1 本书',
      '1 本读完',
      '20 条划线',
      '8 小时',
    ]);
    expect(Object.values(charts).every((chart) => chart === undefined)).toBe(true);
  });

  it('show no hours, no streak and no density where the exports have none', () => {
    const told = view(
      shelf(
        { title: '甲', category: ['文学'], author: '子', highlights: 3 },
        { title: '乙', category: ['文学'], author: '丑', highlights: 5 },
        { title: '丙', category: ['历史'], author: '寅' },
        { title: '丁', category: ['哲学'], author: '卯', highlights: 1 },
      ),
    );
    expect(told.totals.map(({ label }) => label)).toEqual(['本书', '条划线']);
    expect(told.sentences).toEqual([]);
    expect(told.intensity).toBeUndefined();
    expect(told.categories?.title).toBe('各类的书');
    expect(told.categories?.table.head).not.toContain('时长');
    expect(told.categories?.rows.map(({ name, value }) => `${name} ${value}`)).toEqual([
      '文学 2 本',
      '历史 1 本',
      '哲学 1 本',
    ]);
    expect(told.authors?.title).toBe('作者，按划线');
    expect(told.authors?.rows.map(({ name }) => name)).toEqual(['丑', '子', '卯']);
  });

  it('tell the longest streak and the busiest day over all books', () => {
    const { sentences } = view([
      reading('甲', { '2024-02-28': 1, '2024-02-29': 3 }),
      reading('乙', { '2024-02-29': 2, '2024-03-01': 4 }, { highlights: 9 }),
    ]);
    expect(sentences).toEqual([
      '最长连续 3 天有划线：2024年2月28日至2024年3月1日。',
      '划线最多的一天是2024年2月29日，5 条。',
      '天数只按写着时间的划线来数：13 条中的 10 条。',
    ]);
  });
});

describe('the books finished each year', () => {
  const finished = (...days: string[]) =>
    view(shelf(...days.map((day) => ({ title: day, finished: day })))).finished;

  it('stand side by side, years without any between them', () => {
    const chart = finished('2021-01-01', '2021-12-31', '2023-05-05', '2024-02-29');
    expect(chart?.columns).toEqual([
      { label: '2021', value: 2, path: '/base/timeline/#y2021' },
      { label: '2022', value: 0 },
      { label: '2023', value: 1, path: '/base/timeline/#y2023' },
      { label: '2024', value: 1, path: '/base/timeline/#y2024' },
    ]);
    expect(chart?.description).toBe('最多的一年是2021年，2 本。');
    expect(chart?.table.rows[1]).toEqual(['2022年', '0']);
  });

  it('are not drawn apart by a date of another age', () => {
    const chart = finished('1024-01-01', '2023-01-01', '2024-01-01');
    expect(chart?.columns.map(({ label }) => label)).toEqual(['1024', '2023', '2024']);
  });

  it('say how many were finished on an unknown day', () => {
    const { sentences } = view(shelf({ title: '甲', status: 'finished' }));
    expect(sentences).toEqual(['另有 1 本读完了，但没有日期。']);
  });
});

describe('hours by category', () => {
  it('fold the second level, and leave out what has no hours or no category', () => {
    const { categories } = view(
      shelf(
        { title: '甲', category: ['文学', '散文'], readingTime: 2 * hour },
        { title: '乙', category: ['文学', '小说'], readingTime: 6 * hour },
        { title: '丙', category: ['历史', '古代'], readingTime: 2 * hour },
        { title: '丁', category: ['哲学'], readingTime: 1800 },
        { title: '戊', category: ['哲学'] },
        { title: '己', category: [], readingTime: hour },
      ),
    );
    expect(categories?.rows).toMatchObject([
      {
        name: '文学',
        value: '8 小时',
        share: 1,
        below: [
          { name: '小说', value: '6 小时', share: 0.75 },
          { name: '散文', value: '2 小时', share: 0.25 },
        ],
      },
      { name: '历史', value: '2 小时', below: [] },
      { name: '哲学', value: '30 分钟', below: [] },
    ]);
    expect(categories?.table.rows).toContainEqual(['历史 › 古代', '1', '0', '2 小时']);
    expect(categories?.remarks).toEqual(['另有 1 本没有分类。', '另有 1 本没有阅读时长。']);
  });
});

describe('authors', () => {
  it('are one under a name with and without its country', () => {
    expect(['[德]黑塞', '【德】黑塞', '（德）黑塞', ' 黑塞'].map(authorName)).toEqual(
      Array(4).fill('黑塞'),
    );
    expect(authorName('[佚名]')).toBe('[佚名]');
    expect(authorName(undefined)).toBeUndefined();
  });

  it('fold out into their books, each with a link', () => {
    const { authors } = view(
      shelf(
        { title: '甲', author: '[德]子', readingTime: hour },
        { title: '乙', author: '子', readingTime: 3 * hour },
        { title: '丙', author: '丑', readingTime: 2 * hour },
        { title: '丁', author: '寅', readingTime: hour },
        { title: '戊', author: '子' },
      ),
    );
    expect(authors?.rows[0]).toMatchObject({
      name: '子',
      value: '4 小时',
      below: [
        { name: '乙', value: '3 小时', path: '/base/books/b1/' },
        { name: '甲', value: '1 小时', path: '/base/books/b0/' },
        { name: '戊', value: '', path: '/base/books/b4/' },
      ],
    });
    expect(authors?.table.rows[0]).toEqual(['子', '3', '0', '4 小时']);
  });
});

describe('the density of highlights', () => {
  const rated = (...rates: number[]) =>
    shelf(...rates.map((rate, at) => ({ title: `${at}`, highlights: rate, readingTime: hour })));

  it('is held against the reader’s own median', () => {
    expect(medianOf([])).toBeUndefined();
    expect(medianOf([5, 1, 3])).toBe(3);
    expect(medianOf([4, 1, 2, 3])).toBe(2.5);
    const { intensity } = view(rated(1, 4, 4, 16));
    expect(intensity?.lead).toContain('4 本书，一半超过每小时 4 条');
    expect(intensity?.densest.map(({ value }) => value)).toEqual([
      '每小时 16 条 · 4 倍',
      '每小时 4 条 · 1 倍',
    ]);
    expect(intensity?.sparsest.map(({ value }) => value)).toEqual([
      '每小时 1 条 · 0.3 倍',
      '每小时 4 条 · 1 倍',
    ]);
    expect(intensity?.chart).toBeUndefined();
  });

  it('counts each book in one band', () => {
    const { intensity } = view(rated(1, 2, 4, 8, 8, 8, 16, 32, 64));
    expect(intensity?.chart?.columns.map(({ label, value }) => `${label} ${value}`)).toEqual([
      '不到 ¼ 倍 1',
      '¼–½ 倍 1',
      '½–1 倍 1',
      '1–2 倍 3',
      '2–4 倍 1',
      '4 倍以上 2',
    ]);
  });

  it('passes over books that were hardly opened, and those without a highlight', () => {
    const hardly = shelf(
      { title: '甲', highlights: 5, readingTime: 60 },
      { title: '乙', highlights: 0, readingTime: hour },
      { title: '丙', highlights: 5 },
    );
    expect(view(hardly).intensity).toBeUndefined();
    expect(view([...hardly, ...rated(1, 2, 3)]).intensity).toBeUndefined();
    expect(view([...hardly, ...rated(1, 2, 3, 4)]).intensity?.lead).toContain('4 本书');
  });
});
