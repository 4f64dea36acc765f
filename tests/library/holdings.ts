import type { InventedMetadata } from './book.ts';
import { type Bounds, type Hazard, type Holds, unbound } from './printer.ts';

type Field = keyof InventedMetadata;

/** In the metadata callout from 0.1.14. */
export const callout: readonly Field[] = [
  'title',
  'author',
  'cover',
  'published',
  'isbn',
  'category',
  'publisher',
];
/** In the frontmatter from 0.7.0. */
export const readingOnly: readonly Field[] = [
  'id',
  'author',
  'cover',
  'progress',
  'readingDays',
  'readingTime',
  'started',
  'finished',
];
/** Of the merged theme from 0.7.0. */
export const full: readonly Field[] = [...callout, ...readingOnly, 'intro', 'link', 'lastRead'];

/** All there is, from 0.7.0 on; a chapter's level decides whether it has a heading. */
export const holdsMost: Holds = {
  highlights: 'all',
  popular: false,
  order: 'place',
  lineEnds: 'kept',
  clock: 24,
  place: 'chapter',
  time: 'second',
  colours: false,
  headings: 'upper three',
  thoughts: 'all',
  thoughtTime: 'second',
  thoughtIds: true,
  thoughtChapters: true,
  remarks: true,
  chapterThoughts: 'all',
  reviews: 'all',
  reviewTime: 'second',
  reviewIds: true,
  metadata: full,
  beforeReview: '',
  otherLines: false,
};

/** Ids that begin with the chapter, not with the book. */
export const shortIds: Bounds = { ...unbound, openRanges: false };
/** Where nothing ends a text, what looks like Markdown of its own can't be told from the next part. */
export const endless: readonly Hazard[] = [
  'heading',
  'list',
  'quote',
  'rule',
  'fence',
  'blank',
  'id',
];

export const allEndless: Bounds = {
  highlights: endless,
  thoughts: endless,
  chapterThoughts: endless,
  reviews: endless,
  openRanges: true,
  emptyBooks: true,
};

/** Of the lists of 0.1.14 to 0.5.8. */
export const list: Holds = {
  ...holdsMost,
  highlights: 'without thoughts',
  order: 'time',
  headings: 'all',
  metadata: [...callout, 'id', 'intro', 'lastRead'],
};
