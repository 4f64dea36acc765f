import type { BookSummary } from '../library/book-summary.ts';
import { type HighlightDays, highlightDays, type Reading } from '../library/highlight-days.ts';
import { wholeBook } from '../library/open-library.ts';
import { kept } from './current.ts';

/** By the books' keys: a page that is made after another, or again in dev, reads only what is new. */
let known = new Map<string, HighlightDays>();

/**
 * The books with the days of their highlights. One whole book is held at a time.
 *
 * @throws Error if the cache was emptied since the library was read.
 */
export async function readingsOf(books: readonly BookSummary[]): Promise<Reading[]> {
  const now = new Map<string, HighlightDays>();
  const readings: Reading[] = [];
  for (const book of books) {
    const days = known.get(book.key) ?? highlightDays(await wholeBook(kept, book.key));
    now.set(book.key, days);
    readings.push({ book, days });
  }
  known = now;
  return readings;
}
