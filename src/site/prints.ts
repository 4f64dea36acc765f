import { hash } from 'node:crypto';
import type { BookSummary } from '../library/book-summary.ts';
import { paths } from '../paths/site-paths.ts';
import { viewRelatedBooks } from '../views/related-books-view.ts';
import { bookCitations } from './citations.ts';
import { keptCover } from './covers.ts';
import { settings, strings } from './current.ts';
import { deckPieces } from './deck.ts';
import { keptKin, shelfOfKin } from './kin.ts';
import { names } from './names.ts';

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

/** A digest of each book, made when it is first asked for: many pages show the same one. */
function bookPrints(shown: (book: BookSummary) => unknown) {
  const prints = new WeakMap<BookSummary, Promise<string>>();
  return (book: BookSummary): Promise<string> => {
    const print = prints.get(book) ?? printOf(() => shown(book));
    prints.set(book, print);
    return print;
  };
}

/** Of a book as the shelf shows it. */
export const shelfPrint = bookPrints(async (book) => [book, await keptCover(book, settings)]);

let meanwhile: Promise<unknown> | undefined;

/** While what belongs together is being looked for, that is made which other pages ask for. */
async function madeMeanwhile(): Promise<void> {
  meanwhile ??= Promise.all([names(), deckPieces()]);
  await meanwhile;
}

/** Of a book and all that its pages show around it: what answers it, and what names it. */
export const bookPrint = bookPrints(shownBy);

async function shownBy(book: BookSummary): Promise<unknown> {
  const shown = [await shelfPrint(book), await bookCitations(book.id)];
  await madeMeanwhile();
  const { print, near = [] } = (await keptKin())[book.id] ?? {};
  const related = viewRelatedBooks(book.id, near, await shelfOfKin(), { paths, strings });
  return [...shown, print, related];
}
