import { z } from 'zod';

/** What a reference leads to. */
export const targetSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('note'),
    slug: z.string(),
    /** Id on its page: of a heading, or of a block with its `^`. */
    anchor: z.string().optional(),
    /** The heading's words, as the page has them. */
    heading: z.string().optional(),
  }),
  z.object({ kind: z.literal('book'), book: z.string() }),
  z.object({
    kind: z.literal('section'),
    book: z.string(),
    /** The chapter whose page shows it. */
    page: z.string(),
    /** Absent for the chapter itself. */
    anchor: z.string().optional(),
    title: z.string(),
  }),
  z.object({
    kind: z.literal('passage'),
    book: z.string(),
    page: z.string(),
    anchor: z.string(),
  }),
  z.object({ kind: z.literal('review'), book: z.string(), anchor: z.string() }),
  /** A file that is no note: an image, a recording, a document. Path below the notes folder. */
  z.object({ kind: z.literal('file'), file: z.string() }),
]);

export type Target = z.infer<typeof targetSchema>;
