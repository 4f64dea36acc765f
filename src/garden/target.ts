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

/** Names a target among all others. */
export function targetKey(target: Target): string {
  switch (target.kind) {
    case 'note':
      return JSON.stringify(['note', target.slug, target.anchor ?? '']);
    case 'book':
      return JSON.stringify(['book', target.book]);
    case 'section':
      return JSON.stringify(['section', target.book, target.page, target.anchor ?? '']);
    case 'passage':
    case 'review':
      return JSON.stringify([target.kind, target.book, target.anchor]);
    case 'file':
      return JSON.stringify(['file', target.file]);
    default:
      return target satisfies never;
  }
}
