import { booksOfTheDay, type Drawable } from './books-of-the-day.ts';
import type { Card } from './card.ts';
import type { Day } from './day.ts';
import { hashOf, lotOf } from './lot.ts';

type Quoted = Pick<Card, 'id' | 'paragraphs'>;

/** Characters that read well at a glance. */
const readable = { least: 20, most: 160 } as const;

/**
 * The quotation that everyone finds on this day: of the books in the order in which the day draws them, the
 * first that has one of a readable length (20 to 160 characters). Where none has, it is any with words; a
 * picture alone is never chosen.
 *
 * @param quotationsIn Asked of as few books as can be.
 * @returns Nothing where the library holds no words.
 */
export async function quotationOfTheDay<B extends Drawable, Q extends Quoted>(
  books: readonly B[],
  day: Day,
  quotationsIn: (book: B) => Promise<readonly Q[]>,
): Promise<Q | undefined> {
  let other: Q | undefined;
  for (const book of booksOfTheDay(books, day)) {
    const [best] = quotationsOfTheDay(await quotationsIn(book), day, 1);
    if (best && isReadable(wordsOf(best) ?? '')) return best;
    other ??= best;
  }
  return other;
}

/** Several, those of a readable length first; fewer than asked for where the library holds no more. */
export function quotationsOfTheDay<Q extends Quoted>(
  library: readonly Q[],
  day: Day,
  count: number,
): Q[] {
  return drawn(candidatesOf(library), day, count);
}

interface Candidate<Q> {
  readonly quotation: Q;
  /** What its length is worth: more than any lot. */
  readonly base: number;
  readonly hash: number;
}

function candidatesOf<Q extends Quoted>(library: readonly Q[]): Candidate<Q>[] {
  return library.flatMap((quotation) => {
    const words = wordsOf(quotation);
    if (words === undefined) return [];
    return { quotation, base: isReadable(words) ? 2 ** 32 : 0, hash: hashOf(quotation.id) };
  });
}

function drawn<Q>(candidates: readonly Candidate<Q>[], day: Day, count: number): Q[] {
  const seed = hashOf(day);
  const best: { readonly quotation: Q; readonly rank: number }[] = [];
  for (const { quotation, base, hash } of candidates) {
    const rank = base + lotOf(hash, seed);
    const last = best.at(-1);
    if (best.length === count && last && last.rank >= rank) continue;
    const at = best.findIndex((other) => other.rank < rank);
    best.splice(at === -1 ? best.length : at, 0, { quotation, rank });
    best.length = Math.min(best.length, count);
  }
  return best.map(({ quotation }) => quotation);
}

/** Text that has a letter or a digit once the signs that stand for pictures are taken away. */
export function wordsOf({ paragraphs }: Pick<Quoted, 'paragraphs'>): string | undefined {
  const words = paragraphs
    .map(({ text }) => text.replaceAll('[插图]', '').trim())
    .filter(Boolean)
    .join('\n');
  return /[\p{L}\p{N}]/u.test(words) ? words : undefined;
}

function isReadable(words: string): boolean {
  const { length } = [...words];
  return length >= readable.least && length <= readable.most;
}
