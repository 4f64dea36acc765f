import type { BookSummary } from '../library/book-summary.ts';
import { wholeBook } from '../library/open-library.ts';
import { isPlain } from '../markdown/thought.ts';
import { paths } from '../paths/site-paths.ts';
import { type Card, cardId } from '../recall/card.ts';
import { nameCards } from '../recall/named-cards.ts';
import { type CardsByKey, namedCardsStore } from '../recall/named-cards-store.ts';
import { type Piece, piecesOf } from '../recall/piece.ts';
import type { Drawable } from '../recall/quotation-of-the-day.ts';
import { plainText } from '../search/note-text.ts';
import { cardsOf } from '../views/cards.ts';
import { allBooks } from './collections.ts';
import { kept, settings, strings } from './current.ts';

/** A card without its words, and the key of the book that has them. */
export interface NamedCard extends Drawable {
  readonly key: string;
}

interface Deck {
  readonly pieces: readonly Piece[];
  readonly cards: readonly NamedCard[];
}

interface Dealt {
  readonly books: readonly BookSummary[];
  /** Names the books as they were when their cards were named. */
  readonly keys: string;
  readonly deck: Promise<Deck>;
}

const store = namedCardsStore(settings.outputCache, settings.root);
let named: CardsByKey | undefined;
let dealt: Dealt | undefined;

/** All cards in pieces; dealt once, and again when a book has changed. */
export async function deckPieces(): Promise<readonly Piece[]> {
  return (await deckNow()).pieces;
}

/** All cards, to draw from. */
export async function allCards(): Promise<readonly NamedCard[]> {
  return (await deckNow()).cards;
}

/** Cards with their words; one whole book is held at a time. */
export async function wholeCards(cards: readonly NamedCard[]): Promise<Card[]> {
  const around = { paths, strings, plainText: wordsOf };
  const found: (Card | undefined)[] = [];
  for (const { id, key } of cards) {
    const all = cardsOf(await wholeBook(kept, key), around);
    found.push(all.find((card) => card.id === id));
  }
  return found.filter((card) => card !== undefined);
}

async function deckNow(): Promise<Deck> {
  const books = await allBooks();
  if (dealt?.books === books) return dealt.deck;
  const keys = books.map(({ key }) => key).join();
  const deck = dealt?.keys === keys ? dealt.deck : deal(books);
  dealt = { books, keys, deck };
  return deck;
}

async function deal(books: readonly BookSummary[]): Promise<Deck> {
  const byKey = await cardsByKey(books);
  const all = books.map(({ id, key }) => ({ id, key, cards: byKey.get(key) ?? [] }));
  const cards = all.flatMap(({ id, key, cards: pages }) =>
    pages.flatMap(({ readable, others }) => [
      ...readable.map((anchor) => ({ id: cardId(id, anchor), key, isReadable: true })),
      ...others.map((anchor) => ({ id: cardId(id, anchor), key, isReadable: false })),
    ]),
  );
  return { pieces: piecesOf(all), cards };
}

/** What an earlier build has named is named; only a book that has come or changed is read. */
async function cardsByKey(books: readonly BookSummary[]): Promise<CardsByKey> {
  named ??= store.read();
  const now = new Map<string, ReturnType<typeof nameCards>>();
  for (const { key } of books) {
    now.set(key, named.get(key) ?? nameCards(await wholeBook(kept, key)));
  }
  const isSame = now.size === named.size && [...now.keys()].every((key) => named?.has(key));
  if (!isSame) store.write(now);
  named = now;
  return now;
}

const wordsOf = (markdown: string) => (isPlain(markdown) ? markdown : plainText(markdown));
