import { describe, expect, it } from 'vitest';
import { corpusOf } from './corpus.ts';
import { sittingNeighbours } from './sittings.ts';
import { cutBook } from './testing/library.ts';

/** Passages by their books and times on one day. */
function neighboursOf(...marked: readonly (readonly [book: number, time?: string])[]) {
  const books = Map.groupBy(marked.entries(), ([, [book]]) => book);
  const corpus = corpusOf(
    [...books].map(([book, passages]) =>
      cutBook(
        `${book}`,
        passages.map(([at, [, time]]) => ({
          anchor: `${at}`,
          page: 'c1',
          text: 'a',
          standard: 'a',
          folded: 'a',
          ...(time === undefined ? {} : { created: `2024-05-01T${time}:00` }),
        })),
      ),
    ),
  );
  return [...sittingNeighbours(corpus)];
}

describe('one sitting', () => {
  it('connects the last passage of one book with the first of the next', () => {
    expect(neighboursOf([0, '20:00'], [0, '20:10'], [1, '20:30'], [1, '21:00'])).toEqual([
      [1, [2]],
      [2, [1]],
    ]);
  });

  it('ends after two hours', () => {
    expect(neighboursOf([0, '08:00'], [1, '10:01'])).toEqual([]);
    expect(neighboursOf([0, '08:00'], [1, '10:00'])).toHaveLength(2);
  });

  it('is none without a time of day', () => {
    expect(neighboursOf([0, '00:00'], [1, '00:00'])).toEqual([]);
    expect(neighboursOf([0], [1])).toEqual([]);
  });

  it('is none of a whole shelf at once: an import set those times', () => {
    expect(neighboursOf(...[0, 1, 2, 3, 4, 5].map((book) => [book, '20:00'] as const))).toEqual([]);
  });
});
