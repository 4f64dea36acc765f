import type { BookSummary } from '../library/book-summary.ts';
import { wholeBook } from '../library/open-library.ts';
import { isPlain } from '../markdown/thought.ts';
import { paths } from '../paths/site-paths.ts';
import type { Card } from '../recall/card.ts';
import { plainText } from '../search/note-text.ts';
import { cardsOf, piecesOf } from '../views/cards.ts';
import { allBooks } from './collections.ts';
import { kept, strings } from './current.ts';

interface Dealt {
  readonly books: readonly BookSummary[];
  /** Names the books as they were when their cards were made. */
  readonly keys: string;
  readonly pieces: Promise<Card[][]>;
}

let dealt: Dealt | undefined;

/** The cards of all books, in pieces; made once, and again when a book has changed. */
export async function deckPieces(): Promise<Card[][]> {
  const books = await allBooks();
  if (dealt?.books === books) return dealt.pieces;
  const keys = books.map(({ key }) => key);
  const name = keys.join();
  const pieces = dealt?.keys === name ? dealt.pieces : deal(keys);
  const now = { books, keys: name, pieces };
  dealt = now;
  return now.pieces;
}

/** One whole book is read. */
export async function cardsIn({ key }: Pick<BookSummary, 'key'>): Promise<Card[]> {
  return cardsOf(await wholeBook(kept, key), { paths, strings, plainText: wordsOf });
}

async function deal(keys: readonly string[]): Promise<Card[][]> {
  const cards: Card[] = [];
  for (const key of keys) cards.push(...(await cardsIn({ key })));
  return piecesOf(cards);
}

const wordsOf = (markdown: string) => (isPlain(markdown) ? markdown : plainText(markdown));
