import { printApp70, printApp71, printApp83 } from './app/app-text.ts';
import { holdsMost } from './holdings.ts';
import { type Bounds, type Holds, type Printer, printer } from './printer.ts';

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
/** To 8.2 a `>` in a thought would be the passage it is on. */
const doubleBounds: Bounds = {
  highlights: [],
  thoughts: ['quote'],
  chapterThoughts: ['quote'],
  reviews: [],
  openRanges: true,
  emptyBooks: false,
};
/** With a sign of one `>`, a passage that begins with another looks as it does from 7.1 on. */
const singleBounds: Bounds = { ...doubleBounds, highlights: ['quote'] };
/** From 8.3 on a line behind two blank ones would be a chapter, unless `原文：` is still to come. */
const diamondBounds: Bounds = {
  highlights: ['blank'],
  thoughts: [],
  chapterThoughts: ['blank'],
  reviews: ['blank'],
  openRanges: true,
  emptyBooks: false,
};

/** The text that the WeRead app itself gives out, in its three ages. */
export const appPrinters: readonly Printer[] = [
  printer('app before 7.1', printApp70, app, singleBounds),
  printer('app 7.1', printApp71, app, doubleBounds),
  printer('app 8.3', printApp83, app, diamondBounds),
];
