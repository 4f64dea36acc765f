import { describe, expect, it } from 'vitest';
import { cardsOf } from '../views/cards.ts';
import {
  around,
  bookOf,
  example,
  highlight,
  section,
  thought,
} from '../views/testing/example-book.ts';
import { cardId } from './card.ts';
import { nameCards } from './named-cards.ts';

const plain = { ...around, plainText: (markdown: string) => markdown };

describe('the names of a book’s cards', () => {
  it('are of exactly the quotations that have a card, by the pages that hold them', () => {
    const named = nameCards(example).flatMap(({ page, anchors }) =>
      anchors.map((anchor) => [
        cardId(example.id, anchor),
        around.paths.place(example.id, page, anchor),
      ]),
    );
    expect(named).toEqual(cardsOf(example, plain).map(({ id, link }) => [id, link]));
  });

  it('leave out pictures and what quotes nothing', () => {
    const items = [
      highlight('1-1-2', { paragraphs: ['有话。'] }),
      highlight('1-9-10', { paragraphs: ['[插图]'] }),
      highlight('1-11-12', { paragraphs: ['——……'] }),
      { kind: 'remark' as const, quote: [], thought: thought('r1') },
    ];
    const book = bookOf([section('1', { items }), section('2', { items: items.slice(1) })]);
    expect(nameCards(book)).toEqual([{ page: '1', anchors: ['1-1-2'] }]);
  });

  it('do not change with the words', () => {
    const book = (text: string) =>
      bookOf([section('1', { items: [highlight('1-1-2', { paragraphs: [text] })] })]);
    expect(nameCards(book('一句话。'))).toEqual(nameCards(book('另一句话。')));
  });
});
