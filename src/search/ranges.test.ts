import { describe, expect, it } from 'vitest';
import { rangesOf } from './ranges.ts';

describe('ranges', () => {
  it('are one where there are few documents, or none', () => {
    expect(rangesOf(0)).toEqual([{ first: 0, end: 1 }]);
    expect(rangesOf(65)).toEqual([{ first: 0, end: 66 }]);
  });

  it('are of about the same size, and follow one another', () => {
    expect(rangesOf(10, 4)).toEqual([
      { first: 0, end: 4 },
      { first: 4, end: 7 },
      { first: 7, end: 11 },
    ]);
  });

  it.each([7, 8, 100, 1499, 1500, 15_282])('hold each of %d documents once', (documents) => {
    const ranges = rangesOf(documents, 8);
    const numbers = ranges.flatMap(({ first, end }) =>
      Array.from({ length: end - first }, (_, at) => first + at),
    );
    expect(numbers).toEqual(Array.from({ length: documents + 1 }, (_, number) => number));
    expect(Math.max(...ranges.map(({ first, end }) => end - first))).toBeLessThanOrEqual(8);
  });
});
