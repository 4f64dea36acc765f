import type { Book } from '../weread/book.ts';
import type { Parsed } from '../weread/parsed.ts';
import type { Cache } from './cache.ts';

/**
 * Under which key a book of a file is found.
 *
 * @param key Of the file.
 * @param at Which of its books, counted from 0.
 */
export const bookKey = (key: string, at: number) => (at === 0 ? key : `${key}.${at}`);

/** The whole of a book, if the cache still has it. */
export async function keptBook(cache: Cache, key: string): Promise<Book | undefined> {
  const parsed = await cache.get(key.replace(/\..*$/, ''));
  return parsed && bookIn(parsed, key);
}

/** The book that the key names, of what its file was read as. */
export function bookIn(parsed: Parsed, key: string): Book | undefined {
  const at = Number(key.split('.')[1] ?? 0);
  return parsed.kind === 'books' ? parsed.books[at] : undefined;
}
