import { hash } from 'node:crypto';
import type { BookSummary } from '../library/book-summary.ts';
import { paths } from '../paths/site-paths.ts';
import { viewRelatedBooks } from '../views/related-books-view.ts';
import { bookCitations } from './citations.ts';
import { keptCover } from './covers.ts';
import { settings, strings } from './current.ts';
import { kinOf, shelfOfKin } from './kin.ts';

/**
 * A digest of what a page shows, for its `cacheKey`: while it is the same, the page is not made again. What
 * all pages are made with need not be in it.
 *
 * @param shown Anything that JSON has.
 * @returns Nothing in dev, where no page is kept: there it would be asked for with each page of all others.
 */
export async function printOf(shown: () => unknown): Promise<string> {
  if (import.meta.env.DEV) return '';
  return hash('sha256', JSON.stringify(await shown()), 'base64url').slice(0, 16);
}

/** Of books as the shelf shows them. */
export const shelfPrint = (books: readonly BookSummary[]): Promise<string> =>
  printOf(() => Promise.all(books.map(async (book) => [book, await keptCover(book, settings)])));

const prints = new WeakMap<BookSummary, Promise<string>>();

/** Of a book and all that its pages show around it: what answers it, and what names it. */
export function bookPrint(book: BookSummary): Promise<string> {
  const print = prints.get(book) ?? printOf(() => shownBy(book));
  prints.set(book, print);
  return print;
}

async function shownBy(book: BookSummary): Promise<unknown> {
  const [kin, shelf] = [await kinOf(book), await shelfOfKin()];
  const answering = Object.values(kin.passages).flat();
  const near = new Set([...answering, ...kin.books].map(({ book: id }) => id));
  const titles = [...near].map((id) => shelf.books.get(id)?.title);
  const related = viewRelatedBooks(book.id, kin, shelf, { paths, strings });
  return [await shelfPrint([book]), kin, titles, related, await bookCitations(book.id)];
}
