import { printApp70, printApp71, printApp83 } from './app/app-text.ts';
import type { InventedBook, InventedMetadata } from './book.ts';
import { printBarePin } from './custom/bare-pin.ts';
import { printCalloutCite } from './custom/callout-cite.ts';
import { printCalloutQuote } from './custom/callout-quote.ts';
import { printCalloutWeread } from './custom/callout-weread.ts';
import { printNestedThought } from './custom/nested-thought.ts';
import { printNoHighlights, printNoTime } from './custom/no-time.ts';
import { printPlainQuotes } from './custom/plain-quotes.ts';
import { printRelevelled } from './custom/relevelled.ts';
import { print010, print011, print0113 } from './plugin/early.ts';
import {
  print022,
  print023,
  print027,
  print048,
  print055,
  print0114,
  print0115,
} from './plugin/list.ts';
import {
  print142,
  print155,
  print200,
  print200Popular,
  print210,
  print210Popular,
} from './plugin/merged.ts';
import {
  printOfficial080,
  printOfficial142,
  printOfficial155,
  printOfficial200Popular,
} from './plugin/official.ts';
import { print060, print070, print110, print0110 } from './plugin/quote.ts';
import {
  printSeparated140,
  printSeparated142,
  printSeparated155,
  printSeparated200Popular,
  printSeparated210,
  printSeparated210Popular,
} from './plugin/separated.ts';
import type { Bounds, Hazard, Holds, Printer } from './printer.ts';

type Field = keyof InventedMetadata;

