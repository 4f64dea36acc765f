import { getCollection } from 'astro:content';
import { type TermEntry, type TermLines, termLinesSchema } from '../kin/concordance.ts';
import { gatherKin } from '../kin/gather-kin.ts';
import type { KinManifest } from '../kin/kin-store.ts';
import { type KinOfBook, kinOfBookSchema, noKin } from '../kin/related.ts';
import type { BookSummary } from '../library/book-summary.ts';
import { type Shelved, shelvedBooks } from '../views/related-books-view.ts';
import { settings } from './current.ts';
import { kinGathering } from './kin-gathering.ts';

const gathering = kinGathering(settings);

interface Gathered {
  /** Names the books as they were. */
  readonly keys: string;
  readonly manifest: Promise<KinManifest>;
  readonly shelf: Shelved;
}

let gathered: Gathered | undefined;
let last: { readonly name: string; readonly kin: KinOfBook } | undefined;

/** A build has found it before its pages; in dev it is found again when a book has changed. */
async function gatheredNow(): Promise<Gathered> {
  const books = (await getCollection('books')).map(({ data }) => data);
  const keys = books.map(({ key }) => key).join();
  if (gathered?.keys === keys) return gathered;
  const manifest = gatherKin(books, gathering);
  gathered = { keys, manifest, shelf: shelvedBooks(books) };
  // One that failed is not remembered.
  manifest.catch(() => {
    gathered = undefined;
  });
  return gathered;
}

/** What is related to a book and its quotations. One book's is held at a time. */
export async function kinOf({ id }: Pick<BookSummary, 'id'>): Promise<KinOfBook> {
  const { manifest } = await gatheredNow();
  const name = (await manifest).books[id];
  if (name === undefined) return noKin;
  if (last?.name === name) return last.kin;
  const kin = await gathering.store.get('found', name, kinOfBookSchema);
  if (!kin) gathered = undefined;
  else last = { name, kin };
  return kin ?? noKin;
}

/** Which books are related to which. */
export async function relatedBooksOfKin(): Promise<KinManifest['related']> {
  return (await (await gatheredNow()).manifest).related;
}

/** The terms of the concordance, the most telling first. */
export async function termsOfKin(): Promise<readonly TermEntry[]> {
  return (await (await gatheredNow()).manifest).terms;
}

/** @throws Error if the cache was emptied meanwhile. */
export async function linesOfTerm({ kept, term }: TermEntry): Promise<TermLines> {
  const lines = await gathering.store.get('terms', kept, termLinesSchema);
  if (lines) return lines;
  gathered = undefined;
  throw new Error(`The lines of “${term}” are gone from the cache; build again.`);
}

/** The books that related ones are named by. */
export async function shelfOfKin(): Promise<Shelved> {
  return (await gatheredNow()).shelf;
}
