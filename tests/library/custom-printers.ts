import { printBarePin } from './custom/bare-pin.ts';
import { printCalloutCite } from './custom/callout-cite.ts';
import { printCalloutQuote } from './custom/callout-quote.ts';
import { printCalloutWeread } from './custom/callout-weread.ts';
import { printNestedThought } from './custom/nested-thought.ts';
import { printNoHighlights, printNoTime } from './custom/no-time.ts';
import { printPlainQuotes } from './custom/plain-quotes.ts';
import { printRelevelled } from './custom/relevelled.ts';
import {
  allEndless,
  callout,
  endless,
  holdsMost,
  list,
  readingOnly,
  shortIds,
} from './holdings.ts';
import { type Holds, type Printer, printer, unbound } from './printer.ts';

const custom: Holds = {
  ...holdsMost,
  chapterThoughts: 'none',
  metadata: [...callout, ...readingOnly, 'intro'],
};

/** Templates that users have made of the plugin's. */
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
