import type { Item } from '../weread/book.ts';

/** Less text between two passages says nothing: they stand near each other. */
const least = 500;

/**
 * How much text lies between two neighbours, in characters, rounded to two figures. Absent where one
 * has no range, where they are counted from different starts, or where they are near each other.
 * In WeRead's ranges a character counts as one, so that the difference is text.
 */
export function gapBetween(before: Item | undefined, after: Item): number | undefined {
  if (before?.kind !== 'highlight' || after.kind !== 'highlight') return undefined;
  if (before.chapterUid !== after.chapterUid) return undefined;
  const [end, start] = [before.range?.end, after.range?.start];
  if (end === undefined || start === undefined || start - end < least) return undefined;
  const unit = 10 ** (String(start - end).length - 2);
  return Math.round((start - end) / unit) * unit;
}
