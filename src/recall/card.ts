import type { Colour } from '../weread/book.ts';
import { hashOf } from './lot.ts';

/** A quotation with its source. */
export interface Card {
  /** Of its book and its anchor: the same in every export, on every site. */
  readonly id: string;
  readonly paragraphs: readonly CardParagraph[];
  readonly language?: string | undefined;
  readonly colour?: Colour | undefined;
  readonly title: string;
  readonly author?: string | undefined;
  readonly chapter: string;
  /** Its place on the chapter's page. */
  readonly link: string;
  readonly thoughts: readonly CardThought[];
}

/** Where a card stands: all that the deck knows of it. Its words are on the page of its chapter. */
export type CardPlace = Pick<Card, 'id' | 'link'>;

interface CardParagraph {
  readonly text: string;
  readonly hangs: boolean;
}

export interface CardThought {
  /** What it is: the reader's own, or another's that the reader liked. */
  readonly label: string;
  /** Plain text; its line ends are shown. */
  readonly text: string;
  /** In words. */
  readonly when?: string | undefined;
}

/** How all cards of a site lie in pieces, so that a browser loads a few of them only. */
export interface Deck {
  /** How many cards each piece holds. */
  readonly counts: readonly number[];
}

export const cardId = (bookId: string, anchor: string) => `${bookId}/${anchor}`;

/** The names of books and anchors hold letters, digits, `_` and `-` only. */
export const isCardId = (text: string) => /^[\w-]{1,200}\/[\w-]{1,200}$/.test(text);

/** Cards of a piece, at most on average; a power of two pieces holds no fewer than half of it. */
const pieceSize = 100;

/** Into how many pieces so many cards go: a power of two. */
export function pieceCount(cards: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(cards / pieceSize)));
}

/**
 * Which piece a card is in. Its id alone tells: what else a new export brings moves no card, until
 * there are twice as many pieces.
 */
export const pieceOf = (id: string, pieces: number): number => hashOf(id) & (pieces - 1);

/**
 * Name of a piece's file. How many there are is part of it: a piece that a cache has from before
 * the deck was cut anew is never taken for one of today's.
 */
export const pieceName = (pieces: number, piece: number) => `${pieces}-${piece}`;
