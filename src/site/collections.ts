import { getCollection } from 'astro:content';
import type { BookSummary } from '../library/book-summary.ts';

let books: Promise<readonly BookSummary[]> | undefined;

/**
 * All books. Astro makes a new list at each call; while a site is built nothing in it changes, and
 * thousands of pages ask.
 */
export function allBooks(): Promise<readonly BookSummary[]> {
  if (import.meta.env.DEV) return read();
  books ??= read();
  return books;
}

async function read(): Promise<readonly BookSummary[]> {
  return (await getCollection('books')).map(({ data }) => data);
}
