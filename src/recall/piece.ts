import { type CardPlace, cardId, pieceCount, pieceOf } from './card.ts';
import type { NamedCards } from './named-cards.ts';

/**
 * A piece of the deck as it lies in a file: ids of books, in each those of its chapters, and in each the
 * anchors of quotations. Words and titles stand on the chapters' pages, and nowhere twice.
 */
export type Piece = [book: string, chapters: [chapter: string, anchors: string[]][]][];

interface Named {
  readonly id: string;
  readonly cards: NamedCards;
}

/** Cuts the cards of all books into pieces. */
export function piecesOf(books: readonly Named[]): Piece[] {
  const all = books.flatMap(({ cards }) => cards);
  const count = pieceCount(all.reduce((sum, { anchors }) => sum + anchors.length, 0));
  const pieces = Array.from({ length: count }, (): Piece => []);
  for (const { id, cards } of books) {
    for (const { page, anchors } of cards) {
      for (const anchor of anchors) {
        const piece = pieces[pieceOf(cardId(id, anchor), count)];
        if (piece) lay(piece, id, page, anchor);
      }
    }
  }
  return pieces;
}

/** What comes of one book, and of one chapter, comes together. */
function lay(piece: Piece, id: string, page: string, anchor: string): void {
  let book = piece.at(-1);
  if (book?.[0] !== id) {
    book = [id, []];
    piece.push(book);
  }
  let chapter = book[1].at(-1);
  if (chapter?.[0] !== page) {
    chapter = [page, []];
    book[1].push(chapter);
  }
  chapter[1].push(anchor);
}

/** @param place Makes the address of a quotation. */
export function placesIn(
  piece: Piece,
  place: (bookId: string, chapterId: string, anchor: string) => string,
): CardPlace[] {
  return piece.flatMap(([book, chapters]) =>
    chapters.flatMap(([chapter, anchors]) =>
      anchors.map((anchor) => ({
        id: cardId(book, anchor),
        link: place(book, chapter, anchor),
      })),
    ),
  );
}

export const countOf = (piece: Piece): number =>
  piece.flatMap(([, chapters]) => chapters).reduce((sum, [, anchors]) => sum + anchors.length, 0);
