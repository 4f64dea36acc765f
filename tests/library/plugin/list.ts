import type { InventedBook } from '../book.ts';
import { bookKeys, withGrayMatter, withLastFence, withStrayFence } from '../frontmatter.ts';
import { type Habits, latest, type Notebook, notebookOf } from '../notebook.ts';
import { each, metadataCallout, templateKeys } from './parts.ts';

const habits: Habits = {
  ...latest,
  highlightOrder: 'time',
  thoughtOrder: 'time',
  lineEnds: 'kept',
};
/** A later habit came with 0.4.2 (line ends) or 0.4.8 (order). */
const habits048: Habits = { ...habits, lineEnds: 'removed', highlightOrder: 'place' };

const calloutHabits = { intro: 'kept', colon: false, link: false } as const;

/** 0.1.14: no times, no thoughts but the first on a highlight. */
export function print0114(book: InventedBook): string {
  const notebook = notebookOf(book, habits);
  const { metadata, chapters } = notebook;
  const printed = `${templateKeys(notebook, 'category')}
## 元数据
${metadataCallout(notebook, { ...calloutHabits, intro: 'absent' })}
## 高亮划线
${each(
  chapters,
  ({ title, highlights }) => `
### ${title}
${each(highlights, ({ text, range, thought }) =>
  thought === undefined ? `\n- [📌] ${text.trim()} ^${range}\n ` : ' ',
)}`,
)}

## 读书笔记
${each(chapters, ({ title, highlights }) =>
  highlights.every(({ thought }) => thought === undefined)
    ? ' '
    : `
### ${title}
${each(highlights, ({ text, range, thought }) =>
  thought === undefined
    ? ' '
    : `
- [📌] ${text.trim()} ^${range}
    - review: ${thought}
 `,
)} `,
)}`;
  return withGrayMatter(printed, fileKeys(metadata));
}

/** 0.1.15 to 0.1.17: one thought on a chapter, one review; both without a time. */
export function print0115(book: InventedBook): string {
  const notebook = notebookOf(book, habits);
  const { metadata, chapters, notes, reviews } = notebook;
  const [review] = reviews;
  const printed = `${templateKeys(notebook, 'category')}
# 元数据
${metadataCallout(notebook, { ...calloutHabits, intro: 'absent' })}
# 高亮划线
${each(
  chapters,
  ({ title, highlights }) => `
## ${title}
${each(highlights, ({ text, chapterUid, range, time, thought }) =>
  thought === undefined ? `\n- 📌 ${text.trim()} ^${chapterUid}-${range}\n    - ⏱ ${time}\n ` : ' ',
)}`,
)}

# 读书笔记
${each(notes, ({ title, onPassages, onChapter }) => {
  const last = onChapter.at(-1);
  return `

## ${title}
${last ? `\n### 章节评论\n- ${last.text}` : ''}
${each(
  onPassages,
  ({ quote, id, text, time }) => `
### 划线评论
- 📌 ${quote.trim()}  ^${id}
    - 💭 ${text}
    - ⏱ ${time}
 `,
)}   `;
})}
# 本书评论
${review ? `\n${review.text} ^${review.id}\n` : ''}`;
  return withGrayMatter(printed, fileKeys(metadata));
}

/** 0.1.18 to 0.2.2: a review's words stand on its heading. */
export function print022(book: InventedBook): string {
  const notebook = notebookOf(book, habits);
  return withGrayMatter(
    printList(notebook, {
      link: false,
      highlightId: ({ chapterUid, range }) => ` ^${chapterUid}-${range}`,
      review: ' ',
    }),
    bookKeys(notebook),
  );
}

type Marked = Notebook['chapters'][number]['highlights'][number];

interface ListHabits {
  readonly link: boolean;
  readonly highlightId: (highlight: Marked) => string;
  /** Between a review's number and its words. */
  readonly review: ' ' | ' \n';
}

/** 0.2.3 to 0.2.6: ids are half dashed. */
export function print023(book: InventedBook): string {
  const notebook = notebookOf(book, { ...habits, underscores: 'first' });
  return withGrayMatter(printList(notebook, idHabits), bookKeys(notebook));
}

const idHabits: ListHabits = { link: false, highlightId: ({ id }) => ` ^${id}`, review: ' \n' };

/** 0.2.7 to 0.4.1. */
export function print027(book: InventedBook): string {
  const notebook = notebookOf(book, habits);
  return withGrayMatter(printList(notebook, idHabits), bookKeys(notebook));
}

/** 0.4.8 to 0.5.4; 0.4.6 has the frontmatter already. */
export function print048(book: InventedBook): string {
  const notebook = notebookOf(book, habits048);
  return withLastFence(printList(notebook, idHabits), bookKeys(notebook));
}

/** 0.5.5 to 0.5.8. */
export function print055(book: InventedBook): string {
  const notebook = notebookOf(book, { ...habits048, thoughtOrder: 'place' });
  const printed = printList(notebook, {
    link: true,
    highlightId: ({ id }) => `  ^${id}`,
    review: ' \n',
  });
  return withStrayFence(printed, bookKeys(notebook));
}

function printList(notebook: Notebook, { link, highlightId, review }: ListHabits): string {
  return `${templateKeys(notebook, 'category', 'lastReadDate')}# 元数据
${metadataCallout(notebook, { ...calloutHabits, link })}
# 高亮划线
${each(
  notebook.chapters,
  ({ title, highlights }) => `
## ${title}
${each(highlights, (highlight) =>
  highlight.thought === undefined
    ? `

- 📌 ${highlight.text.trim()}${highlightId(highlight)}
    - ⏱ ${highlight.time} `
    : '\n ',
)}`,
)}
# 读书笔记
${listNotes(notebook, '- ')}
# 本书评论
${numberedReviews(notebook, review)}`;
}

/** 读书笔记 of 0.1.18 to 1.4.1. */
export function listNotes({ notes }: Notebook, quoteSign: '- ' | '> '): string {
  return each(
    notes,
    ({ title, onPassages, onChapter }) => `
## ${title}
${each(
  onChapter,
  ({ text, id, time }, index) => `
### 章节评论 No.${index + 1}
- ${text} ^${id}
    - ⏱ ${time} `,
)}${each(
  onPassages,
  ({ quote, id, text, time }) => `
### 划线评论
${quoteSign}📌 ${quote.trim()}  ^${id}
    - 💭 ${text}
    - ⏱ ${time}
`,
)}   `,
  );
}

/** 本书评论 of 0.1.18 to 1.4.1. */
export function numberedReviews({ reviews }: Notebook, gap: ListHabits['review']): string {
  return each(
    reviews,
    ({ text, id, time }, index) => `
## 书评 No.${index + 1}${gap}${text} ^${id}
⏱ ${time}
`,
  );
}

/** What 0.1.14 to 0.1.17 add to the template's own keys. */
function fileKeys({ id, category, reviewCount, noteCount }: Notebook['metadata']) {
  return { doc_type: 'weread-highlights-reviews', bookId: id, category, reviewCount, noteCount };
}
