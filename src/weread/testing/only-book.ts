import type { Book } from '../book.ts';
import type { Parsed } from '../parsed.ts';

/** @throws Error if a file was not read as one book. */
export function onlyBook(parsed: Parsed): Book {
  if (parsed.kind !== 'books') throw new Error(`read as ${parsed.kind}`);
  const [book, ...more] = parsed.books;
  if (!book || more.length > 0) throw new Error(`read as ${parsed.books.length} books`);
  return book;
}
