import type { Day } from './day.ts';
import { hashOf, lotOf } from './lot.ts';

export interface Drawable {
  readonly id: string;
  /** How many. */
  readonly highlights: number;
  readonly thoughts: number;
}

/**
 * The books in the order in which a day draws them. Each has as many chances as highlights, so that each
 * highlight has the same, and no book need be read to know which is drawn. One that comes or goes changes
 * nobody else's lot.
 */
export function booksOfTheDay<B extends Drawable>(books: readonly B[], day: Day): B[] {
  const seed = hashOf(day);
  return books
    .map((book) => ({ book, wait: waitOf(book, seed) }))
    .filter(({ wait }) => wait < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.wait - b.wait || (a.book.id < b.book.id ? -1 : 1))
    .map(({ book }) => book);
}

/** How long until one of a book's chances comes up, where all come at random and at the same rate. */
function waitOf({ id, highlights, thoughts }: Drawable, seed: number): number {
  // A thought may quote a passage that is not highlighted.
  const chances = highlights || Math.min(thoughts, 1);
  return -Math.log((lotOf(hashOf(id), seed) + 0.5) / 2 ** 32) / chances;
}
