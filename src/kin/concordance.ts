import { z } from 'zod';

/** What the reader wishes of the concordance. */
export interface ConcordanceWishes {
  /** Terms that are in it in any case. */
  readonly add: readonly string[];
  /** Terms that are not. */
  readonly hide: readonly string[];
  /** How many are chosen. */
  readonly terms: number;
}

/** A quotation, cut around a term. */
export const contextLineSchema = z.object({
  left: z.string(),
  /** As the quotation has it. */
  term: z.string(),
  right: z.string(),
  page: z.string(),
  anchor: z.string(),
  year: z.string().optional(),
});

export const termLinesSchema = z.object({
  /** In standard writing. */
  term: z.string(),
  /** As most of the lines have it. */
  written: z.string(),
  /** Quotations that have it, those that are not shown included. */
  count: z.int().positive(),
  /** By book, the book that has it most first. */
  books: z.array(z.object({ book: z.string(), lines: z.array(contextLineSchema) })),
});

/** A term of the list, and where its lines are kept. */
export const termEntrySchema = z.object({
  /** As most of its lines have it. */
  term: z.string(),
  /** Names it in URLs. */
  slug: z.string(),
  count: z.int().positive(),
  /** In how many books. */
  books: z.int().positive(),
  kept: z.string(),
});

export type ContextLine = z.infer<typeof contextLineSchema>;
export type TermLines = z.infer<typeof termLinesSchema>;
export type TermEntry = z.infer<typeof termEntrySchema>;
