import { z } from 'zod';
import { highlightSchema } from '../weread/book.ts';

/** A thought, and its moment in words. */
const thoughtSchema = z.tuple([z.string(), z.string().nullable()]);

/** What few cards have. */
const moreSchema = z.object({
  colour: highlightSchema.shape.colour,
  thoughts: z.array(thoughtSchema).optional(),
});

/** Anchor and paragraphs, of which most have one. A paragraph that hangs begins with its mark. */
const rowSchema = z.tuple([
  z.string(),
  z.union([z.string(), z.array(z.string())]),
  moreSchema.optional(),
]);

/** Path of the chapter's page, title, and its cards. */
const chapterSchema = z.tuple([z.string(), z.string(), z.array(rowSchema)]);

/** Id, title, author, and chapters. */
const bookSchema = z.tuple([z.string(), z.string(), z.string().nullable(), z.array(chapterSchema)]);

/**
 * A piece of the deck as it lies in a file: what the cards of a book or a chapter share stands there
 * once. Only the build has the schema: with a library of schemas the page would be half as large again.
 */
export const pieceSchema = z.array(bookSchema);

export type Piece = z.infer<typeof pieceSchema>;
export type Row = z.infer<typeof rowSchema>;
