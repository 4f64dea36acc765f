/** In pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A size of a cover that the site has: as it is shown, or twice that for finer screens. */
export const coverScales = [1, 2] as const;
export type CoverScale = (typeof coverScales)[number];

/** Of a cover on the shelf and on its book's page, in CSS pixels. */
const shownWidth = 176;
/** Width by height. */
const usual = 3 / 4;

/**
 * How large a cover is made. Those of about a book's shape are all cut to one, so that they stand in
 * a row; a square one, as of a magazine or a podcast, keeps its own. None is made larger than it is.
 */
export function coverSize({ width, height }: Size, scale: CoverScale): Size {
  const own = width / height;
  const shape = own > usual * 0.86 && own < usual * 1.16 ? usual : own;
  // As much as the image has, of that shape.
  const whole = Math.min(width, height * shape);
  // A very tall one is as high as a book, and so narrower.
  const shown = Math.min(shownWidth, (shownWidth / usual) * shape);
  const made = Math.min(shown * scale, whole);
  return { width: Math.max(1, Math.round(made)), height: Math.max(1, Math.round(made / shape)) };
}
