import type { BookSummary } from '../library/book-summary.ts';
import type { NoteSummary } from '../library/note-summary.ts';
import { foremost, type IndexLine, type NamedEntry, type NamedTaxon } from './name-index.ts';

/** Books and notes on a page; those of the shelf stand in whole rows. */
const pageSize = 96;

/** A page of what a name gathers. */
export interface NameView {
  /** Counted from 1. */
  readonly at: number;
  readonly all: number;
  /** Of all pages. */
  readonly counts: {
    readonly books: number;
    readonly notes: number;
    readonly highlights: number;
  };
  /** The names below it; on the first page only. */
  readonly below: readonly IndexLine[];
  readonly books: readonly BookSummary[];
  readonly notes: readonly NoteSummary[];
}

export function viewName({ entries, below }: NamedTaxon): NameView[] {
  const books = booksIn(entries);
  const counts = {
    books: books.length,
    notes: entries.length - books.length,
    highlights: books.reduce((sum, { highlights }) => sum + highlights, 0),
  };
  const all = Math.max(1, Math.ceil(entries.length / pageSize));
  return Array.from({ length: all }, (_, index) => {
    const shown = entries.slice(index * pageSize, (index + 1) * pageSize);
    return {
      at: index + 1,
      all,
      counts,
      below: index === 0 ? foremost(below, below.length) : [],
      books: booksIn(shown),
      notes: shown.flatMap((entry) => (entry.kind === 'note' ? [entry.note] : [])),
    };
  });
}

const booksIn = (entries: readonly NamedEntry[]) =>
  entries.flatMap((entry) => (entry.kind === 'book' ? [entry.book] : []));
