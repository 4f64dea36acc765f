import type { Line } from '../line.ts';
import { isBlank, readAppLines } from './app-line.ts';
import { findHeads } from './head.ts';
import { tallyOf } from './marking.ts';
import { isFooter, readDiamond, readThoughtStamp } from './signs.ts';

/** Lines with words that may stand above the first book. */
const above = 6;

/**
 * Whether a file is what the app itself exports, or a copy of it: with the count of its notes and at
 * least one of its signs, or, where the count is gone, with signs that no one else sets. A note that
 * only quotes such a text begins with words of its own, and stays the reader's note.
 */
export function isAppText(lines: readonly Line[]): boolean {
  const read = readAppLines(lines);
  const worded = read.filter((line) => !isBlank(line));
  const [first] = worded;
  if (!first) return false;
  const [head] = findHeads(read);
  const tally = tallyOf(read);
  const ended = isFooter(worded.at(-1)?.words ?? '');
  const signed = tally.diamonds + tally.quotes + tally.stamps + tally.originals > 0;
  if (head?.count !== undefined) {
    const before = read.slice(0, head.start).filter((line) => !isBlank(line)).length;
    if (before > above) return false;
    return signed || ended || (head.bracketed ? tally.bullets : tally.spacedQuotes) > 0;
  }
  const thoughts = tally.stamps > 0 && tally.originals + tally.quotes > 0;
  if (head) return thoughts || (tally.diamonds > 0 && (tally.quotes > 0 || ended));
  const begun = readDiamond(first.words) !== undefined || readThoughtStamp(first.words);
  return Boolean(begun) && thoughts;
}
