import { type Garden, plantGarden } from '../garden/garden.ts';
import type { GardenNote, Heading, Hidden } from '../garden/ground.ts';
import { isImage } from '../garden/media.ts';
import { asTyped, type Outline } from '../garden/reference.ts';
import type { Book } from '../weread/book.ts';
import { type Problem, problem } from '../weread/problem.ts';
import type { Attachments } from './attachments.ts';
import type { BookSummary } from './book-summary.ts';
import type { NoteSummary } from './note-summary.ts';

/** A note and what its text was seen to name. */
export interface Sketched {
  readonly note: NoteSummary;
  readonly outline: Outline;
  /** Lines of the file before those that the outline counts. */
  readonly linesBefore: number;
}

interface Grounds {
  readonly books: readonly BookSummary[];
  /** Files of all copies, by the book's id. */
  readonly copies: ReadonlyMap<string, readonly string[]>;
  readonly notes: readonly Sketched[];
  readonly attachments: Attachments;
  readonly hidden: readonly Hidden[];
  readonly readBook: (book: BookSummary) => Promise<Book>;
  readonly readHeadings: (note: NoteSummary) => Promise<readonly Heading[]>;
}

/**
 * Finds what the notes name among all that a library holds. An image that none can be made of is a
 * problem too.
 */
export async function plant(grounds: Grounds): Promise<Garden> {
  const { books, copies, notes, attachments, hidden } = grounds;
  const byId = new Map(books.map((book) => [book.id, book]));
  const bySlug = new Map(notes.map(({ note }) => [note.slug, note]));
  const named: GardenNote[] = notes.map(({ note, outline, linesBefore }) => ({
    file: note.file,
    slug: note.slug,
    title: note.title,
    aliases: note.aliases,
    outline,
    linesBefore,
  }));
  const garden = await plantGarden({
    notes: named,
    books: books.map(({ id, title }) => ({ id, title, files: copies.get(id) ?? [] })),
    files: attachments.paths,
    hidden,
    readBook: (id) => grounds.readBook(known(byId.get(id))),
    readHeadings: (slug) => grounds.readHeadings(known(bySlug.get(slug))),
  });
  const faults = await brokenImages(named, garden, attachments);
  return { ...garden, problems: [...garden.problems, ...faults] };
}

function known<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('The garden names what the library does not hold.');
  return thing;
}

async function brokenImages(
  notes: readonly GardenNote[],
  { references }: Pick<Garden, 'references'>,
  attachments: Attachments,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { slug, file, linesBefore } of notes) {
    for (const { reference, resolution } of references.get(slug) ?? []) {
      if (!reference.embed || resolution.kind !== 'found') continue;
      const { target } = resolution;
      if (target.kind !== 'file' || !isImage(target.file)) continue;
      if (await attachments.isImage(target.file)) continue;
      const name = asTyped(reference).slice(0, 80);
      const place = { file, line: linesBefore + reference.line };
      problems.push(
        problem('file-unreadable', place, { reason: `${name}: PNG, JPEG, WebP, SVG …?` }),
      );
    }
  }
  return problems;
}
