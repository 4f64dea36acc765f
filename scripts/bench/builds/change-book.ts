import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Book } from '../../../src/weread/book.ts';
import { decode } from '../../../src/weread/decode.ts';
import { parse } from '../../../src/weread/parse.ts';
import { highlightsOf } from './highlights.ts';

export interface Change {
  readonly file: string;
  undo(): Promise<void>;
}

/** An export as it is, and as it is when the reader has marked some words more. */
interface GrownExport {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Lets the reader have marked some words more in one of the books, in the middle of the folder.
 *
 * @throws Error if no book can be changed.
 */
export async function changeBook(notes: string): Promise<Change> {
  const { file, before, after } = await findChange(notes);
  const path = join(notes, file);
  await writeFile(path, after);
  return { file, undo: () => writeFile(path, before) };
}

/**
 * What {@link changeBook} would change.
 *
 * @throws As it does.
 */
export async function findChange(notes: string): Promise<GrownExport> {
  const files = (await readdir(notes)).sort();
  const middle = Math.floor(files.length / 2);
  for (const file of [...files.slice(middle), ...files.slice(0, middle)]) {
    const before = await readFile(join(notes, file), 'utf8');
    const after = changedText(before, file);
    if (after !== undefined) return { file, before, after };
  }
  throw new Error(`No book in ${notes} can be changed.`);
}

/** Words that no invented book has. */
export const added = '（后来又添上的一句）';

/** The export with a highlight that has grown; nothing if none can. */
export function changedText(text: string, file: string): string | undefined {
  for (const { paragraphs } of highlightsIn(text, file)) {
    const [words = ''] = paragraphs;
    const parts = text.split(words);
    if (words.length < 8 || parts.length !== 2) continue;
    const changed = parts.join(`${words}${added}`);
    const grown = highlightsIn(changed, file);
    if (grown.some((one) => one.paragraphs[0] === words + added)) return changed;
  }
  return undefined;
}

const highlightsIn = (text: string, file: string) => booksIn(text, file).flatMap(highlightsOf);

/** Those of an export; none of another text. */
export function booksIn(text: string, file: string): readonly Book[] {
  const parsed = parse(decode(new TextEncoder().encode(text)), file);
  return parsed.kind === 'books' ? parsed.books : [];
}
