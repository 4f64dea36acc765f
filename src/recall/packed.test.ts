import { describe, expect, it } from 'vitest';
import { cardsOf } from '../views/cards.ts';
import { around, bookOf, highlight, section, thought } from '../views/testing/example-book.ts';
import type { Card } from './card.ts';
import { pack, unpack } from './packed.ts';
import { pieceSchema } from './piece-schema.ts';

const plain = { ...around, plainText: (markdown: string) => markdown };

const cards: Card[] = [
  ...cardsOf(
    bookOf(
      [
        section('1', {
          items: [
            highlight('1-1-2', { colour: 'blue' }),
            highlight('1-3-4', {
              paragraphs: ['两段。', '• 一点。', 'second\nline'],
              thoughts: [
                { ...thought('r1'), created: '2024-02-01T08:00:00' },
                thought('r2', '一\n二'),
              ],
            }),
          ],
        }),
        section('2', { items: [highlight('2-1-2', { paragraphs: ['No Chinese.'] })] }),
      ],
      { author: '林溪' },
    ),
    plain,
  ),
  ...cardsOf(
    bookOf([section('1', { items: [highlight('1-1-2')] })], { id: '7', title: '另一本' }),
    plain,
  ),
];

describe('a packed piece', () => {
  const piece = pack(cards);

  it('gives back the cards that went into it', () => {
    expect(unpack(JSON.parse(JSON.stringify(piece)))).toEqual(cards);
  });

  it('says of a book and of a chapter once what all their cards share', () => {
    const text = JSON.stringify(piece);
    expect(text.split('林溪')).toHaveLength(2);
    expect(text.split('/base/books/123/1/')).toHaveLength(2);
  });

  it('is as its schema says', () => {
    expect(pieceSchema.parse(piece)).toEqual(piece);
  });

  it('is empty where there are no cards', () => {
    expect(unpack(pack([]))).toEqual([]);
  });
});
