import { z } from 'zod';
import { viewParagraph } from '../views/paragraph.ts';
import type { Book } from '../weread/book.ts';
import { pagesOf } from '../weread/pages.ts';
import { wordsOf } from './quotation-of-the-day.ts';
import { quotedBy } from './quoted.ts';

/** Those of a chapter's page, by their anchors. */
const pageSchema = z.object({
  page: z.string(),
  anchors: z.array(z.string()),
});

/** The cards of a book, named without their words: all that a deck is cut from. */
export const namedCardsSchema = z.array(pageSchema);

export type NamedCards = z.infer<typeof namedCardsSchema>;

/** Names the quotations of a book that have words. */
export function nameCards(book: Pick<Book, 'chapters'>): NamedCards {
  return pagesOf(book).flatMap(({ section: page, shown }) => {
    const anchors = shown
      .flatMap(({ section }) => section.items)
      .flatMap((item) => {
        const quoted = quotedBy(item);
        return quoted && wordsOf({ paragraphs: quoted.paragraphs.map(viewParagraph) })
          ? [quoted.anchor]
          : [];
      });
    return anchors.length > 0 ? [{ page: page.id, anchors }] : [];
  });
}
