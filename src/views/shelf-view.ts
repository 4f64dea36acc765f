import type { BookSummary } from '../library/book-summary.ts';
import { dayShown, type ShelfData, type ShelfEntry } from '../shelf/entry.ts';
import { present } from '../weread/present.ts';
import { authorName } from './author-chart.ts';

export interface Figures {
  readonly books: number;
  readonly highlights: number;
  /** Whole hours of reading. */
  readonly hours: number;
}

export interface ShelfView {
  /** Last read first. */
  readonly books: readonly BookSummary[];
  /** The book that was read last, if it is known which. */
  readonly last: BookSummary | undefined;
  readonly figures: Figures;
}

export function viewShelf(books: readonly BookSummary[]): ShelfView {
  const sum = (of: (book: BookSummary) => number) =>
    books.reduce((total, book) => total + of(book), 0);
  const onShelf = shelved(books);
  const [first] = onShelf;
  return {
    books: onShelf,
    last: first?.lastRead ? first : undefined,
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

/** Books on a page of the shelf: whole rows, however many stand in one. */
export const pageSize = 96;
/** So few books need no sorting. */
export const fewBooks = 5;

/** @param books Last read first. @returns At least one page. */
export function shelfPages(books: readonly BookSummary[]): (readonly BookSummary[])[] {
  const count = Math.max(1, Math.ceil(books.length / pageSize));
  return Array.from({ length: count }, (_, at) => books.slice(at * pageSize, (at + 1) * pageSize));
}

/** @param cover Of the book's image, if it has one. */
export function shelfEntry(book: BookSummary, cover: ShelfEntry['cover'] | undefined): ShelfEntry {
  const by = authorName(book.author);
  return {
    id: book.id,
    title: book.title,
    highlights: book.highlights,
    ...present({
      author: book.author,
      by: by === book.author ? undefined : by,
      read: book.lastRead,
      finished: book.finished,
      status: book.status,
      category: book.category.length > 0 ? book.category : undefined,
      tags: book.tags.length > 0 ? book.tags : undefined,
      cover,
    }),
  };
}

/** @param books Last read first. */
export function shelfData(
  books: readonly ShelfEntry[],
  { monthOf }: { monthOf(day: string): string },
): ShelfData {
  const days = books.flatMap((book) => dayShown(book) ?? []);
  return {
    books,
    months: Object.fromEntries(days.map((day) => [day.slice(0, 7), monthOf(day)])),
  };
}
