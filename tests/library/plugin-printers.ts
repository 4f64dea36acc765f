import { callout, endless, full, holdsMost, list, readingOnly, shortIds } from './holdings.ts';
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
  printCounted,
} from './plugin/merged.ts';
import {
  printOfficial080,
  printOfficial142,
  printOfficial155,
  printOfficial200Popular,
  printOfficialCounted,
} from './plugin/official.ts';
import { print060, print070, print110, print0110 } from './plugin/quote.ts';
import {
  printSeparated140,
  printSeparated142,
  printSeparated155,
  printSeparated200Popular,
  printSeparated210,
  printSeparated210Popular,
  printSeparatedCounted,
} from './plugin/separated.ts';
import { type Bounds, type Holds, type Printer, printer } from './printer.ts';

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

/** What a `---` in the text would cut off. */
const cutAtFence: Bounds = {
  highlights: ['rule'],
  thoughts: ['rule'],
  chapterThoughts: ['rule'],
  reviews: ['rule'],
  openRanges: true,
  emptyBooks: true,
};

/** Every release of obsidian-weread-plugin whose output differs from the one before. */
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
  printer('1.6.0 counted', printCounted, { ...holdsMost, popular: true }),
  printer('2.0', print200, holdsMost),
  printer('2.0 popular', print200Popular, { ...holdsMost, popular: true }),
  printer('2.1', print210, holdsMost),
  printer('2.1 popular', print210Popular, { ...holdsMost, popular: true }),
  printer('official 0.8.0', printOfficial080, official, officialBounds),
  printer('official 1.4.2', printOfficial142, official, officialBounds),
  printer('official 1.5.5', printOfficial155, official, officialBounds),
  printer(
    'official 1.6.0 counted',
    printOfficialCounted,
    { ...official, popular: true },
    officialBounds,
  ),
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
  printer('separated 1.6.0 counted', printSeparatedCounted, { ...separated, popular: true }),
  printer('separated 2.0 popular', printSeparated200Popular, { ...separated, popular: true }),
  printer('separated 2.1', printSeparated210, { ...separated, metadata: full }),
  printer('separated 2.1 popular', printSeparated210Popular, {
    ...separated,
    popular: true,
    metadata: full,
  }),
];
