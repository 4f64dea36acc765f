import type { Card } from './card.ts';
import type { Day } from './day.ts';
import { hashOf, lotOf } from './lot.ts';

type Quoted = Pick<Card, 'id' | 'paragraphs'>;

/** Characters that read well at a glance. */
const readable = { least: 20, most: 160 } as const;

/**
 * The quotation that everyone finds on each of these days. One of a readable length is preferred (20 to
 * 160 characters); a picture alone is never chosen. What a day does not change is found out once.
 *
 * @returns Nothing for a day where the library holds no words.
 */
export function quotationsOfDays<Q extends Quoted>(
  library: readonly Q[],
  days: readonly Day[],
): (Q | undefined)[] {
  const candidates = candidatesOf(library);
  return days.map((day) => drawn(candidates, day, 1)[0]);
}

/** Several, the day's own first; fewer than asked for where the library holds no more. */
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
