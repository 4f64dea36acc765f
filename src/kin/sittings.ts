import type { Corpus } from './corpus.ts';

/** Milliseconds within which two highlights belong to one sitting. */
const sitting = 2 * 60 * 60 * 1000;
const day = 24 * 60 * 60 * 1000;
/** A reader does not mark in so many books in one sitting: such times are those of an import. */
const mostBooks = 5;

/**
 * Where the reader laid one book aside and took up another: pairs of passages, one marked after the
 * other, of two books and within two hours. Both know of each other.
 *
 * @returns By passage, the passages marked before and after it in another book.
 */
export function sittingNeighbours({
  books,
  firsts,
  bookOf,
}: Pick<Corpus, 'books' | 'firsts' | 'bookOf'>): Map<number, number[]> {
  const times = new Float64Array(bookOf.length);
  for (const [book, { created }] of books.entries()) times.set(created, firsts[book]);
  const timed = Uint32Array.from(bookOf.keys())
    // A clock that stands at midnight was never read: the export knows the day only.
    .filter((passage) => (times[passage] ?? 0) % day !== 0 && !Number.isNaN(times[passage]))
    .sort((one, other) => (times[one] ?? 0) - (times[other] ?? 0) || one - other);
  const neighbours = new Map<number, number[]>();
  const add = (one: number, other: number) => {
    neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
  };
  for (const group of sittingsOf(timed, times)) {
    if (new Set(group.map((passage) => bookOf[passage])).size > mostBooks) continue;
    for (const [at, passage] of group.entries()) {
      const next = group[at + 1];
      if (next === undefined || bookOf[next] === bookOf[passage]) continue;
      add(passage, next);
      add(next, passage);
    }
  }
  return neighbours;
}

function* sittingsOf(timed: Uint32Array, times: Float64Array): Generator<number[]> {
  let group: number[] = [];
  for (const passage of timed) {
    const last = group.at(-1);
    if (last !== undefined && (times[passage] ?? 0) - (times[last] ?? 0) > sitting) {
      yield group;
      group = [];
    }
    group.push(passage);
  }
  yield group;
}
