/** A book's own colour on its drawn cover, in degrees; the same on every day. */
export function hueOf(bookId: string): number {
  let sum = 7;
  for (const sign of bookId) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 100_003;
  return (sum * 47) % 360;
}

/** A title and its subtitle. */
export interface CoverLines {
  readonly name: string;
  readonly rest: string;
}

/** A cover sets the subtitle small: what stands behind a colon or in brackets at the end. */
export function linesOf(title: string): CoverLines {
  const found = /^(.{1,40}?)\s*(?:[：:—–|]+\s*(.+)|([（(【].+))$/s.exec(title);
  const rest = found?.[2] ?? found?.[3] ?? '';
  return { name: (rest && found?.[1]) || title, rest };
}

/** Size of a name's letters on a drawn cover, in hundredths of the cover's width. */
export function letterSize(name: string): number {
  const length = [...name].length;
  if (length <= 5) return 17;
  if (length <= 12) return 12.5;
  // A letter is half as wide as a han: as many of them fill half the lines.
  const han = name.match(/[^\p{Script=Latin}\s]/gu)?.length ?? 0;
  return (han + length) / 2 <= 24 ? 9.5 : 7.5;
}

/**
 * Whether a piece must be kept from breaking. A Latin word does not break by itself, and a long piece
 * must break where a line is too short for it: the largest letters have four han to a line.
 */
export const isKept = (piece: string): boolean => /^\P{Script=Latin}{2,4}$/u.test(piece);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The pieces of a title that no line breaks within: words, with the punctuation that follows them.
 * Together they are the title.
 */
export function unbroken(title: string): string[] {
  const pieces: string[] = [];
  let wasWord = false;
  for (const { segment, isWordLike = false } of segmenter.segment(title)) {
    const last = pieces.pop();
    if (last === undefined) pieces.push(segment);
    else if (isWordLike && wasWord) pieces.push(last, segment);
    else pieces.push(last + segment);
    wasWord = isWordLike;
  }
  return pieces;
}
