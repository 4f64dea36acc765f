import type { Corpus } from './corpus.ts';

/** Milliseconds within which two highlights belong to one sitting. */
const sitting = 2 * 60 * 60 * 1000;
/** A reader does not mark in so many books in one sitting: such times are those of an import. */
const mostBooks = 5;

/**
 * Where the reader laid one book aside and took up another: pairs of passages, one marked after the
 * other, of two books and within two hours. Both know of each other.
 *
 * @returns By passage, the passages marked before and after it in another book.
 */
export function sittingNeighbours({
  passages,
  bookOf,
}: Pick<Corpus, 'passages' | 'bookOf'>): Map<number, number[]> {
  const timed = passages.flatMap(({ created }, passage) => {
    // A clock that stands at midnight was never read: the export knows the day only.
    if (created === undefined || created.endsWith('T00:00:00')) return [];
    return [{ passage, at: Date.parse(`${created}Z`) }];
  });
  timed.sort((one, other) => one.at - other.at || one.passage - other.passage);
  const neighbours = new Map<number, number[]>();
  const add = (one: number, other: number) => {
    neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
  };
  for (const group of sittingsOf(timed)) {
    const books = new Set(group.map(({ passage }) => bookOf[passage]));
    if (books.size > mostBooks) continue;
    for (const [at, { passage }] of group.entries()) {
      const next = group[at + 1];
      if (!next || bookOf[next.passage] === bookOf[passage]) continue;
      add(passage, next.passage);
      add(next.passage, passage);
    }
  }
  return neighbours;
}

interface Timed {
  readonly passage: number;
  readonly at: number;
}

function* sittingsOf(timed: readonly Timed[]): Generator<Timed[]> {
  let group: Timed[] = [];
  for (const one of timed) {
    const last = group.at(-1);
    if (last && one.at - last.at > sitting) {
      yield group;
      group = [];
    }
    group.push(one);
  }
  yield group;
}
