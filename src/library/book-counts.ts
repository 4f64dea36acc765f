import type { Book, Section, Thought } from '../weread/book.ts';
import { pagesOf } from '../weread/pages.ts';

/** How much of each kind a book, or several, hold. */
export interface BookCounts {
  /** Those that have a page. */
  readonly chapters: number;
  readonly highlights: number;
  /** On passages and on chapters. */
  readonly thoughts: number;
  /** Of the book as a whole. */
  readonly reviews: number;
  /** Blocks that no rule knows, shown as they are. */
  readonly prose: number;
}

export const noCounts: BookCounts = {
  chapters: 0,
  highlights: 0,
  thoughts: 0,
  reviews: 0,
  prose: 0,
};

export function countBook(book: Pick<Book, 'chapters' | 'reviews' | 'prose'>): BookCounts {
  const items = book.chapters.map(countItems).reduce(addCounts, noCounts);
  return addCounts(items, {
    ...noCounts,
    chapters: pagesOf(book).length,
    reviews: book.reviews.length,
    prose: book.prose.length,
  });
}

export function addCounts(one: BookCounts, other: BookCounts): BookCounts {
  return {
    chapters: one.chapters + other.chapters,
    highlights: one.highlights + other.highlights,
    thoughts: one.thoughts + other.thoughts,
    reviews: one.reviews + other.reviews,
    prose: one.prose + other.prose,
  };
}

/** Comments of others are no thoughts of the reader's. */
const isOwn = ({ by }: Thought) => by === undefined;

function countItems(section: Section): BookCounts {
  const sum = { ...section.sections.map(countItems).reduce(addCounts, noCounts) };
  for (const item of section.items) {
    switch (item.kind) {
      case 'highlight':
        sum.highlights += 1;
        sum.thoughts += item.thoughts.filter(isOwn).length;
        break;
      case 'remark':
        if (isOwn(item.thought)) sum.thoughts += 1;
        break;
      case 'prose':
        sum.prose += 1;
        break;
      default:
        item satisfies never;
    }
  }
  return sum;
}
