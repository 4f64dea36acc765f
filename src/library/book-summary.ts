import { z } from 'zod';
import { type Book, bookMetadataSchema, type Section } from '../weread/book.ts';
import { pagesOf } from '../weread/pages.ts';

/** What lists need to know of a book; the whole book is in the cache under `key`. */
export const bookSummarySchema = z.object({
  ...bookMetadataSchema.pick({
    id: true,
    title: true,
    author: true,
    category: true,
    tags: true,
    started: true,
    finished: true,
    lastRead: true,
    readingTime: true,
    status: true,
    progress: true,
  }).shape,
  key: z.string(),
  file: z.string(),
  highlights: z.int().nonnegative(),
  thoughts: z.int().nonnegative(),
  /** Ids of the chapters that have a page, in the book's order. */
  pages: z.array(z.string()),
});

export type BookSummary = z.infer<typeof bookSummarySchema>;

export function summarise(book: Book, key: string): BookSummary {
  const counts = count(book.chapters);
  return bookSummarySchema.parse({
    ...book,
    key,
    highlights: counts.highlights,
    thoughts: counts.thoughts + book.reviews.length,
    pages: pagesOf(book).map((page) => page.section.id),
  });
}

function count(sections: readonly Section[]): { highlights: number; thoughts: number } {
  const sum = { highlights: 0, thoughts: 0 };
  for (const section of sections) {
    const below = count(section.sections);
    sum.highlights += below.highlights;
    sum.thoughts += below.thoughts;
    for (const item of section.items) {
      if (item.kind === 'highlight') {
        sum.highlights += 1;
        sum.thoughts += item.thoughts.length;
      } else if (item.kind === 'remark') sum.thoughts += 1;
    }
  }
  return sum;
}
