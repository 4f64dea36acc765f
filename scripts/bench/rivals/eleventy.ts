import { cp } from 'node:fs/promises';
import { inProject } from '../../project.ts';
import type { PlainBook } from './plain-library.ts';
import { writeSource } from './write-source.ts';

/**
 * Writes the source of an Eleventy site: the books as data, and templates that are JavaScript, which is
 * the quickest that it knows. It has the same pages with the same words, and no page besides.
 */
export async function writeEleventy(
  folder: string,
  books: AsyncIterable<PlainBook>,
): Promise<void> {
  await cp(inProject('scripts', 'bench', 'rivals', 'eleventy'), folder, { recursive: true });
  const library = await Array.fromAsync(books);
  await writeSource(folder, 'src/_data/library.json', `${JSON.stringify(library)}\n`);
}
