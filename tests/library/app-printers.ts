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
const appBounds: Bounds = {
  highlights: ['blank', 'quote'],
  thoughts: ['blank', 'quote'],
  chapterThoughts: ['blank', 'quote'],
  reviews: ['blank', 'quote'],
  openRanges: true,
  emptyBooks: false,
};

/** The text that the WeRead app itself gives out, in its three ages. */
export const appPrinters: readonly Printer[] = [
  printer('app before 7.1', printApp70, app, appBounds),
  printer('app 7.1', printApp71, app, appBounds),
  printer('app 8.3', printApp83, app, appBounds),
];
