import type { Item } from './book.ts';
import { compareSpots, highlightsIn, type Spot, type Stretch, spotOf } from './stretch.ts';

/** A passage with what stands behind it and has no place of its own. */
export interface Chunk {
  readonly spot: Spot | undefined;
  readonly items: Item[];
}

/** Takes what belongs together apart: thoughts and prose stay behind the passage before them. */
export function chunksOf(items: readonly Item[]): Chunk[] {
  const chunks: Chunk[] = [];
  const named = items.some((item) => item.kind === 'highlight' && item.chapterUid !== undefined);
  for (const item of items) {
    const spot = spotIn(item, named);
    const last = chunks.at(-1);
    if (spot || !last) chunks.push({ spot, items: [item] });
    else last.items.push(item);
  }
  return chunks;
}

/** Ids of 0.1.14 hold a range alone, which counts from the start of the chapter all the same. */
function spotIn(item: Item, named: boolean): Spot | undefined {
  if (item.kind !== 'highlight') return undefined;
  return spotOf(item) ?? (named || !item.range ? undefined : { uid: 0, start: item.range.start });
}

/** Passages in the order of WeRead's places; what stands before the first that has one stays there. */
export function inPlaces(items: readonly Item[]): Item[] {
  const [head, ...others] = chunksOf(items);
  if (!head) return [];
  const chunks = head.spot ? [head, ...others] : others;
  const sorted = chunks.toSorted((one, other) =>
    one.spot && other.spot ? compareSpots(one.spot, other.spot) : 0,
  );
  return [...(head.spot ? [] : head.items), ...sorted.flatMap((chunk) => chunk.items)];
}

/**
 * Whether the passages under a heading stand as they were marked (as before 0.4.8), not as the book
 * has them: their places fall, or come back to a chapter of WeRead's, where their times do not fall.
 * A rare fall of both proves nothing: ids keep the place of an older edition, and the file's order is
 * true.
 */
export function arePassagesMixed(stretches: readonly Stretch[]): boolean {
  let pairs = 0;
  let falls = 0;
  let older = 0;
  let newer = 0;
  for (const stretch of stretches) {
    const highlights = highlightsIn(stretch);
    const seen = new Set<number | undefined>();
    for (const [index, next] of highlights.entries()) {
      const last = highlights[index - 1];
      const isSame = last?.chapterUid === next.chapterUid;
      const isReturn = !isSame && seen.has(next.chapterUid);
      seen.add(next.chapterUid);
      if (last?.created !== undefined && next.created !== undefined) {
        if (next.created < last.created) older += 1;
        if (next.created > last.created) newer += 1;
      }
      if (!last?.range || !next.range || !(isSame || isReturn)) continue;
      pairs += 1;
      if (isReturn || next.range.start < last.range.start) falls += 1;
    }
  }
  if (falls === 0) return false;
  return older === 0 || (falls > 1 && (newer === 0 || falls * 4 >= pairs));
}
