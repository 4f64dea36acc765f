import type { InventedBook, InventedThought } from '../book.ts';
import { rangeText } from '../book.ts';
import { withGrayMatter } from '../frontmatter.ts';
import { type Habits, latest, type Notebook, notebookOf, onDial } from '../notebook.ts';
import { each } from './parts.ts';

const docType = 'weread-highlights-reviews';

const habits: Habits = {
  ...latest,
  highlightOrder: 'time',
  thoughtOrder: 'time',
  lineEnds: 'kept',
  clock: 12,
};

/** 0.1.0. It can't print thoughts on whole chapters or books: sorting them breaks it off. */
export function print010(book: InventedBook): string {
  const notebook = notebookOf(book, { ...habits, highlightOrder: 'text' });
  const { id, cover, author, title, published } = notebook.metadata;
  const thoughts = thoughtsOf(book)
    .filter(({ range }) => range !== undefined)
    .toSorted((one, other) => (other.range ?? '').localeCompare(one.range ?? '', 'en'));
  const printed = `## Metadata
![](${cover})

- Author: [${author}] 
- Title: ${title}
- publishTime :${published}
## Highlights
${highlights(notebook)}

## Reviews
${everythingUnderEveryChapter(thoughts, 12, 'as they are')}`;
  return withGrayMatter(printed, { doc_type: docType, bookId: id });
}

/** 0.1.1 to 0.1.12. */
export const print011 = (book: InventedBook) => printWithoutMetadata(book, 12);

/** 0.1.13: twenty-four hours, and the frontmatter knows the publisher. */
export const print0113 = (book: InventedBook) => printWithoutMetadata(book, 24);

function printWithoutMetadata(book: InventedBook, clock: Habits['clock']): string {
  const notebook = notebookOf(book, { ...habits, clock });
  const { metadata } = notebook;
  const printed = `## Highlights
${highlights(notebook)}
## Reviews
${everythingUnderEveryChapter(thoughtsOf(book), clock, 'by time')}`;
  return withGrayMatter(printed, {
    doc_type: docType,
    bookId: metadata.id,
    author: metadata.author,
    title: metadata.title,
    publishTime: metadata.published,
    reviewCount: metadata.reviewCount,
    noteCount: metadata.noteCount,
    ...(clock === 12
      ? {}
      : { isbn: metadata.isbn, publisher: metadata.publisher, category: metadata.category }),
  });
}

const highlights = ({ chapters }: Notebook) =>
  each(
    chapters,
    ({ uid, title, highlights: marked }) => `
### 第${uid}章 ${title}
${each(marked, ({ text, time }) => `- ${text}\n    - Created at ${time}\n\n`)}
`,
  );

interface Printed {
  readonly uid: number | undefined;
  readonly chapter: string;
  readonly range: string | undefined;
  readonly quote: string;
  readonly thought: InventedThought;
}

function thoughtsOf({ chapters, reviews }: InventedBook): Printed[] {
  return [
    ...chapters.flatMap(({ uid, title: chapter, highlights: marked, remarks, thoughts }) => [
      ...marked.flatMap((highlight) =>
        highlight.thoughts.map((thought) => ({
          uid,
          chapter,
          range: rangeText(highlight),
          quote: highlight.text,
          thought,
        })),
      ),
      ...remarks.map((remark) => ({
        uid,
        chapter,
        range: rangeText(remark),
        quote: remark.quote,
        thought: remark.thought,
      })),
      ...thoughts.map((thought) => ({ uid, chapter, range: undefined, quote: '', thought })),
    ]),
    ...reviews.map((thought) => ({
      uid: undefined,
      chapter: '',
      range: undefined,
      quote: '',
      thought,
    })),
  ];
}

const byTime = (one: Printed, other: Printed) =>
  one.thought.created.localeCompare(other.thought.created, 'en');

/**
 * A mistake of 0.1.0 to 0.1.13: under each chapter stand the thoughts of all chapters, and all of them
 * as often as the chapter has thoughts.
 */
function everythingUnderEveryChapter(
  thoughts: readonly Printed[],
  clock: Habits['clock'],
  order: 'by time' | 'as they are',
): string {
  const own = Map.groupBy(thoughts, ({ uid }) => uid);
  const chapters = [...own].toSorted(([one], [other]) => (one ?? Infinity) - (other ?? Infinity));
  return each(chapters, ([uid, ofChapter]) => {
    const repeated = ofChapter.flatMap(() => thoughts);
    const rows = order === 'by time' ? repeated.toSorted(byTime) : repeated;
    const printed = each(
      rows,
      ({ quote, thought: { text, created } }) => `

- ${quote}
    - ${text}
    - Created at ${onDial(created, clock)}
`,
    );
    return `\n### 第${uid ?? ''}章 ${ofChapter[0]?.chapter ?? ''}\n${printed}\n`;
  });
}
