import type { InventedBook } from '../book.ts';
import { bookKeys, readingKeys, withOwnFence, withStrayFence } from '../frontmatter.ts';
import { latest, type MarkedText, type Notebook, notebookOf } from '../notebook.ts';
import { listNotes, numberedReviews } from './list.ts';
import { chapterHeading, each, metadataCallout, templateKeys } from './parts.ts';

/** 0.6.0: highlights with thoughts are in both parts from here on; every chapter has its heading. */
export function print060(book: InventedBook): string {
  const notebook = notebookOf(book, { ...latest, lineEnds: 'removed', emptyChapters: true });
  const printed = printQuotes(notebook, {
    intro: 'kept',
    colon: false,
    end: '',
    highlight: ({ text, id, time, thought }) =>
      thought === undefined
        ? `\n> 📌 ${text.trim()} ^${id}\n- ⏱ ${time} `
        : `\n> 📌  ${text.trim()} ^${id}\n- 💭 ${thought} - ⏱ ${time}  `,
  });
  return withStrayFence(printed, bookKeys(notebook));
}

/** 0.7.0 to 0.10.0. */
export function print070(book: InventedBook): string {
  const notebook = notebookOf(book, { ...latest, lineEnds: 'kept' });
  const printed = printQuotes(notebook, {
    intro: 'kept',
    colon: false,
    end: '',
    highlight: timedQuote('📌  '),
  });
  return withOwnFence(printed, readingKeys(notebook, '0.7.0'));
}

/** 0.11.0 to 0.11.2: a 简介 of several lines still leaves its callout. */
export function print0110(book: InventedBook): string {
  const notebook = notebookOf(book, latest);
  const printed = printQuotes(notebook, {
    intro: 'kept',
    colon: true,
    end: '\n',
    highlight: timedQuote('📌 '),
  });
  return withOwnFence(printed, readingKeys(notebook, '0.11.0'));
}

/** 1.1.0 to 1.4.1; 0.11.3 has the same body. */
export function print110(book: InventedBook): string {
  const notebook = notebookOf(book, latest);
  const printed = printQuotes(notebook, {
    intro: 'joined',
    colon: true,
    end: '\n',
    highlight: timedQuote('📌 '),
  });
  return withOwnFence(printed, readingKeys(notebook, '1.1.0'));
}

interface QuoteHabits {
  readonly intro: 'kept' | 'joined';
  readonly colon: boolean;
  readonly highlight: (highlight: MarkedText) => string;
  /** Behind everything. */
  readonly end: string;
}

/** @param sign Before a highlight that has a thought. */
const timedQuote =
  (sign: '📌 ' | '📌  '): QuoteHabits['highlight'] =>
  ({ text, id, time, thought }) =>
    thought === undefined
      ? `\n> 📌 ${text.trim()} \n> ⏱ ${time} ^${id}\n`
      : `\n> ${sign}${text.trim()} ^${id}\n- 💭 ${thought} - ⏱ ${time} \n`;

function printQuotes(notebook: Notebook, { intro, colon, highlight, end }: QuoteHabits): string {
  return `${templateKeys(notebook, 'lastReadDate')}# 元数据
${metadataCallout(notebook, { intro, colon, link: true })}
# 高亮划线
${each(
  notebook.chapters,
  (chapter) => `
${chapterHeading(chapter)}
${each(chapter.highlights, highlight)}`,
)}
# 读书笔记
${listNotes(notebook, '> ')}
# 本书评论
${numberedReviews(notebook, ' \n')}${end}`;
}
