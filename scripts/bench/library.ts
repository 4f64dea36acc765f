import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inventBook } from './invent.ts';
import { Author } from './prose.ts';
import { Random } from './random.ts';
import { drawPrinter } from './shares.ts';
import { Vocabulary } from './vocabulary.ts';

export interface LibrarySize {
  readonly books: number;
  /** Of all books together. */
  readonly highlights: number;
  readonly seed: number;
}

const recordName = 'bench-library.json';

/** The folder of the exports below a library's own folder. */
export const notesOf = (folder: string) => join(folder, 'notes');

/**
 * Writes a library of invented exports in all variants, or leaves the one that is there if it is the
 * same.
 *
 * @returns Whether it was written.
 * @throws Error if the folder holds anything else.
 */
export async function writeLibrary(folder: string, size: LibrarySize): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  const record = `${JSON.stringify(size)}\n`;
  const there = await readFile(join(folder, recordName), 'utf8').catch(() => undefined);
  if (there === record) return false;
  if (there !== undefined || (await readdir(folder)).length > 0) {
    throw new Error(`${folder} is not empty, and does not hold this library.`);
  }
  await mkdir(notesOf(folder));
  const random = new Random(size.seed);
  const vocabulary = await Vocabulary.read();
  const printers = Array.from({ length: size.books }, () => drawPrinter(random));
  const weights = printers.map(({ holds }) =>
    holds.highlights === 'none' ? 0 : random.skewed() ** 1.2,
  );
  const counts = divide(size.highlights, weights);
  for (const [index, printer] of printers.entries()) {
    const author = new Author(vocabulary, random);
    const book = inventBook(random, author, index + 1, counts[index] ?? 0, printer.holds.popular);
    const kind = printer.name.startsWith('app') ? 'txt' : 'md';
    const file = `${String(index + 1).padStart(5, '0')}-${book.metadata.title}.${kind}`;
    await writeFile(join(notesOf(folder), file), printer.print(book));
  }
  await writeFile(join(folder, recordName), record);
  return true;
}

/** Whole numbers in the proportion of the weights, whose sum is `whole`. */
function divide(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((one, other) => one + other, 0);
  if (sum === 0) return weights.map(() => 0);
  let behind = 0;
  return weights.map((weight) => {
    const exact = (whole * weight) / sum + behind;
    const count = Math.round(exact);
    behind = exact - count;
    return count;
  });
}
