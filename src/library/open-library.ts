import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Book } from '../weread/book.ts';
import type { Parsed } from '../weread/parsed.ts';
import { openBooksBefore } from './books-before.ts';
import { type Cache, type CacheFolder, openCache } from './cache.ts';
import { keptBook } from './kept-book.ts';
import { Library } from './library.ts';
import { parserVersion } from './parser-version.ts';
import { type Policy, usualPolicy } from './policy.ts';
import { sourceDigest } from './source-digest.ts';

interface Folders {
  /** The project's folder. */
  readonly root: string;
  readonly notes: string;
  readonly cache: string;
  /** What the reader's settings keep from the site, and rename. */
  readonly site?: Policy;
}

export function openLibrary(folders: Folders): Library {
  const { root, notes, cache, site = usualPolicy } = folders;
  const files = keptFiles(folders);
  const version = sourceDigest(root, 'src/library/**/*.ts');
  const name = hash('sha256', notes).slice(0, 16);
  const before = openBooksBefore(join(cache, 'lists', `${name}.kept`), version, files.holds);
  return new Library(notes, files, parserVersion(root), site, before);
}

export function keptFiles({ cache }: Pick<Folders, 'cache'>): CacheFolder {
  return openCache(join(cache, 'parsed'));
}

/** The same for one who asks only for what the library has read before. */
export function readFiles({ cache }: Pick<Folders, 'cache'>): Cache {
  return openCache(join(cache, 'parsed'), true);
}

type NoteParsed = Extract<Parsed, { kind: 'note' }>;

/**
 * The whole of a book that the library has read.
 *
 * @param key From the book's summary.
 * @throws Error if the cache was emptied meanwhile.
 */
export async function wholeBook(cache: Cache, key: string): Promise<Book> {
  const book = await keptBook(cache, key);
  if (book) return book;
  throw new Error(`The kept copy of a book is gone from the cache (${key}); build again.`);
}

/** @see wholeBook */
export async function wholeNote(cache: Cache, key: string): Promise<NoteParsed['note']> {
  const parsed = await cache.get(key);
  if (parsed?.kind === 'note') return parsed.note;
  throw new Error(`The kept copy of a note is gone from the cache (${key}); build again.`);
}
