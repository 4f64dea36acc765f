import type { Highlight, Item } from './book.ts';
import { compareSpots, type Spot, type Stretch, spotOf } from './stretch.ts';

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
    let last: Highlight | undefined;
    /** Chapters of WeRead's that the passages have left. */
    const left = new Set<number | undefined>();
    for (const item of stretch.items) {
      if (item.kind !== 'highlight') continue;
      const before = last;
      last = item;
      if (!before) continue;
      const isSame = before.chapterUid === item.chapterUid;
      if (!isSame) left.add(before.chapterUid);
      if (before.created !== undefined && item.created !== undefined) {
        if (item.created < before.created) older += 1;
        if (item.created > before.created) newer += 1;
      }
      const isReturn = !isSame && left.has(item.chapterUid);
      if (!before.range || !item.range || !(isSame || isReturn)) continue;
      pairs += 1;
      if (isReturn || item.range.start < before.range.start) falls += 1;
    }
  }
  if (falls === 0) return false;
  return older === 0 || (falls > 1 && (newer === 0 || falls * 4 >= pairs));
}
