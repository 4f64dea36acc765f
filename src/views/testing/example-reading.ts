import { type BookSummary, summarise } from '../../library/book-summary.ts';
import type { Reading } from '../../library/highlight-days.ts';
import { bookOf } from './example-book.ts';

/** A book of the shelf; its key is its title. */
export const summary = (title: string, more: Partial<BookSummary> = {}): BookSummary => ({
  ...summarise(bookOf([], { title, id: more.id ?? title.replace(/\W/g, '_') }), title),
  ...more,
});

/** A book with as many highlights as its days name, unless it is told otherwise. */
export function reading(
  title: string,
  days: Readonly<Record<string, number>> = {},
  more: Partial<BookSummary> = {},
): Reading {
  const highlights = Object.values(days).reduce((sum, count) => sum + count, 0);
  return {
    book: summary(title, { id: `id-${title.charCodeAt(0)}`, highlights, ...more }),
    days: new Map(Object.entries(days)),
  };
}
