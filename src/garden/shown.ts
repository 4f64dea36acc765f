import { z } from 'zod';
import { highlightSchema } from '../weread/book.ts';

const address = z.string();

/** How a page shows what a note names. Addresses are whole paths of the site. */
export type Shown =
  | { kind: 'link'; href: string; title: string; isId: boolean; book?: string | undefined }
  | { kind: 'image'; url: string }
  | { kind: 'media'; media: 'audio' | 'video' | 'document'; href: string; title: string }
  | {
      kind: 'quotation';
      href: string;
      paragraphs: string[];
      colour?: string | undefined;
      book: string;
      author?: string | undefined;
      chapter: string;
    }
  | {
      kind: 'note';
      href: string;
      title: string;
      /** The whole of its Markdown; what stands under the heading, or the block, is cut out later. */
      body: string;
      heading?: string | undefined;
      block?: string | undefined;
      /** What its page would have to load. */
      math: boolean;
      diagrams: boolean;
      references: ShownReference[];
    }
  | { kind: 'words'; secret: boolean };

export interface ShownReference {
  /** Of the reference. */
  key: string;
  shown: Shown;
}

export const shownSchema: z.ZodType<Shown> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('link'),
    href: address,
    title: z.string(),
    /** It may be named by a number, which says nothing: its title is shown instead. */
    isId: z.boolean(),
    /** Id of the book that it leads to. */
    book: z.string().optional(),
  }),
  /** An image, by its path from the folder of the note that shows it. */
  z.object({ kind: z.literal('image'), url: z.string() }),
  z.object({
    kind: z.literal('media'),
    media: z.enum(['audio', 'video', 'document']),
    href: address,
    title: z.string(),
  }),
  z.object({
    kind: z.literal('quotation'),
    href: address,
    paragraphs: highlightSchema.shape.paragraphs,
    colour: z.string().optional(),
    book: z.string(),
    author: z.string().optional(),
    chapter: z.string(),
  }),
  z.object({
    kind: z.literal('note'),
    href: address,
    title: z.string(),
    body: z.string(),
    heading: z.string().optional(),
    block: z.string().optional(),
    math: z.boolean(),
    diagrams: z.boolean(),
    get references() {
      return z.array(shownReferenceSchema);
    },
  }),
  /** Nothing to link to: the words alone. */
  z.object({
    kind: z.literal('words'),
    /** What it names is private, and so is what that is called. */
    secret: z.boolean(),
  }),
]);

export const shownReferenceSchema: z.ZodType<ShownReference> = z.object({
  key: z.string(),
  get shown() {
    return shownSchema;
  },
});

/** How a note's references are shown, by the absolute path of the note. */
export type FindShown = (note: string) => readonly ShownReference[];
