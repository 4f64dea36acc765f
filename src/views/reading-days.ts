import type { Reading } from '../library/highlight-days.ts';
import type { DayFigures, DayMap, Measure } from './heat-map.ts';

export interface YearDays {
  /** `YYYY`. */
  readonly year: string;
  readonly measure: Measure;
  /** Those with something to tell. */
  readonly days: DayMap;
}

/**
 * What is known of each day, by year, the newest first. Days are counted by highlights in a year
 * that has any with a time, else by the books whose reading dates fall on them.
 */
export function daysByYear(readings: readonly Reading[]): YearDays[] {
  const years = new Map<string, Map<string, Gathered>>();
  for (const reading of readings) for (const day of datesOf(reading)) gather(years, reading, day);
  return [...years]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([year, days]) => ({ year, ...measured(days) }));
}

/** All days that a book's export names, each once. */
export function datesOf({ book, days }: Reading): string[] {
  const dates = [book.started, book.lastRead, book.finished].filter((day) => day !== undefined);
  return [...new Set([...dates, ...days.keys()])];
}

/** Of one day. */
interface Gathered {
  highlights: number;
  books: number;
  readonly finished: string[];
}

function gather(years: Map<string, Map<string, Gathered>>, { book, days }: Reading, day: string) {
  const year = day.slice(0, 4);
  const known = years.get(year) ?? new Map<string, Gathered>();
  const figures = known.get(day) ?? { highlights: 0, books: 0, finished: [] };
  figures.highlights += days.get(day) ?? 0;
  figures.books += 1;
  if (book.finished === day) figures.finished.push(book.title);
  years.set(year, known.set(day, figures));
}

function measured(days: ReadonlyMap<string, Gathered>): Omit<YearDays, 'year'> {
  const marked = [...days.values()].some(({ highlights }) => highlights > 0);
  const figures = [...days].map(([day, { highlights, books, finished }]) => {
    const told: DayFigures = { count: marked ? highlights : books, finished };
    return [day, told] as const;
  });
  return {
    measure: marked ? 'highlights' : 'books',
    days: new Map(figures.filter(([, { count, finished }]) => count > 0 || finished.length > 0)),
  };
}
