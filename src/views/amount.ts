import type { BookSummary } from '../library/book-summary.ts';

/** How much one, or several, books come to. */
export interface Amount {
  readonly books: number;
  readonly highlights: number;
  /** Of reading. */
  readonly seconds: number;
}

/** Books that go under one name. */
export interface Pile {
  readonly name: string;
  readonly books: readonly BookSummary[];
  readonly amount: Amount;
}

export function amountOf(books: readonly BookSummary[]): Amount {
  return {
    books: books.length,
    highlights: books.reduce((sum, book) => sum + book.highlights, 0),
    seconds: books.reduce((sum, book) => sum + (book.readingTime ?? 0), 0),
  };
}

/** @param nameOf Absent for a book that goes on no pile. */
export function pileUp(
  books: readonly BookSummary[],
  nameOf: (book: BookSummary) => string | undefined,
): Pile[] {
  const piles = new Map<string, BookSummary[]>();
  for (const book of books) {
    const name = nameOf(book);
    if (name === undefined) continue;
    const pile = piles.get(name);
    if (pile) pile.push(book);
    else piles.set(name, [book]);
  }
  return [...piles].map(([name, held]) => ({ name, books: held, amount: amountOf(held) }));
}

/** The greatest first; what is even, by name. */
export function ranked(piles: readonly Pile[], by: keyof Amount): Pile[] {
  return [...piles].sort(
    (a, b) => b.amount[by] - a.amount[by] || a.name.localeCompare(b.name, 'zh-CN'),
  );
}

/** Whether hours tell enough of these books to measure them by: half of them have any. */
export function areTimed(books: readonly BookSummary[]): boolean {
  const timed = books.filter(({ readingTime }) => readingTime).length;
  return timed > 0 && timed * 2 >= books.length;
}
