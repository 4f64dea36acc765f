import type { InventedBook } from '../book.ts';
import { readingKeys, withOwnFence } from '../frontmatter.ts';
import { latest, type MarkedText, type Notebook, notebookOf } from '../notebook.ts';
import { headingLine } from './merged.ts';
import { chapterHeading, deepLink, each, templateKeys } from './parts.ts';

/** The look of the app's own text, as in 0.8.0 to 1.4.1; 0.7.0 lacks a blank line before a thought. */
export function printOfficial080(book: InventedBook): string {
  const notebook = notebookOf(book, latest);
  const printed = `${officialHead(notebook)}${each(
    notebook.reviews,
    ({ time, text }) => `
◆ 点评
${time}
${text}`,
  )}
${each(
  notebook.chapters,
  (chapter) => `
${chapterHeading(chapter, '◆ ')}
${each(chapter.highlights, ({ text, id, time, thought }) =>
  thought === undefined
    ? `\n\n> ${text.trim()} ^${id}`
    : `\n\n${time} 发表想法\n${thought}\n\n> ${text.trim()} ^${id}\n `,
)}`,
)}
`;
  return withOwnFence(printed, readingKeys(notebook, '1.1.0'));
}

/** 1.4.2 to 1.5.4. */
export function printOfficial142(book: InventedBook): string {
  const notebook = notebookOf(book, latest);
  return printOfficial(notebook, ({ text, id }) => `> ${text.trim()} ^${id}\n`);
}

/** 1.5.5 to 2.1, without popular highlights. */
export function printOfficial155(book: InventedBook): string {
  const notebook = notebookOf(book, latest);
  return printOfficial(
    notebook,
    (highlight) => `> ${deepLink(highlight, notebook)} ^${highlight.id}\n`,
  );
}

/** 2.0 and 2.1: nothing tells other readers' highlights from the reader's own. */
export function printOfficial200Popular(book: InventedBook): string {
  const notebook = notebookOf(book, { ...latest, popular: true });
  return printOfficial(notebook, (highlight) => {
    const { id, popular } = highlight;
    const count = popular === undefined ? '' : `> 🔥 ${popular} 人共读\n`;
    return `> ${deepLink(highlight, notebook)} ^${id}\n${count}`;
  });
}

/**
 * A commit between 1.6.0 and 2.0 (2026-05): the count stands behind the words, and a thought on a
 * popular highlight below it.
 */
export function printOfficialCounted(book: InventedBook): string {
  const notebook = notebookOf(book, { ...latest, popular: true });
  return printOfficial(
    notebook,
    (highlight) => `> ${deepLink(highlight, notebook)} ^${highlight.id}\n`,
    (highlight) => {
      const { id, popular, own, time, thought } = highlight;
      if (popular === undefined) return undefined;
      const sign = own ? '📌🔥' : '🔥';
      const below = thought === undefined ? '' : `${time} 发表想法\n${thought}\n`;
      return `\n> ${sign} ${deepLink(highlight, notebook)} — ${popular} 人划线 ^${id}\n${below}\n`;
    },
  );
}

/** What the official theme begins with, and 分离式 too until 2.0. */
export function officialHead(notebook: Notebook): string {
  const { title, author, noteCount } = notebook.metadata;
  return `${templateKeys(notebook, 'lastReadDate')}《${title}》
${author}
${noteCount}个笔记
`;
}

function printOfficial(
  notebook: Notebook,
  quote: (highlight: MarkedText) => string,
  counted: (highlight: MarkedText) => string | undefined = () => undefined,
): string {
  const printed = `${officialHead(notebook)}
${each(
  notebook.reviews,
  ({ time, text }) => `◆ 点评
${time}
${text}
`,
)}
${each(
  notebook.chapters,
  (chapter) =>
    headingLine(chapter, '◆ ') +
    each(
      chapter.highlights,
      (highlight) =>
        counted(highlight) ??
        (highlight.thought === undefined
          ? `\n${quote(highlight)}\n`
          : `\n${highlight.time} 发表想法\n${highlight.thought}\n\n${quote(highlight)}\n`),
    ),
)}`;
  return withOwnFence(printed, readingKeys(notebook, '1.1.0'));
}
