import { describe, expect, it } from 'vitest';
import { pieceCount, pieceOf } from './card.ts';
import { library } from './testing/cards.ts';

describe('the deck', () => {
  it('is cut into a power of two pieces, a hundred cards in each at most on average', () => {
    expect([0, 1, 100, 101, 200, 201, 200_000].map(pieceCount)).toEqual([1, 1, 1, 2, 2, 4, 2048]);
  });

  it('is cut evenly', () => {
    const { counts } = library(20_000).deck;
    expect(counts).toHaveLength(256);
    expect(Math.min(...counts)).toBeGreaterThan(40);
    expect(Math.max(...counts)).toBeLessThan(130);
  });

  it('keeps a card in its piece, or halves the piece, when it grows', () => {
    for (const { id } of library(500).cards) {
      expect(pieceOf(id, 16) % 8).toBe(pieceOf(id, 8));
    }
  });
});
