import type { BookSummary } from '../library/book-summary.ts';

export interface Figures {
  readonly books: number;
  readonly highlights: number;
  /** Whole hours of reading. */
  readonly hours: number;
}

export interface ShelfView {
  /** Last read first. */
  readonly books: readonly BookSummary[];
  readonly figures: Figures;
}

export function viewShelf(books: readonly BookSummary[]): ShelfView {
  const sum = (of: (book: BookSummary) => number) =>
    books.reduce((total, book) => total + of(book), 0);
  return {
    books: shelved(books),
    figures: {
      books: books.length,
      highlights: sum((book) => book.highlights),
      hours: Math.round(sum((book) => book.readingTime ?? 0) / 3600),
    },
  };
}

/** Last read first; what nobody dated comes after, by title. */
export function shelved(books: readonly BookSummary[]): BookSummary[] {
  const when = (book: BookSummary) => book.lastRead ?? book.finished ?? book.started ?? '';
  return [...books].sort(
    (a, b) => when(b).localeCompare(when(a)) || a.title.localeCompare(b.title, 'zh-CN'),
  );
}
