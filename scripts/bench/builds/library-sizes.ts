/** Highlights of the libraries that are built, by their books: a beginner's, a great reader's, more than anyone has. */
const highlights = new Map([
  [10, 700],
  [300, 20_000],
  [3000, 200_000],
]);

/**
 * @param wanted Numbers of books, with commas between them.
 * @throws Error that names what can be chosen.
 */
export function librarySizes(wanted: string): { books: number; highlights: number }[] {
  const sizes = wanted.split(/[, ]+/).map((books) => {
    const count = highlights.get(Number(books));
    if (count === undefined) throw new Error(`--size takes ${[...highlights.keys()].join(', ')}.`);
    return { books: Number(books), highlights: count };
  });
  return sizes.toSorted((one, other) => one.books - other.books);
}
