import { z } from 'zod';
import { colours } from './colours.ts';

/** Local wall-clock time as the exporter wrote it, `YYYY-MM-DDTHH:mm:ss`; it names no zone. */
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/);
/** A calendar day, `YYYY-MM-DD`. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Line of the file it was read from, counted from 1. */
const line = z.int().positive();

/** What the reader thinks; with `by`, what another reader thinks, whose comment the reader liked. */
export const thoughtSchema = z.object({
  /** Made from the review's own id where there is one; unique in its book. */
  anchor: z.string(),
  /** The id as the file has it, without `^`: `userVid-token`. */
  blockId: z.string().optional(),
  /** Markdown as the reader wrote it. */
  text: z.string(),
  created: moment.optional(),
  /** Name of the other reader who wrote it; empty where the file does not say. */
  by: z.string().optional(),
  line,
});

export const highlightSchema = z.object({
  kind: z.literal('highlight'),
  /** Made from the block id where there is one; unique in its book, the same in every export. */
  anchor: z.string(),
  /** The id as the file has it, without `^`. */
  blockId: z.string().optional(),
  /** WeRead's number for the (sub)chapter that holds the passage. */
  chapterUid: z.int().nonnegative().optional(),
  /** Offsets in characters, counted from the start of the WeRead chapter `chapterUid`. */
  range: z
    .object({
      start: z.int().nonnegative(),
      end: z.int().nonnegative().optional(),
    })
    .optional(),
  /** Plain text, never Markdown. */
  paragraphs: z.array(z.string()).min(1),
  created: moment.optional(),
  colour: z.enum(colours).optional(),
  /** How many readers marked the passage too. */
  popular: z.int().positive().optional(),
  thoughts: z.array(thoughtSchema),
  line,
});

/** A thought on a passage that the file holds no highlight of, or on a whole chapter. */
export const remarkSchema = z.object({
  kind: z.literal('remark'),
  /** The passage it speaks of, plain text; empty for a thought on the whole chapter. */
  quote: z.array(z.string()),
  thought: thoughtSchema,
});

/** Lines that no rule claims. They are shown where they stand, and reported. */
export const proseSchema = z.object({
  kind: z.literal('prose'),
  text: z.string(),
  /** Absent where its line is name enough: it isn't where two files have become one book. */
  anchor: z.string().optional(),
  line,
});

export const itemSchema = z.discriminatedUnion('kind', [
  highlightSchema,
  remarkSchema,
  proseSchema,
]);

export interface Section {
  /** Same in every export of the book: made of the title's number, or else of the title. */
  id: string;
  kind: 'part' | 'chapter' | 'section';
  /** Absent where no heading names it: a parent that only its sections' numbers prove. */
  title?: string | undefined;
  /** The number its title carries, or its sections' numbers prove, as in `2` or `3.2`. */
  number?: string | undefined;
  items: Item[];
  sections: Section[];
  line?: number | undefined;
}

export const sectionSchema: z.ZodType<Section> = z.object({
  id: z.string(),
  kind: z.enum(['part', 'chapter', 'section']),
  title: z.string().optional(),
  number: z.string().optional(),
  items: z.array(itemSchema),
  get sections() {
    return z.array(sectionSchema);
  },
  line: line.optional(),
});

export const statusSchema = z.enum(['reading', 'finished', 'unmarked']);

export const bookMetadataSchema = z.object({
  /** Names the book in URLs; letters, digits, `_` and `-` only. */
  id: z.string().regex(/^[\w-]+$/),
  kind: z.enum(['store', 'imported', 'article']),
  title: z.string().min(1),
  author: z.string().optional(),
  translator: z.string().optional(),
  publisher: z.string().optional(),
  /** Text, not a number: an ISBN may begin with 0. */
  isbn: z.string().optional(),
  /** From the general to the particular. */
  category: z.array(z.string()),
  tags: z.array(z.string()),
  cover: z.url().optional(),
  /** An image beside the notes, as the file names it; it goes before an address. */
  coverFile: z.string().min(1).optional(),
  intro: z.string().optional(),
  published: day.optional(),
  started: day.optional(),
  finished: day.optional(),
  lastRead: day.optional(),
  /** Seconds. */
  readingTime: z.int().nonnegative().optional(),
  readingDays: z.int().nonnegative().optional(),
  /** Share of the book that was read, 0 to 1. */
  progress: z.number().min(0).max(1).optional(),
  status: statusSchema.optional(),
  /** Share of WeRead's readers who recommend it, 0 to 1. */
  rating: z.number().min(0).max(1).optional(),
  /** Characters. */
  length: z.int().positive().optional(),
  link: z.url().optional(),
  /** Keys of the frontmatter and lines of the metadata block that have no place above. */
  extra: z.record(z.string(), z.string()),
});

export const bookSchema = z.object({
  ...bookMetadataSchema.shape,
  /** Path of the export below the notes folder; of several copies, the one that decides. */
  file: z.string(),
  chapters: z.array(sectionSchema),
  /** The reader's words on the book as a whole. */
  reviews: z.array(thoughtSchema),
  /** Lines outside every chapter that no rule claims. */
  prose: z.array(proseSchema),
  /** Characters of the file that were lost before it reached us. */
  damaged: z.int().nonnegative(),
});

export type Thought = z.infer<typeof thoughtSchema>;
export type Highlight = z.infer<typeof highlightSchema>;
export type Remark = z.infer<typeof remarkSchema>;
export type Prose = z.infer<typeof proseSchema>;
export type Item = z.infer<typeof itemSchema>;
export type BookMetadata = z.infer<typeof bookMetadataSchema>;
export type Book = z.infer<typeof bookSchema>;
export type Colour = NonNullable<Highlight['colour']>;
