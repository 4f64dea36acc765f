import type { Root } from 'mdast';
import { toString as wordsIn } from 'mdast-util-to-string';
import { z } from 'zod';
import { hasDiagram } from '../markdown/diagram.ts';
import { bare, distinctTags, tagsIn } from '../markdown/inline-tag.ts';
import { hasMath } from '../markdown/math.ts';
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
  /** Other names that links may call it by. */
  aliases: z.array(z.string()),
  /** Of its frontmatter, then of its text; without `#`, each once. */
  tags: z.array(z.string()),
  /** `YYYY-MM-DD`. */
  created: z.string().optional(),
  /** `YYYY-MM-DD`; where no change is dated, the day it was written. */
  updated: z.string().optional(),
  format: z.enum(['md', 'mdx']),
  file: z.string(),
  /** The same as the disk spells it. */
  spelled: z.string(),
  key: z.string(),
  /** Its text begins with a heading that is the title. */
  titled: z.boolean(),
  /** Characters of its text. */
  length: z.int().nonnegative(),
  /** It has a formula. */
  math: z.boolean(),
  /** It has a diagram. */
  diagrams: z.boolean(),
});

export type NoteSummary = z.infer<typeof noteSummarySchema>;

const createdKeys = ['created', 'date created', 'date'];
const updatedKeys = ['updated', 'modified', 'date modified'];

/** @param tree The note's text, as `noteSyntax` reads it. */
export function summariseNote(
  note: OwnNote,
  tree: Root,
  { path: file, spelled }: Pick<Found, 'path' | 'spelled'>,
  key: string,
): NoteSummary {
  const { frontmatter } = note;
  const name =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.mdx?$/i, '')
      .trim() || file;
  const heading = firstHeading(tree);
  const created = dayOf(note, createdKeys);
  const updated = dayOf(note, updatedKeys) ?? created;
  const description = textOf(frontmatter['description']);
  const title = textOf(frontmatter['title']) ?? heading ?? name;
  const tags = ['tags', 'tag'].flatMap((name) => listOf(frontmatter[name]).map(bare));
  return {
    slug: slugOf(file),
    title,
    ...(description ? { description } : {}),
    aliases: aliasesOf(note),
    tags: distinctTags([...tags, ...tagsIn(tree)]),
    ...(created ? { created } : {}),
    ...(updated ? { updated } : {}),
    format: formatOf(file),
    file,
    spelled,
    key,
    titled: heading !== undefined && heading === title,
    length: note.body.length,
    math: hasMath(tree),
    diagrams: hasDiagram(tree),
  };
}

export const formatOf = (file: string) => (/\.mdx$/i.test(file) ? 'mdx' : 'md');

function dayOf({ frontmatter }: OwnNote, keys: readonly string[]): string | undefined {
  return keys
    .map((key) => readMoment(textOf(frontmatter[key]) ?? '')?.slice(0, 10))
    .find((day) => day !== undefined);
}

/** A list, or one text with commas: other names may have blanks in them. */
export function aliasesOf({ frontmatter }: OwnNote): string[] {
  const names = ['aliases', 'alias'].flatMap((key) => {
    const value = frontmatter[key];
    return Array.isArray(value) ? listOf(value) : (textOf(value)?.split(/[,，]/) ?? []);
  });
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}

/** Title of the heading that a text begins with. */
function firstHeading({ children }: Root): string | undefined {
  const first = children.find(({ type }) => type !== 'mdxjsEsm');
  if (first?.type !== 'heading' || first.depth !== 1) return undefined;
  return wordsIn(first).trim() || undefined;
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
