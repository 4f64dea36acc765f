import { z } from 'zod';
import { listOf, textOf } from '../weread/frontmatter.ts';
import { readMoment } from '../weread/moment.ts';
import type { OwnNote } from '../weread/parsed.ts';
import { isWithheld } from '../weread/withheld.ts';
import type { Found } from './discover.ts';

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

/** Kept from the site by its writer. */
export const isPrivate = (note: OwnNote): boolean => isWithheld(note.frontmatter);

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
