import { nameKey } from '../garden/name-key.ts';
import { PassageIndex } from '../garden/passage-index.ts';
import type { BookSummary } from '../library/book-summary.ts';
import { wholeBook } from '../library/open-library.ts';
import { tagsIn } from '../markdown/inline-tag.ts';
import { readNoteTree } from '../markdown/note-syntax.ts';
import { paths } from '../paths/site-paths.ts';
import { type GatheredPassage, gatherPassages } from '../views/gathered-passage.ts';
import { titleOf } from '../views/titles.ts';
import type { Colour, Highlight, Section } from '../weread/book.ts';
import { allBooks } from './collections.ts';
import { kept, strings } from './current.ts';

const around = { paths, titleOf: (section: Section) => titleOf(section, strings) };

/** The book that an MDX note means, by its id or its title. */
export async function namedBook(name: string): Promise<BookSummary | undefined> {
  const books = await allBooks();
  const isCalled = (title: string) => nameKey(title, 'bare') === nameKey(name, 'bare');
  return books.find(({ id }) => id === name) ?? books.find(({ title }) => isCalled(title));
}

/** A highlight of the book, by any id that an export has given it. */
export async function passageAt(
  summary: BookSummary,
  id: string,
): Promise<GatheredPassage | undefined> {
  const book = await wholeBook(kept, summary.key);
  const target = new PassageIndex(book).block(id.replace(/^#?\^/, ''));
  if (target?.kind !== 'passage') return undefined;
  return gatherPassages(book, ({ anchor }) => anchor === target.anchor, around)[0];
}

export interface Wanted {
  /** Of the book, or in a thought on the highlight; one below it counts too. */
  readonly tag?: string | undefined;
  readonly book?: string | undefined;
  readonly colour?: Colour | undefined;
  readonly limit: number;
}

/** Highlights that a note wants to show; one whole book is held at a time. */
export async function gatherWanted(wanted: Wanted): Promise<GatheredPassage[]> {
  const { tag, book: name, colour, limit } = wanted;
  const only = name === undefined ? undefined : await namedBook(name);
  if (name !== undefined && !only) return [];
  const books = only ? [only] : await allBooks();
  const found: GatheredPassage[] = [];
  for (const summary of books) {
    if (found.length >= limit) break;
    const isWhole = tag === undefined || summary.tags.some((one) => isBelow(one, tag));
    if (!isWhole && summary.thoughts === 0) continue;
    const book = await wholeBook(kept, summary.key);
    const isWanted = (highlight: Highlight) =>
      (colour === undefined || highlight.colour === colour) &&
      (isWhole || highlight.thoughts.some(({ text }) => isTagged(text, tag)));
    found.push(...gatherPassages(book, isWanted, around));
  }
  return found.slice(0, limit);
}

function isBelow(tag: string, wanted: string): boolean {
  const [one, other] = [nameKey(tag, 'folded'), nameKey(wanted.replace(/^#/, ''), 'folded')];
  return one === other || one.startsWith(`${other}/`);
}

function isTagged(text: string, tag: string | undefined): boolean {
  if (tag === undefined || !text.includes('#')) return false;
  return tagsIn(readNoteTree(text, 'md').tree).some((one) => isBelow(one, tag));
}
