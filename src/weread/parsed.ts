import { z } from 'zod';
import { bookSchema } from './book.ts';
import { accountSchema } from './claim.ts';
import { problemSchema } from './problem.ts';

/** The reader's own writing: Markdown or MDX that is no export. */
export const ownNoteSchema = z.object({
  frontmatter: z.record(z.string(), z.unknown()),
  /** Text after the frontmatter. */
  body: z.string(),
  /** Line of the file that the body begins on, counted from 1. */
  bodyLine: z.int().positive(),
});

const problems = z.array(problemSchema);

/** What one file was read as. */
export const parsedSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('books'),
    /** The app's own text may hold several in one file. */
    books: z.array(bookSchema).min(1),
    account: accountSchema,
    problems,
    /** Its writer keeps the file from the site. */
    withheld: z.literal(true).optional(),
    /** Thoughts and reviews that the settings keep from the site: they are not in the books. */
    privateThoughts: z.int().positive().optional(),
  }),
  z.object({ kind: z.literal('note'), note: ownNoteSchema, problems }),
  z.object({ kind: z.literal('nothing'), problems }),
]);

export type OwnNote = z.infer<typeof ownNoteSchema>;
export type Parsed = z.infer<typeof parsedSchema>;
