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
    const named = nameCards(example).flatMap(({ page, readable, others }) =>
      [...readable, ...others].map((anchor) => [
        cardId(example.id, anchor),
        around.paths.place(example.id, page, anchor),
      ]),
    );
    expect(named).toEqual(cardsOf(example, plain).map(({ id, link }) => [id, link]));
  });

  it('tell which read well at a glance, and leave out pictures and what quotes nothing', () => {
    const items = [
      highlight('1-1-2', { paragraphs: ['太短。'] }),
      highlight('1-3-4', { paragraphs: ['正'.repeat(20)] }),
      highlight('1-5-6', { paragraphs: ['正'.repeat(80), '正'.repeat(79)] }),
      highlight('1-7-8', { paragraphs: ['长'.repeat(161)] }),
      highlight('1-9-10', { paragraphs: ['[插图]'] }),
      highlight('1-11-12', { paragraphs: ['——……'] }),
      { kind: 'remark' as const, quote: [], thought: thought('r1') },
    ];
    expect(nameCards(bookOf([section('1', { items })]))).toEqual([
      { page: '1', readable: ['1-3-4', '1-5-6'], others: ['1-1-2', '1-7-8'] },
    ]);
  });

  it('do not change with the words', () => {
    const book = (text: string) =>
      bookOf([section('1', { items: [highlight('1-1-2', { paragraphs: [text] })] })]);
    expect(nameCards(book('一句话。'))).toEqual(nameCards(book('另一句话。')));
  });
});
