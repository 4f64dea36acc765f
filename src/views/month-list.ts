import type { Strings } from '../i18n/strings.ts';
import type { Reading } from '../library/highlight-days.ts';

export interface MonthBook {
  readonly id: string;
  readonly title: string;
  readonly finished: boolean;
  /** What was done in this month. */
  readonly facts: readonly string[];
}

export interface MonthView {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly name: string;
  /** What was read last, first. */
  readonly books: readonly MonthBook[];
}

interface Entry {
  /** The last day of the month that the book's export names. */
  readonly last: string;
  readonly book: MonthBook;
}

/**
 * What was read in each month of a year, the newest first: books with highlights of that month, and
 * those that were begun, finished or read last in it.
 *
 * @param year `YYYY`.
 */
export function viewMonths(
  year: string,
  readings: readonly Reading[],
  strings: Strings,
): MonthView[] {
  const months = new Map<string, Entry[]>();
  for (const { book, days } of readings) {
    const marked = new Map<string, { last: string; highlights: number }>();
    const at = (day: string, highlights = 0) => {
      if (!day.startsWith(year)) return;
      const month = marked.get(day.slice(0, 7)) ?? { last: day, highlights: 0 };
      month.highlights += highlights;
      if (day > month.last) month.last = day;
      marked.set(day.slice(0, 7), month);
    };
    for (const [day, count] of days) at(day, count);
    for (const day of [book.started, book.lastRead, book.finished]) if (day) at(day);
    for (const [month, { last, highlights }] of marked) {
      const finished = book.finished?.startsWith(month) ?? false;
      const facts = factsOf(book, month, highlights, strings);
      const { id, title } = book;
      const entry = { last, book: { id, title, finished, facts } };
      const entries = months.get(month);
      if (entries) entries.push(entry);
      else months.set(month, [entry]);
    }
  }
  return [...months]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([month, entries]) => ({
      month,
      name: strings.month(`${month}-01`),
      books: entries.sort((a, b) => b.last.localeCompare(a.last)).map(({ book }) => book),
    }));
}

function factsOf(
  { started, lastRead, finished }: Reading['book'],
  month: string,
  highlights: number,
  { timeline }: Strings,
): string[] {
  const within = (day: string | undefined) => (day?.startsWith(month) ? day : undefined);
  const begun = within(started);
  const done = within(finished);
  // The day a book was finished on is mostly the last as well.
  const last = done ? undefined : within(lastRead);
  return [
    ...(begun ? [timeline.started(begun)] : []),
    ...(highlights > 0 ? [timeline.highlights(highlights)] : []),
    ...(last ? [timeline.lastRead(last)] : []),
    ...(done ? [timeline.finished(done)] : []),
  ];
}
