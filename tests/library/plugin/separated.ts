import type { InventedBook } from '../book.ts';
import { readingKeys, withOwnFence } from '../frontmatter.ts';
import { latest, type MarkedText, type Notebook, notebookOf } from '../notebook.ts';
import { headingLine } from './merged.ts';
import { officialHead } from './official.ts';
import { chapterHeading, deepLink, each, metadataCallout, templateKeys } from './parts.ts';

/** 1.4.0 and 1.4.1: the template's first line is blank, which leaves a digit in the frontmatter. */
export function printSeparated140(book: InventedBook): string {
  const notebook = notebookOf(book, latest);
  const printed = `
${officialHead(notebook)}
# 高亮划线
${each(
  notebook.chapters,
  (chapter) => `
${chapterHeading(chapter)}
${each(chapter.highlights, ({ text, id }) => `\n> 📌 ${text.trim()} ^${id}\n`)}`,
)}

# 笔记汇总
${each(notebook.chapters, ({ title, highlights }) =>
  each(highlights, ({ thought, text }) =>
    thought === undefined
      ? ''
      : `
## ${title} 的想法
${thought}
> 📌 ${text.trim()}

`,
  ),
)}
${each(
  notebook.reviews,
  ({ time, text }) => `

# 书评
${time}
${text}
`,
)}
`;
  return withOwnFence(printed, readingKeys(notebook, '1.1.0'));
}

/** 1.4.2 to 1.5.4. */
export function printSeparated142(book: InventedBook): string {
  const notebook = notebookOf(book, latest);
  return printSeparated(notebook, officialHead(notebook), ({ text, id }) => {
    return `> 📌 ${text.trim()} ^${id}\n`;
  });
}

/** 1.5.5 to 2.0, without popular highlights. */
export function printSeparated155(book: InventedBook): string {
  const notebook = notebookOf(book, latest);
  return printSeparated(notebook, officialHead(notebook), linked(notebook));
}

/** A commit between 1.6.0 and 2.0 (2026-05): the count stands behind the words. */
export function printSeparatedCounted(book: InventedBook): string {
  const notebook = notebookOf(book, { ...latest, popular: true });
  return printSeparated(notebook, officialHead(notebook), (highlight) => {
    const link = deepLink(highlight, notebook);
    const { id, popular, own } = highlight;
    const count = popular === undefined ? '' : ` — 🙋 ${popular} 人划线`;
    const sign = popular === undefined ? '📌' : own ? '📌🔥' : '🔥';
    return `> ${sign} ${link}${count} ^${id}\n`;
  });
}

/** 2.0 with popular highlights; none are told from the reader's own. */
export function printSeparated200Popular(book: InventedBook): string {
  const notebook = notebookOf(book, { ...latest, popular: true });
  const link = linked(notebook);
  return printSeparated(notebook, officialHead(notebook), (highlight) =>
    highlight.popular === undefined
      ? link(highlight)
      : `> 📌🔥 ${deepLink(highlight, notebook)} ^${highlight.id}\n> 🔥 ${highlight.popular} 人共读\n`,
  );
}

/** 2.1: the metadata callout of the merged theme. */
export const printSeparated210 = (book: InventedBook) => print210(notebookOf(book, latest));

/** 2.1 with popular highlights. */
export const printSeparated210Popular = (book: InventedBook) =>
  print210(notebookOf(book, { ...latest, popular: true }));

function print210(notebook: Notebook): string {
  const head = `${templateKeys(notebook, 'lastReadDate')}# 元数据
${metadataCallout(notebook, { intro: 'joined', colon: true, link: true })}`;
  const highlight = (one: MarkedText) => {
    const link = deepLink(one, notebook);
    return one.popular === undefined
      ? `> 📌 ${link}   ^${one.id}\n\n`
      : `> 📌🔥 ${link}  \n> 🔥 ${one.popular} 人共读 ^${one.id}\n\n`;
  };
  return printSeparated(notebook, head, highlight, 'words first');
}

const linked = (notebook: Notebook) => (highlight: MarkedText) =>
  `> 📌 ${deepLink(highlight, notebook)} ^${highlight.id}\n`;

function printSeparated(
  notebook: Notebook,
  head: string,
  highlight: (highlight: MarkedText) => string,
  review: 'time first' | 'words first' = 'time first',
): string {
  const printed = `${head}
# 高亮划线
${each(notebook.chapters, (chapter) => headingLine(chapter) + each(chapter.highlights, highlight))}
# 笔记汇总
${each(notebook.chapters, ({ title, highlights }) =>
  each(highlights, ({ thought, text }) =>
    thought === undefined ? '' : `## ${title} 的想法\n${thought}\n> 📌 ${text.trim()}\n\n`,
  ),
)}
${each(notebook.reviews, ({ time, text }) =>
  review === 'time first' ? `# 书评\n${time}\n${text}\n` : `# 书评\n\n${text}\n${time}\n`,
)}`;
  return withOwnFence(printed, readingKeys(notebook, '1.1.0'));
}
