import { describe, expect, it } from 'vitest';
import { cardsOf } from '../views/cards.ts';
import { around, bookOf, example, highlight, section } from '../views/testing/example-book.ts';
import { pieceOf } from './card.ts';
import { nameCards } from './named-cards.ts';
import { countOf, piecesOf, placesIn } from './piece.ts';

const plain = { ...around, plainText: (markdown: string) => markdown };
const { place } = around.paths;

const many = bookOf(
  [section('1'), section('2')].map((chapter) => ({
    ...chapter,
    items: Array.from({ length: 150 }, (_, at) => highlight(`${chapter.id}-${at}-${at + 1}`)),
  })),
  { id: '7', title: '另一本' },
);
const books = [example, many].map((book) => ({ id: book.id, cards: nameCards(book) }));

describe('the pieces of a deck', () => {
  const pieces = piecesOf(books);

  it('name every card of every book once, in the piece that its id tells, with its place', () => {
    const cards = [example, many].flatMap((book) => cardsOf(book, plain));
    const places = pieces.flatMap((piece) => placesIn(JSON.parse(JSON.stringify(piece)), place));
    const sorted = (all: readonly { id: string; link: string }[]) =>
      all.map(({ id, link }) => `${id} ${link}`).sort();
    expect(sorted(places)).toEqual(sorted(cards));
    for (const [at, piece] of pieces.entries()) {
      for (const { id } of placesIn(piece, place)) expect(pieceOf(id, pieces.length)).toBe(at);
    }
  });

  it('know how many cards they hold', () => {
    expect(pieces).toHaveLength(4);
    expect(pieces.map(countOf).reduce((sum, count) => sum + count, 0)).toBe(306);
    expect(piecesOf([]).map(countOf)).toEqual([0]);
  });

  it('hold no words, and say the id of a book and of a chapter once', () => {
    const text = JSON.stringify(pieces[0]);
    expect(text).not.toMatch(/话|书|章/);
    expect(text.split('"7"')).toHaveLength(2);
  });
});
