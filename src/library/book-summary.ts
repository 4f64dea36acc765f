import { z } from 'zod';
import { type Book, bookMetadataSchema } from '../weread/book.ts';
import { pagesOf } from '../weread/pages.ts';
import { countBook } from './book-counts.ts';
import { quotedIn } from './quotation-budget.ts';

/** What lists need to know of a book; the whole book is in the cache under `key`. */
export const bookSummarySchema = z.object({
  ...bookMetadataSchema.pick({
    id: true,
    title: true,
    author: true,
    cover: true,
    coverFile: true,
    category: true,
    tags: true,
    started: true,
    finished: true,
    lastRead: true,
    readingTime: true,
    status: true,
    progress: true,
    length: true,
  }).shape,
  key: z.string(),
  file: z.string(),
  highlights: z.int().nonnegative(),
  thoughts: z.int().nonnegative(),
  /** Characters of the book that its passages quote. */
  quoted: z.int().nonnegative(),
  /** Ids of the chapters that have a page, in the book's order. */
  pages: z.array(z.string()),
});

export type BookSummary = z.infer<typeof bookSummarySchema>;

export function summarise(book: Book, key: string): BookSummary {
  const { highlights, thoughts, reviews } = countBook(book);
  return bookSummarySchema.parse({
    ...book,
    key,
    highlights,
    thoughts: thoughts + reviews,
    quoted: quotedIn(book),
    pages: pagesOf(book).map((page) => page.section.id),
  });
}
