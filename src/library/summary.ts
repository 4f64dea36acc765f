import { z } from 'zod';
import { type Book, bookMetadataSchema, type Section } from '../weread/book.ts';
import { listOf, textOf } from '../weread/frontmatter.ts';
import { readMoment } from '../weread/moment.ts';
import { pagesOf } from '../weread/pages.ts';
import type { OwnNote } from '../weread/parsed.ts';
import type { Found } from './discover.ts';

/** What lists need to know of a book; the whole book is in the cache under `key`. */
export const bookSummarySchema = z.object({
  ...bookMetadataSchema.pick({
    id: true,
    title: true,
    author: true,
    category: true,
    tags: true,
    started: true,
    finished: true,
    lastRead: true,
    readingTime: true,
    status: true,
    progress: true,
  }).shape,
  key: z.string(),
  file: z.string(),
  highlights: z.int().nonnegative(),
  thoughts: z.int().nonnegative(),
  /** Ids of the chapters that have a page, in the book's order. */
  pages: z.array(z.string()),
});

export type BookSummary = z.infer<typeof bookSummarySchema>;

export function summarise(book: Book, key: string): BookSummary {
  const counts = count(book.chapters);
  return bookSummarySchema.parse({
    ...book,
    key,
    highlights: counts.highlights,
    thoughts: counts.thoughts + book.reviews.length,
    pages: pagesOf(book).map((page) => page.section.id),
  });
}

function count(sections: readonly Section[]): { highlights: number; thoughts: number } {
  const sum = { highlights: 0, thoughts: 0 };
  for (const section of sections) {
    const below = count(section.sections);
    sum.highlights += below.highlights;
    sum.thoughts += below.thoughts;
    for (const item of section.items) {
      if (item.kind === 'highlight') {
        sum.highlights += 1;
        sum.thoughts += item.thoughts.length;
      } else if (item.kind === 'remark') sum.thoughts += 1;
    }
  }
  return sum;
}

/** A note of the reader's own, as lists and its page need it. */
export const noteSummarySchema = z.object({
  /** Path of its page below `notes/`, without slashes at its ends. */
  slug: z.string().min(1),
  title: z.string().min(1),
  description: z.string().optional(),
  tags: z.array(z.string()),
  /** `YYYY-MM-DD`. */
  updated: z.string().optional(),
  format: z.enum(['md', 'mdx']),
  file: z.string(),
  /** The same as the disk spells it. */
  spelled: z.string(),
  key: z.string(),
  /** Its text begins with a heading that is the title. */
  titled: z.boolean(),
});

export type NoteSummary = z.infer<typeof noteSummarySchema>;

const dateKeys = ['updated', 'modified', 'date modified', 'date', 'created', 'date created'];

export function summariseNote(
  note: OwnNote,
  { path: file, spelled }: Pick<Found, 'path' | 'spelled'>,
  key: string,
): NoteSummary {
  const name =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.mdx?$/i, '')
      .trim() || file;
  const heading = firstHeading(note.body);
  const updated = dateKeys
    .map((dateKey) => readMoment(textOf(note.frontmatter[dateKey]) ?? '')?.slice(0, 10))
    .find((day) => day !== undefined);
  const description = textOf(note.frontmatter['description']);
  const title = textOf(note.frontmatter['title']) ?? heading ?? name;
  return {
    slug: slugOf(file),
    title,
    ...(description ? { description } : {}),
    tags: listOf(note.frontmatter['tags']).map((tag) => tag.replace(/^#/, '')),
    ...(updated ? { updated } : {}),
    format: /\.mdx$/i.test(file) ? 'mdx' : 'md',
    file,
    spelled,
    key,
    titled: heading !== undefined && heading === title,
  };
}

/** Title of the heading that a text begins with. */
function firstHeading(body: string): string | undefined {
  const first = body.trimStart().split('\n', 1)[0] ?? '';
  if (!/^#[ \t]/.test(first)) return undefined;
  const words = first.slice(1).trim();
  return words.replace(/(?<=^|[ \t])#+$/, '').trim() || undefined;
}

/** Kept from the site by its writer: `draft: true` or `publish: false`. */
export function isPrivate(note: OwnNote): boolean {
  const { draft, publish } = note.frontmatter;
  return textOf(draft)?.toLowerCase() === 'true' || textOf(publish)?.toLowerCase() === 'false';
}

/** A note's address is its path: readable in Chinese, safe on every file system. */
export function slugOf(file: string): string {
  const segments = file
    .replace(/\.mdx?$/i, '')
    .split('/')
    .map((segment) =>
      segment
        .toWellFormed()
        .normalize('NFC')
        .trim()
        .replace(/\s+/g, '-')
        .replace(/[#?%\\:*"<>|&\p{Cc}]+/gu, '')
        .replace(/^\.+|\.+$/g, ''),
    );
  const named = segments.at(-1)?.toLowerCase() === 'index' ? segments.slice(0, -1) : segments;
  return named.filter(Boolean).join('/') || 'index';
}
