import { type AppLine, isBlank, isIndented } from './app-line.ts';
import { readDiamond, readOriginal, readQuote, readThoughtStamp, readVerdict } from './signs.ts';

/**
 * What marks the highlights of a book: `>` or `>>` (to 8.2), `◆` (8.3 and later), the dash or the star
 * that a note app has put for it, or nothing, where the note app took the signs for its own.
 */
export type Marking = 'quote' | 'diamond' | 'bullet' | 'none';

/** How often each sign stands in the text. */
export interface Tally {
  readonly diamonds: number;
  /** `◆` before a thought or a review. To 8.2 it stands before chapters alone. */
  readonly datedDiamonds: number;
  /** `◆` right behind another: two highlights, or two chapters without a passage. */
  readonly neighbours: number;
  /** Days before a thought or a review without a sign, as they stand to 8.2. */
  readonly bareDates: number;
  /** `>` or `>>` where a passage may begin. */
  readonly quotes: number;
  /** Those of them that stand right below a `◆`, without a blank line. */
  readonly quotesBelowDiamonds: number;
  /** `>   > `, which a note app makes of a `>>` behind a thought. */
  readonly spacedQuotes: number;
  readonly bullets: number;
  readonly datedBullets: number;
  /** `发表想法`, whatever stands before it. */
  readonly stamps: number;
  /** `原文：`. */
  readonly originals: number;
  /** The first line has no sign, and after a blank one there is `◆`: from 8.3 on, a chapter. */
  readonly opensBare: boolean;
}

export function tallyOf(lines: readonly AppLine[]): Tally {
  const tally = {
    diamonds: 0,
    datedDiamonds: 0,
    neighbours: 0,
    bareDates: 0,
    quotes: 0,
    quotesBelowDiamonds: 0,
    spacedQuotes: 0,
    bullets: 0,
    datedBullets: 0,
    stamps: 0,
    originals: 0,
    opensBare: opensBare(lines),
  };
  let afterDiamond = false;
  let belowDiamond = false;
  for (const [index, line] of lines.entries()) {
    const apart = isBlank(lines[index - 1]);
    if (isBlank(line)) continue;
    const diamond = readDiamond(line.words);
    const bullet = diamond === undefined ? readBullet(line) : undefined;
    const signed = diamond ?? bullet;
    if (readThoughtStamp(signed ?? line.words)) tally.stamps += 1;
    belowDiamond = diamond !== undefined || (belowDiamond && !apart);
    if (diamond !== undefined) {
      tally.diamonds += 1;
      if (afterDiamond) tally.neighbours += 1;
      if (isDated(diamond)) tally.datedDiamonds += 1;
    } else if (bullet !== undefined) {
      tally.bullets += 1;
      if (isDated(bullet)) tally.datedBullets += 1;
    } else if (readOriginal(line.words) !== undefined) tally.originals += 1;
    else if (isDated(line.words)) tally.bareDates += 1;
    else if (/^>\s+>/.test(line.words)) tally.spacedQuotes += 1;
    else if (/^>[>\S]/.test(line.words) || (isQuote(line) && apart)) {
      tally.quotes += 1;
      if (belowDiamond) tally.quotesBelowDiamonds += 1;
    }
    afterDiamond = diamond !== undefined;
  }
  return tally;
}

function opensBare(lines: readonly AppLine[]): boolean {
  const first = lines.findIndex((line) => !isBlank(line));
  const line = lines[first];
  if (!line || !isBlank(lines[first + 1])) return false;
  if (readDiamond(line.words) !== undefined || isQuote(line) || isDated(line.words)) return false;
  const next = lines.slice(first + 1).find((one) => !isBlank(one));
  return next !== undefined && readDiamond(next.words) !== undefined;
}

const isDated = (words: string) => (readThoughtStamp(words) ?? readVerdict(words)) !== undefined;

const isQuote = ({ words }: AppLine) => readQuote(words) !== undefined;

/** Words behind the dash or the star that a note app has put for `◆`. */
export function readBullet(line: AppLine): string | undefined {
  return isIndented(line) ? undefined : /^[-*+•]\s+(\S.*)$/s.exec(line.words)?.[1];
}

/** @param counted Whether the lines begin right behind `12个笔记`. */
export function markingOf(tally: Tally, counted: boolean): Marking {
  if (tally.datedDiamonds > 0) return 'diamond';
  if (tally.datedBullets > 0) return 'bullet';
  const { bareDates, quotes, quotesBelowDiamonds } = tally;
  const written = bareDates === 0 && quotes === quotesBelowDiamonds;
  if (counted && tally.opensBare && written) return 'diamond';
  if (quotes + (tally.diamonds > 0 ? bareDates : 0) > tally.neighbours) return 'quote';
  if (tally.diamonds > 0) return 'diamond';
  return tally.bullets > 0 && tally.spacedQuotes === 0 ? 'bullet' : 'none';
}
