/** Units of the drawing from one day to the next. */
export const pitch = 12;
export const middle = pitch / 2;
/** Of the dots, by size; they grow, so that colour is not all that tells them apart. */
export const radii = [0, 1.7, 2.6, 3.5, 4.4] as const;
/** Of the circle round a day on which a book was finished. */
export const ring = 5.4;
