import type { InventedBook } from '../book.ts';
import { readingKeys, withOwnFence } from '../frontmatter.ts';
import { latest, type MarkedText, type Notebook, notebookOf } from '../notebook.ts';
import { chapterHeading, deepLink, each, metadataCallout, templateKeys } from './parts.ts';

/** 1.4.2 to 1.5.4: template tags leave no line ends, so that highlights touch each other. */
export function print142(book: InventedBook): string {
  const notebook = notebookOf(book, latest);
  return printMerged(notebook, {
    highlight: (highlight) => dashedThought(highlight, highlight.text.trim()),
    notes: '- ',
  });
}

/** 1.5.5 to 1.6.0: the words are a link into the app. */
export function print155(book: InventedBook): string {
  const notebook = notebookOf(book, latest);
  return printMerged(notebook, {
    highlight: (highlight) => dashedThought(highlight, deepLink(highlight, notebook)),
    notes: '- ',
  });
}

/** A commit between 1.6.0 and 2.0 (2026-05): the count stands behind the words. */
export function printCounted(book: InventedBook): string {
  const notebook = notebookOf(book, { ...latest, popular: true });
  return printMerged(notebook, {
    highlight: (highlight) => {
      const link = deepLink(highlight, notebook);
      const { id, time, thought, popular, own } = highlight;
      if (popular === undefined) return dashedThought(highlight, link);
      const words = `${link} — 🙋 ${popular} 人划线 ^${id}\n`;
      if (!own) return `> 🔥 ${words}`;
      const end = thought === undefined ? `> ⏱ ${time}\n` : `- 💭 ${thought} - ⏱ ${time}\n`;
      return `> 📌🔥 ${words}${end}`;
    },
    notes: '- ',
  });
}

/** 2.0 without popular highlights. */
export function print200(book: InventedBook): string {
  const notebook = notebookOf(book, latest);
  return printMerged(notebook, {
    highlight: (highlight) =>
      withGap(highlight, dashedThought(highlight, deepLink(highlight, notebook))),
    notes: '- ',
  });
}

/** 2.0 with popular highlights. */
export function print200Popular(book: InventedBook): string {
  const notebook = notebookOf(book, { ...latest, popular: true });
  return printMerged(notebook, {
    highlight: (highlight) => {
      const link = deepLink(highlight, notebook);
      const { id, time, thought, popular, own } = highlight;
      if (popular === undefined) return withGap(highlight, dashedThought(highlight, link));
      if (!own) return othersHighlight(link, popular, id);
      return withGap(
        highlight,
        thought === undefined
          ? `> 📌🔥 ${link}\n> 🔥 ${popular} 人共读\n> ⏱ ${time} ^${id}\n`
          : `> 📌🔥 ${link} ^${id}\n> 🔥 ${popular} 人共读\n- 💭 ${thought} - ⏱ ${time}\n`,
      );
    },
    notes: '- ',
  });
}

/** 2.1 without popular highlights: a thought has neither `>` nor dash. */
export function print210(book: InventedBook): string {
  const notebook = notebookOf(book, latest);
  return printMerged(notebook, {
    highlight: (highlight) => {
      const { id, time, thought } = highlight;
      const link = deepLink(highlight, notebook);
      return thought === undefined
        ? `\n> 📌 ${link}\n> ⏱ ${time} ^${id}\n\n`
        : `\n> 📌 ${link}\n 💭 ${thought} \n ⏱ ${time} ^${id}\n`;
    },
    notes: '',
  });
}

/** 2.1 with popular highlights: thoughts are in the quote. */
export function print210Popular(book: InventedBook): string {
  const notebook = notebookOf(book, { ...latest, popular: true });
  return printMerged(notebook, {
    highlight: (highlight) => {
      const { id, time, thought, popular, own } = highlight;
      const link = deepLink(highlight, notebook);
      if (popular !== undefined && !own) return othersHighlight(link, popular, id);
      const words =
        popular === undefined ? `\n> 📌 ${link}\n` : `\n> 📌🔥 ${link}\n> 🔥 ${popular} 人共读\n`;
      const end = `> ⏱ ${time} ^${id}\n`;
      return thought === undefined ? `${words}${end}\n` : `${words}> 💭 ${thought} \n${end}`;
    },
    notes: '',
  });
}

const othersHighlight = (link: string, popular: number, id: string) =>
  `\n> 🔥 ${link}\n> 📊 ${popular} 人共读 ^${id}\n\n`;

const dashedThought = ({ id, time, thought }: MarkedText, words: string) =>
  thought === undefined
    ? `> 📌 ${words}\n> ⏱ ${time} ^${id}\n`
    : `> 📌 ${words} ^${id}\n- 💭 ${thought} - ⏱ ${time}\n`;

/** From 2.0 a blank line stands before each highlight, and behind those without a thought. */
const withGap = ({ thought }: MarkedText, printed: string) =>
  `\n${printed}${thought === undefined ? '\n' : ''}`;

interface MergedHabits {
  readonly highlight: (highlight: MarkedText) => string;
  /** Before 💭 and ⏱ in 读书笔记. */
  readonly notes: '- ' | '';
}

function printMerged(notebook: Notebook, { highlight, notes }: MergedHabits): string {
  const printed = `${templateKeys(notebook, 'lastReadDate')}# 元数据
${metadataCallout(notebook, { intro: 'joined', colon: true, link: true })}
# 高亮划线
${each(notebook.chapters, (chapter) => headingLine(chapter) + each(chapter.highlights, highlight))}
# 读书笔记
${each(
  notebook.notes,
  ({ title, onPassages, onChapter }) => `## ${title}
${each(
  onChapter,
  ({ text, id, time }, index) => `### 章节评论 No.${index + 1}
- ${text} ^${id}
    - ⏱ ${time}
`,
)}${each(
  onPassages,
  ({ quote, text, id, time }) => `### 划线评论
> 📌 ${quote.trim()} ^${id}
    ${notes}💭 ${text}
    ${notes}⏱ ${time}
`,
)}`,
)}
# 本书评论
${each(
  notebook.reviews,
  ({ text, id, time }, index) => `## 书评 No.${index + 1}
${text} ^${id}
⏱ ${time}
`,
)}`;
  return withOwnFence(printed, readingKeys(notebook, '1.1.0'));
}

/** From 1.4.2 a chapter without a heading leaves no blank line behind. */
export function headingLine(chapter: Notebook['chapters'][number], mark = ''): string {
  const heading = chapterHeading(chapter, mark);
  return heading === '' ? '' : `${heading}\n`;
}
