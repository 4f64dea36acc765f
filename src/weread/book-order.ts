import { areChaptersMixed, byUid, isInTime } from './chapter-order.ts';
import { arePassagesMixed, inPlaces } from './passage-order.ts';
import { joinReturns } from './returns.ts';
import { bringHome } from './stray-passages.ts';
import type { Stretch } from './stretch.ts';

export interface Ordered {
  readonly stretches: readonly Stretch[];
  /** The file had its chapters in another order. */
  readonly sorted: boolean;
}

/**
 * Sets a file's headings and passages in the order of the book, as far as their ids and numbers
 * prove it. Before 0.4.8 passages stand in the order of their times; custom templates, and files
 * that were pasted together, mix chapters too. Whatever has no id stays behind what was before it.
 */
export function inBookOrder(file: readonly Stretch[]): Ordered {
  const joined = joinReturns(bringHome(file));
  const sorted = areChaptersMixed(joined, () => isInTime(file));
  const stretches = sorted ? byUid(joined.stretches) : joined.stretches;
  if (!arePassagesMixed(file)) return { stretches, sorted };
  return {
    stretches: stretches.map((stretch) => ({ ...stretch, items: inPlaces(stretch.items) })),
    sorted,
  };
}
