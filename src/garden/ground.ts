import type { Book } from '../weread/book.ts';
import type { Outline } from './reference.ts';
import type { Target } from './target.ts';
import type { Named } from './vault.ts';

/** A heading on a note's page. */
export interface Heading {
  readonly anchor: string;
  readonly text: string;
}

export interface GardenNote {
  readonly file: string;
  readonly slug: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly outline: Outline;
  /** Lines of the file before its body. */
  readonly linesBefore: number;
}

export interface GardenBook {
  readonly id: string;
  readonly title: string;
  /** All exports of it. */
  readonly files: readonly string[];
}

/** What is kept from the site: a note, an export, a file. */
export interface Hidden {
  readonly file: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

/** All that can be named. */
export interface Ground {
  readonly notes: readonly GardenNote[];
  readonly books: readonly GardenBook[];
  /** Files below the notes folder that are neither: images, recordings, documents. */
  readonly files: readonly string[];
  readonly hidden: readonly Hidden[];
  /** The whole of a book; asked once for each that a note names a place of. */
  readonly readBook: (id: string) => Promise<Book>;
  readonly readHeadings: (slug: string) => Promise<readonly Heading[]>;
}

/** What a name stands for. */
export type Thing =
  | { readonly kind: 'hidden' }
  | { readonly kind: 'found'; readonly target: Target };

export function namesOf({ notes, books, files, hidden }: Ground): Named<Thing>[] {
  return [
    ...notes.map(
      ({ file, slug, title, aliases }): Named<Thing> => ({
        target: { kind: 'found', target: { kind: 'note', slug } },
        files: [file],
        aliases,
        titles: [title],
      }),
    ),
    ...books.map(
      ({ id, title, files }): Named<Thing> => ({
        target: { kind: 'found', target: { kind: 'book', book: id } },
        files,
        aliases: [],
        titles: [title, id],
      }),
    ),
    ...files.map(
      (file): Named<Thing> => ({
        target: { kind: 'found', target: { kind: 'file', file } },
        files: [file],
        aliases: [],
        titles: [],
      }),
    ),
    ...hidden.map(
      ({ file, title, aliases }): Named<Thing> => ({
        target: { kind: 'hidden' },
        files: [file],
        aliases,
        titles: [title],
        hidden: true,
      }),
    ),
  ];
}
