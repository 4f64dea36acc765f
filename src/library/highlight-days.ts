import type { Book, Section } from '../weread/book.ts';
import type { BookSummary } from './book-summary.ts';

/** Highlights by the calendar day on the exporter's clock, `YYYY-MM-DD`; only those with a time. */
export type HighlightDays = ReadonlyMap<string, number>;

/** A book, and the days on which the reader marked something in it. */
export interface Reading {
  readonly book: BookSummary;
  readonly days: HighlightDays;
}

export function highlightDays(book: Pick<Book, 'chapters'>): HighlightDays {
  const days = new Map<string, number>();
  for (const section of book.chapters) countSection(section, days);
  return days;
}

function countSection(section: Section, days: Map<string, number>): void {
  for (const item of section.items) {
    if (item.kind !== 'highlight' || !item.created) continue;
    const day = item.created.slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  for (const child of section.sections) countSection(child, days);
}