const callout: readonly Field[] = [
  'title',
  'author',
  'cover',
  'published',
  'isbn',
  'category',
  'publisher',
];
const readingOnly: readonly Field[] = [
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
const full: readonly Field[] = [...callout, ...readingOnly, 'intro', 'link', 'lastRead'];

/** All there is, from 0.7.0 on; a chapter's level decides whether it has a heading. */
const holdsMost: Holds = {
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
  behindText: '',
  beforeReview: '',
  otherLines: false,
};

const unbound: Bounds = {
  highlights: [],
  thoughts: [],
  chapterThoughts: [],
  reviews: [],
  openRanges: true,
  emptyBooks: true,
};
/** Ids that begin with the chapter, not with the book. */
const shortIds: Bounds = { ...unbound, openRanges: false };
/** Where nothing ends a text, what looks like Markdown of its own can't be told from the next part. */
const endless: readonly Hazard[] = ['heading', 'list', 'quote', 'rule', 'fence', 'blank', 'id'];

const allEndless: Bounds = {
  highlights: endless,
  thoughts: endless,
  chapterThoughts: endless,
  reviews: endless,
  openRanges: true,
  emptyBooks: true,
};

const early: Holds = {
  ...holdsMost,
  order: 'time',
  clock: 12,
  place: 'none',
  headings: 'all',
  thoughtIds: false,
  // Under every chapter stand the thoughts of all, on passages, on chapters and on the book.
  thoughtChapters: false,
  chapterThoughts: 'as reviews',
  reviewIds: false,
  metadata: ['id', 'author', 'title', 'published'],
};

const list: Holds = {
  ...holdsMost,
  highlights: 'without thoughts',
  order: 'time',
  headings: 'all',
  metadata: [...callout, 'id', 'intro', 'lastRead'],
};

const official: Holds = {
  ...holdsMost,
  time: 'none',
  thoughts: 'first',
  thoughtTime: 'highlight',
  thoughtIds: false,
  remarks: false,
  chapterThoughts: 'none',
  reviewIds: false,
  metadata: [...readingOnly, 'title', 'isbn', 'lastRead'],
};
/** A quote's place is only known from its sign. */
const officialBounds: Bounds = {
  highlights: ['quote'],
  thoughts: ['quote'],
  chapterThoughts: [],
  reviews: ['quote', 'heading'],
  openRanges: true,
  emptyBooks: true,
};

const separated: Holds = { ...official, thoughtTime: 'none' };

const custom: Holds = {
  ...holdsMost,
  chapterThoughts: 'none',
  metadata: [...callout, ...readingOnly, 'intro'],
};

/** The app's text has days only, and is read by what its lines begin with. */
const app: Holds = {
  ...holdsMost,
  place: 'none',
  time: 'none',
  headings: 'all',
  thoughtTime: 'day',
  thoughtIds: false,
  reviewTime: 'day',
  reviewIds: false,
  metadata: ['title', 'author'],
  beforeReview: '认为好看',
};
const appBounds: Bounds = {
  highlights: ['blank', 'quote'],
  thoughts: ['blank', 'quote'],
  chapterThoughts: ['blank', 'quote'],
  reviews: ['blank', 'quote'],
  openRanges: true,
  emptyBooks: false,
};

/** What a `---` in the text would cut off. */
const cutAtFence: Bounds = {
  highlights: ['rule'],
  thoughts: ['rule'],
  chapterThoughts: ['rule'],
  reviews: ['rule'],
  openRanges: true,
  emptyBooks: true,
};

function printer(
  name: string,
  print: (book: InventedBook) => string,
  holds: Holds,
  bounds: Bounds = unbound,
): Printer {
  return { name, print, holds, bounds };
}

export const pluginPrinters: readonly Printer[] = [
  printer('0.1.0', print010, {
    ...early,
    order: 'text',
    chapterThoughts: 'none',
    reviews: 'none',
    metadata: ['id', 'author', 'title', 'published', 'cover'],
  }),
  printer('0.1.1', print011, early),
  printer('0.1.13', print0113, {
    ...early,
    clock: 24,
    metadata: [...early.metadata, 'isbn', 'publisher', 'category'],
  }),
  printer(
    '0.1.14',
    print0114,
    {
      ...list,
      place: 'range',
      time: 'none',
      thoughts: 'first',
      thoughtTime: 'none',
      thoughtIds: false,
      remarks: false,
      chapterThoughts: 'none',
      reviews: 'none',
      metadata: [...callout, 'id'],
    },
    { ...shortIds, thoughts: endless },
  ),
  printer(
    '0.1.15',
    print0115,
    {
      ...list,
      chapterThoughts: 'oldest',
      reviews: 'first',
      metadata: [...callout, 'id'],
    },
    { ...shortIds, chapterThoughts: endless },
  ),
  printer('0.2.2', print022, list, shortIds),
  printer('0.2.3', print023, list),
  printer('0.2.7', print027, list),
  printer('0.4.8', print048, { ...list, order: 'place', lineEnds: 'removed' }, cutAtFence),
  printer('0.5.5', print055, {
    ...list,
    order: 'place',
    lineEnds: 'removed',
    metadata: [...list.metadata, 'link'],
  }),
  printer('0.6.0', print060, {
    ...holdsMost,
    lineEnds: 'removed',
    metadata: [...list.metadata, 'link'],
  }),
  printer('0.7.0', print070, holdsMost),
  printer('0.11.0', print0110, holdsMost),
  printer('1.1.0', print110, holdsMost),
  printer('1.4.2', print142, holdsMost),
  printer('1.5.5', print155, holdsMost),
  printer('2.0', print200, holdsMost),
  printer('2.0 popular', print200Popular, { ...holdsMost, popular: true }),
  printer('2.1', print210, holdsMost),
  printer('2.1 popular', print210Popular, { ...holdsMost, popular: true }),
  printer('official 0.8.0', printOfficial080, official, officialBounds),
  printer('official 1.4.2', printOfficial142, official, officialBounds),
  printer('official 1.5.5', printOfficial155, official, officialBounds),
  printer(
    'official 2.0 popular',
    printOfficial200Popular,
    { ...official, popular: true },
    officialBounds,
  ),
  // What reading that file's frontmatter gives is open: its last line is a lone digit.
  printer('separated 1.4.0', printSeparated140, { ...separated, metadata: [], otherLines: true }),
  printer('separated 1.4.2', printSeparated142, separated),
  printer('separated 1.5.5', printSeparated155, separated),
  printer('separated 2.0 popular', printSeparated200Popular, { ...separated, popular: true }),
  printer('separated 2.1', printSeparated210, { ...separated, metadata: full }),
  printer('separated 2.1 popular', printSeparated210Popular, {
    ...separated,
    popular: true,
    metadata: full,
  }),
];

export const customPrinters: readonly Printer[] = [
  printer(
    'callout-cite',
    printCalloutCite,
    {
      ...custom,
      highlights: 'without thoughts',
      time: 'none',
      colours: true,
      headings: 'all',
      thoughtTime: 'none',
      reviewTime: 'none',
      reviewIds: false,
      metadata: [...custom.metadata, 'lastRead'],
    },
    // Every line stands behind a `>` of its own, and `> ---` parts a thought from its passage.
    { ...shortIds, highlights: ['rule', 'quote'], thoughts: ['quote'], reviews: endless },
  ),
  printer(
    'callout-quote',
    printCalloutQuote,
    {
      ...custom,
      highlights: 'without thoughts',
      time: 'minute',
      headings: 'all',
      thoughtTime: 'minute',
      thoughtIds: false,
      reviewTime: 'day',
      reviewIds: false,
      metadata: ['id', 'author', 'cover', 'isbn', 'category'],
      behindText: ' #金句卡',
      // The metadata's table.
      otherLines: true,
    },
    shortIds,
  ),
  printer(
    'callout-weread',
    printCalloutWeread,
    {
      ...custom,
      place: 'none',
      time: 'none',
      headings: 'all',
      thoughts: 'none',
      remarks: false,
      reviews: 'none',
      metadata: [...callout, 'id', 'intro'],
    },
    { ...unbound, highlights: ['blank', 'quote', 'rule'] },
  ),
  printer(
    'plain-quotes',
    printPlainQuotes,
    {
      ...custom,
      place: 'none',
      time: 'none',
      headings: 'none',
      thoughtTime: 'none',
      thoughtIds: false,
      thoughtChapters: false,
      reviews: 'merged',
      reviewTime: 'none',
      reviewIds: false,
      metadata: [...readingOnly, 'title'],
      // 简介 and 概述.
      otherLines: true,
    },
    allEndless,
  ),
  printer('bare-pin', printBarePin, {
    ...custom,
    headings: 'none',
    thoughts: 'none',
    remarks: false,
    reviews: 'none',
    metadata: [...readingOnly, 'title', 'isbn', 'lastRead'],
    // Six backticks around fields to fill in.
    otherLines: true,
  }),
  printer(
    'nested-thought',
    printNestedThought,
    {
      ...custom,
      order: 'thoughts last',
      place: 'none',
      time: 'none',
      headings: 'all',
      thoughtIds: false,
      remarks: false,
      reviewTime: 'none',
      reviewIds: false,
    },
    allEndless,
  ),
  printer(
    'no-time',
    printNoTime,
    {
      ...custom,
      place: 'none',
      time: 'none',
      headings: 'all',
      thoughts: 'none',
      remarks: false,
      reviews: 'none',
    },
    { ...unbound, highlights: endless },
  ),
  printer('relevelled', printRelevelled, {
    ...list,
    lineEnds: 'removed',
    time: 'minute',
    thoughtTime: 'minute',
    chapterThoughts: 'none',
    reviewTime: 'minute',
    // `title` has the author behind it.
    metadata: list.metadata.filter((field) => field !== 'title'),
  }),
  printer('no-highlights', printNoHighlights, {
    ...custom,
    highlights: 'none',
    thoughts: 'none',
    remarks: false,
    reviews: 'none',
    metadata: [...callout, ...readingOnly, 'link', 'intro'],
  }),
];

export const appPrinters: readonly Printer[] = [
  printer('app before 7.1', printApp70, app, appBounds),
  printer('app 7.1', printApp71, app, appBounds),
  printer('app 8.3', printApp83, app, appBounds),
];

export const printers: readonly Printer[] = [...pluginPrinters, ...customPrinters, ...appPrinters];

/** The same file as Windows programs write it. */
export function withCrlf({ name, print, ...rest }: Printer): Printer {
  return { name: `${name}, CRLF`, print: (book) => print(book).replaceAll('\n', '\r\n'), ...rest };
}
