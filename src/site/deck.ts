import type { BookSummary } from '../library/book-summary.ts';
import { wholeBook } from '../library/open-library.ts';
import { isPlain } from '../markdown/thought.ts';
import { paths } from '../paths/site-paths.ts';
import type { Card } from '../recall/card.ts';
import { type NamedCards, nameCards } from '../recall/named-cards.ts';
import { namedCardsList } from '../recall/named-cards-list.ts';
import { type Piece, piecesOf } from '../recall/piece.ts';
import { plainText } from '../search/note-text.ts';
import { cardsOf } from '../views/cards.ts';
import { allBooks } from './collections.ts';
import { kept, settings, strings } from './current.ts';

interface Dealt {
  readonly books: readonly BookSummary[];
  /** Names the books as they were when their cards were named. */
  readonly keys: string;
  readonly pieces: Promise<readonly Piece[]>;
}

let named: ReturnType<typeof namedCardsList> | undefined;
let dealt: Dealt | undefined;

/** All cards in pieces; dealt once, and again when a book has changed. */
export async function deckPieces(): Promise<readonly Piece[]> {
  const books = await allBooks();
  if (dealt?.books === books) return dealt.pieces;
  const keys = books.map(({ key }) => key).join();
  const pieces = dealt?.keys === keys ? dealt.pieces : deal(books);
  dealt = { books, keys, pieces };
  return pieces;
}

/** One whole book is read. */
export async function cardsIn({ key }: Pick<BookSummary, 'key'>): Promise<Card[]> {
  return cardsOf(await wholeBook(kept, key), { paths, strings, plainText: wordsOf });
}

async function deal(books: readonly BookSummary[]): Promise<Piece[]> {
  const byKey = await cardsByKey(books);
  return piecesOf(books.map(({ id, key }) => ({ id, cards: byKey.get(key) ?? [] })));
}

/** What an earlier build has named is named; only a book that has come or changed is read. */
async function cardsByKey(books: readonly BookSummary[]): Promise<Map<string, NamedCards>> {
  named ??= namedCardsList(settings.outputCache, settings.root);
  const now = new Map<string, NamedCards>();
  for (const { key } of books) {
    now.set(key, named.known.get(key) ?? nameCards(await wholeBook(kept, key)));
  }
  named.keep(now);
  return now;
}

const wordsOf = (markdown: string) => (isPlain(markdown) ? markdown : plainText(markdown));
