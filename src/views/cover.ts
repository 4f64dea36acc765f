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
  return length <= 5 ? 17 : length <= 12 ? 12.5 : 9.5;
}
