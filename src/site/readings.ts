import type { BookSummary } from '../library/book-summary.ts';
import { highlightDays, type Reading } from '../library/highlight-days.ts';
import { type DayCounts, highlightDaysList } from '../library/highlight-days-list.ts';
import { wholeBook } from '../library/open-library.ts';
import { kept, settings } from './current.ts';

/** A page that is made after another, a later build, and dev read only what is new. */
let list: ReturnType<typeof highlightDaysList> | undefined;

let last:
  | { readonly books: readonly BookSummary[]; readonly readings: Promise<Reading[]> }
  | undefined;

/**
 * The books with the days of their highlights. One whole book is held at a time.
 *
 * @throws Error if the cache was emptied since the library was read.
 */
export function readingsOf(books: readonly BookSummary[]): Promise<readonly Reading[]> {
  if (last?.books !== books) last = { books, readings: read(books) };
  return last.readings;
}

async function read(books: readonly BookSummary[]): Promise<Reading[]> {
  list ??= highlightDaysList(settings.outputCache, settings.root);
  const now = new Map<string, DayCounts>();
  const readings: Reading[] = [];
  for (const book of books) {
    const counts = list.known.get(book.key) ?? [...highlightDays(await wholeBook(kept, book.key))];
    now.set(book.key, counts);
    readings.push({ book, days: new Map(counts) });
  }
  list.keep(now);
  return readings;
}
