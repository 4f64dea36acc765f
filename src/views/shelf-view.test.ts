import { describe, expect, it } from 'vitest';
import { type BookSummary, summarise } from '../library/book-summary.ts';
import { shelved, viewShelf } from './shelf-view.ts';
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
    expect(viewShelf([])).toEqual({ books: [], figures: { books: 0, highlights: 0, hours: 0 } });
  });
});
