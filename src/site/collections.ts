import { getCollection } from 'astro:content';
import type { BookSummary } from '../library/book-summary.ts';
import { onceBuilt } from './once-built.ts';

/** All books. Astro makes a new list at each call, and thousands of pages ask. */
export const allBooks = onceBuilt(read);

async function read(): Promise<readonly BookSummary[]> {
  return (await getCollection('books')).map(({ data }) => data);
}
