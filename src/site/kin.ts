import { setTimeout } from 'node:timers/promises';
import { type TermEntry, type TermLines, termLinesSchema } from '../kin/concordance.ts';
import { gatherKin } from '../kin/gather-kin.ts';
import type { KinManifest } from '../kin/kin-store.ts';
import { type KinOfBook, kinOfBookSchema, noKin } from '../kin/related.ts';
import type { BookSummary } from '../library/book-summary.ts';
import { type Shelved, shelvedBooks } from '../views/related-books-view.ts';
import { allBooks } from './collections.ts';
import { settings } from './current.ts';
import { gatherAside } from './kin-aside.ts';
import { kinFound } from './kin-found.ts';
import { kinGathering } from './kin-gathering.ts';

const gathering = kinGathering(settings);

interface Gathered {
  readonly books: readonly BookSummary[];
  /** Names the books as they were. */
  readonly keys: string;
  readonly manifest: Promise<KinManifest>;
  readonly shelf: Shelved;
}

let gathered: Gathered | undefined;
let last: { readonly name: string; readonly kin: KinOfBook } | undefined;

/** A build has found it before its pages; in dev it is found again when a book has changed. */
async function gatheredNow(anew = false): Promise<Gathered> {
  const books = await allBooks();
  if (gathered?.books === books && !anew) return gathered;
  const keys = books.map(({ key }) => key).join();
  if (gathered?.keys === keys && !anew) return gathered;
  const manifest = import.meta.env.DEV
    ? gatherAside(
        { books: books.map(({ id, key, title }) => ({ id, key, title })), anew },
        settings.root,
      )
    : kinFound().then(() => gatherKin(books, gathering, anew));
  gathered = { books, keys, manifest, shelf: shelvedBooks(books) };
  manifest.then(
    (found) => {
      lastFound = found;
    },
    // One that failed is not remembered.
    () => {
      gathered = undefined;
    },
  );
  return gathered;
}

/** Milliseconds for which a page of the dev server waits. */
const patience = 300;

let lastFound: KinManifest | undefined;

/** In dev, if it takes long: what was found before the last change. */
async function foundNow(anew: boolean): Promise<KinManifest | undefined> {
  const { manifest } = await gatheredNow(anew);
  if (!import.meta.env.DEV) return manifest;
  return await Promise.race([manifest, setTimeout(patience, lastFound)]);
}

/**
 * What is related to a book and its quotations; in dev nothing yet, while it is being found. One book's is
 * held at a time.
 *
 * @throws Error if it does not stay in the cache.
 */
export async function kinOf({ id, title }: Pick<BookSummary, 'id' | 'title'>): Promise<KinOfBook> {
  // Another build, of other notes, may have emptied the cache meanwhile.
  for (const anew of [false, true]) {
    const { kept } = (await foundNow(anew))?.books[id] ?? {};
    if (kept === undefined) return noKin;
    if (last?.name === kept) return last.kin;
    const kin = await gathering.store.get('found', kept, kinOfBookSchema);
    if (!kin) continue;
    last = { name: kept, kin };
    return kin;
  }
  throw new Error(`What is related to “${title}” is gone from the cache; build again.`);
}

/** What is kept of each book's kin, by its id. */
export async function keptKin(): Promise<KinManifest['books']> {
  return (await (await gatheredNow()).manifest).books;
}

/** The terms of the concordance, the most telling first. */
export async function termsOfKin(): Promise<readonly TermEntry[]> {
  return (await (await gatheredNow()).manifest).terms;
}

/** @throws Error if it does not stay in the cache. */
export async function linesOfTerm({ kept, term }: TermEntry): Promise<TermLines> {
  for (const anew of [false, true]) {
    if (anew) await (await gatheredNow(anew)).manifest;
    const lines = await gathering.store.get('terms', kept, termLinesSchema);
    if (lines) return lines;
  }
  throw new Error(`The lines of “${term}” are gone from the cache; build again.`);
}

/** The books that related ones are named by. */
export async function shelfOfKin(): Promise<Shelved> {
  return (await gatheredNow()).shelf;
}
