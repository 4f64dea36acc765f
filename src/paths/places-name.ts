/**
 * Name of the file that tells which chapters hold a book's anchors. Books whose ids end alike share
 * one: a host takes only so many files.
 *
 * @param bookId Letters, digits, `_` and `-`.
 */
export const placesName = (bookId: string) => [...bookId].slice(-2).join('').toLowerCase();
