import { describe, expect, it } from 'vitest';
import { type BookSummary, summarise } from '../library/book-summary.ts';
import { pageSize, shelfData, shelfEntry, shelfPages, shelved, viewShelf } from './shelf-view.ts';
import { bookOf, example } from './testing/example-book.ts';

const summary = (title: string, more: Partial<BookSummary> = {}): BookSummary => ({
  ...summarise(bookOf([], { title }), title),
  ...more,
});

describe('the shelf', () => {
  it('has the book that was read last first, and what nobody dated at the end, by title', () => {
    const books = [
      summary('乙'),
      summary('三', { started: '2022-01-01' }),
      summary('甲'),
      summary('一', { lastRead: '2024-01-01', started: '2020-01-01' }),
      summary('二', { finished: '2023-06-01' }),
    ];
    expect(shelved(books).map(({ title }) => title)).toEqual(['一', '二', '三', '甲', '乙']);
    expect(books[0]?.title).toBe('乙');
  });

  it('sums up books, highlights and hours', () => {
    const books = [
      summarise(example, 'a'),
      summary('二', { highlights: 10, readingTime: 5_400 }),
      summary('三', { readingTime: 1_800 }),
    ];
    expect(viewShelf(books).figures).toEqual({ books: 3, highlights: 15, hours: 2 });
    expect(viewShelf([])).toEqual({
      books: [],
      last: undefined,
      figures: { books: 0, highlights: 0, hours: 0 },
    });
  });

  it('knows which book was read last, if an export says so', () => {
    const finished = summary('一', { finished: '2024-01-01' });
    expect(viewShelf([finished]).last).toBeUndefined();
    const read = summary('二', { lastRead: '2024-02-01' });
    expect(viewShelf([finished, read]).last).toBe(read);
  });

  it('has every book on one of its pages, in order', () => {
    const books = Array.from({ length: pageSize * 2 + 1 }, (_, at) => summary(String(at)));
    const pages = shelfPages(books);
    expect(pages.map(({ length }) => length)).toEqual([pageSize, pageSize, 1]);
    expect(pages.flat()).toEqual(books);
    expect(shelfPages([])).toEqual([[]]);
  });

  it('tells the browser what it sorts by, and no more', () => {
    const plain = shelfEntry(summary('一'), undefined);
    expect(plain).toEqual({ id: '123', title: '一', highlights: 0 });
    const full = summary('二', {
      author: '[甲] 乙',
      lastRead: '2024-02-01',
      finished: '2023-12-31',
      category: ['文学'],
      tags: ['a'],
    });
    const entry = shelfEntry(full, [176, 235, 2]);
    expect(entry).toMatchObject({ author: '[甲] 乙', by: '乙', read: '2024-02-01', tags: ['a'] });
    expect(shelfData([plain, entry], { monthOf: (day) => `月 ${day}` }).months).toEqual({
      '2023-12': '月 2023-12-31',
    });
  });
});
