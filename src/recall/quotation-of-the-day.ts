import type { Card } from './card.ts';
import type { Day } from './day.ts';
import { hashOf, lotOf } from './lot.ts';

/** Characters that read well at a glance. */
const readable = { least: 20, most: 160 } as const;

/** A quotation that has words. */
export interface Drawable {
  readonly id: string;
  /** Of a length that reads well at a glance. */
  readonly isReadable: boolean;
}

/**
 * The quotation that everyone finds on each of these days. One of a readable length is preferred. What a
 * day does not change is found out once.
 *
 * @returns Nothing for a day where the library holds nothing.
 */
export function quotationsOfDays<Q extends Drawable>(
  library: readonly Q[],
  days: readonly Day[],
): (Q | undefined)[] {
  const candidates = candidatesOf(library);
  return days.map((day) => drawn(candidates, day, 1)[0]);
}

/** Several, the day's own first; fewer than asked for where the library holds no more. */
export function quotationsOfTheDay<Q extends Drawable>(
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

function candidatesOf<Q extends Drawable>(library: readonly Q[]): Candidate<Q>[] {
  return library.map((quotation) => ({
    quotation,
    base: quotation.isReadable ? 2 ** 32 : 0,
    hash: hashOf(quotation.id),
  }));
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
export function wordsOf({ paragraphs }: Pick<Card, 'paragraphs'>): string | undefined {
  const words = paragraphs
    .map(({ text }) => text.replaceAll('[插图]', '').trim())
    .filter(Boolean)
    .join('\n');
  return /[\p{L}\p{N}]/u.test(words) ? words : undefined;
}

/** 20 to 160 characters. */
export function isReadable(words: string): boolean {
  const { length } = [...words];
  return length >= readable.least && length <= readable.most;
}
