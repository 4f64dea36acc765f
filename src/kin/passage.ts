import { z } from 'zod';
import { countOf } from './packed-numbers.ts';

/** A quotation as the search for its kin sees it. */
export const passageSchema = z.object({
  anchor: z.string(),
  /** Id of the chapter on whose page it stands. */
  page: z.string(),
  /** Local time, `YYYY-MM-DDTHH:mm:ss`. */
  created: z.string().optional(),
  /** Chapter's number in WeRead, and where in it the passage begins and ends. */
  place: z.tuple([z.int(), z.int(), z.int()]).optional(),
  /** As it was written, its paragraphs one below the other. */
  text: z.string(),
  /** As search compares it: no space, no punctuation, one writing of each character. */
  folded: z.string(),
  /** How many telling words it has, each counted once. */
  words: z.int().nonnegative(),
});

/** What of a book the search for kin needs. It is kept, and made again only when the book changes. */
export const bookPassagesSchema = z
  .object({
    /** Every telling word of the book once, with spaces between them. */
    vocabulary: z.string(),
    passages: z.array(passageSchema),
    /**
     * The words of the passages, one passage after the other, by their numbers in the vocabulary,
     * packed: three million numbers take seconds to check one by one.
     */
    words: z.string(),
  })
  .refine(
    ({ passages, words }) =>
      countOf(words) === passages.reduce((sum, passage) => sum + passage.words, 0),
  );

export type Passage = z.infer<typeof passageSchema>;
export type BookPassages = z.infer<typeof bookPassagesSchema>;
