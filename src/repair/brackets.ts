/** Brackets of which one loses bytes while the other stays whole. */
const pairs = [
  ['【', '】'],
  ['「', '」'],
  ['『', '』'],
] as const;

const isHan = (codePoint: number | undefined) =>
  codePoint !== undefined && codePoint >= 0x3400 && codePoint < 0xa000;

/**
 * Finds the holes in a line that a bracket must fill, because its other half stands alone: the
 * bytes that are left of 【 and 」 are those of 、 too, which is far commoner. Where several may be
 * meant, it is one that has no Chinese character outside the bracket: `：【英】`, `」，`.
 *
 * @param line What may stand at each place: one code point, or several at a hole.
 * @returns The bracket for each such place.
 */
export function missingBrackets(line: readonly (readonly number[])[]): Map<number, number> {
  const found = new Map<number, number>();
  const whole = (place: number) => (line[place]?.length === 1 ? line[place]?.[0] : undefined);
  const bounds = (place: number) =>
    place < 0 || place >= line.length || (line[place]?.length === 1 && !isHan(whole(place)));
  for (const [opening, closing] of pairs) {
    const open = opening.codePointAt(0) ?? 0;
    const close = closing.codePointAt(0) ?? 0;
    let isOpen = false;
    let holes: number[] = [];
    for (const [place, candidates] of line.entries()) {
      const codePoint = whole(place);
      if (codePoint === open) {
        settle(false);
        isOpen = true;
      } else if (codePoint === close) {
        settle(true);
        isOpen = false;
      } else if (candidates.length > 1 && candidates.includes(isOpen ? close : open)) {
        holes.push(place);
      }
    }
    settle(false);

    function settle(closes: boolean): void {
      if (isOpen && !closes) {
        const place = holes.find((hole) => bounds(hole + 1));
        if (place !== undefined) found.set(place, close);
      } else if (!isOpen && closes) {
        const place = holes.findLast((hole) => bounds(hole - 1)) ?? holes.at(-1);
        if (place !== undefined) found.set(place, open);
      }
      holes = [];
    }
  }
  return found;
}
