import { z } from 'zod';
import { viewParagraph } from '../views/paragraph.ts';
import type { Book } from '../weread/book.ts';
import { pagesOf } from '../weread/pages.ts';
import { isReadable, wordsOf } from './quotation-of-the-day.ts';
import { quotedBy } from './quoted.ts';

/** Those of a chapter's page, by their anchors. */
const pageSchema = z.object({
  page: z.string(),
  /** Of a length that reads well at a glance. */
  readable: z.array(z.string()),
  others: z.array(z.string()),
});

/** The cards of a book, named without their words: all that a deck is cut from. */
export const namedCardsSchema = z.array(pageSchema);

export type NamedCards = z.infer<typeof namedCardsSchema>;

/** Names the quotations of a book that have words. */
export function nameCards(book: Pick<Book, 'chapters'>): NamedCards {
  return pagesOf(book).flatMap(({ section: page, shown }) => {
    const named: NamedCards[number] = { page: page.id, readable: [], others: [] };
    for (const item of shown.flatMap(({ section }) => section.items)) {
      const quoted = quotedBy(item);
      const words = quoted && wordsOf({ paragraphs: quoted.paragraphs.map(viewParagraph) });
      if (!quoted || words === undefined) continue;
      (isReadable(words) ? named.readable : named.others).push(quoted.anchor);
    }
    return named.readable.length + named.others.length > 0 ? [named] : [];
  });
}
