import { z } from 'zod';

/** Why two quotations belong together. */
export const reasonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same words') }),
  z.object({ kind: z.literal('same matter'), words: z.array(z.string()) }),
  z.object({ kind: z.literal('same sitting') }),
]);

export const relatedPassageSchema = z.object({
  book: z.string(),
  page: z.string(),
  anchor: z.string(),
  excerpt: z.string(),
  reason: reasonSchema,
});

export const relatedBookSchema = z.object({
  book: z.string(),
  /** Pairs of quotations that belong together. */
  passages: z.int().positive(),
});

/** What is related to a book and to its quotations. */
export const kinOfBookSchema = z.object({
  /** By anchor. */
  passages: z.record(z.string(), z.array(relatedPassageSchema)),
  /** The nearest first. */
  books: z.array(relatedBookSchema),
});

export type Reason = z.infer<typeof reasonSchema>;
export type RelatedPassage = z.infer<typeof relatedPassageSchema>;
export type RelatedBook = z.infer<typeof relatedBookSchema>;
export type KinOfBook = z.infer<typeof kinOfBookSchema>;

export const noKin: KinOfBook = { passages: {}, books: [] };
