import type { InventedBook, InventedChapter, InventedThought } from '../book.ts';
import { each } from '../plugin/parts.ts';

/** What the app prints of a passage: its own words, after the thoughts on it. */
interface Passage {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
  readonly thoughts: readonly InventedThought[];
}

/** Before 7.1: no space behind the quote sign, single digits in days. */
export const printApp70 = (book: InventedBook) => printMarkedChapters(book, '>', shortDay);

/** 7.1 to 8.2: `◆` marks chapters, `>>` what was marked. */
export const printApp71 = (book: InventedBook) => printMarkedChapters(book, '>> ', longDay);

function printMarkedChapters(
  { metadata, chapters, reviews }: InventedBook,
  sign: '>' | '>> ',
  day: (time: string) => string,
): string {
  const shown = chapters.filter(hasSomething);
  return `《${metadata.title}》
${metadata.author}
${countOf(shown)}个笔记

${each(reviews, ({ text, created }) => `◆ 点评\n\n${day(created)} 认为好看\n${text}\n\n`)}${each(
  shown,
  (chapter) => `◆ ${sign === '>' ? ' ' : ''}${chapter.title}

${each(
  passagesOf(chapter),
  ({ text, marked, thoughts }) =>
    each(
      thoughts,
      (thought) => `${day(thought.created)}发表想法\n${thought.text}\n${sign}${text}\n\n`,
    ) + (marked ? `${sign}${text}\n\n` : ''),
)}${each(chapter.thoughts, ({ created, text }) => `${day(created)}发表想法\n${text}\n\n`)}`,
)}`;
}

/** 8.3 and later: `◆` marks highlights and thoughts, chapters stand behind two blank lines. */
export function printApp83({ metadata, chapters, reviews }: InventedBook): string {
  const shown = chapters.filter(hasSomething);
  return `《${metadata.title}》

${metadata.author}
${countOf(shown)}个笔记

${
  reviews.length === 0
    ? ''
    : `点评

${each(reviews, ({ text, created }) => `◆ ${longDay(created)} 认为好看\n\n${text}\n\n`)}
`
}${shown
  .map(
    (chapter) => `${chapter.title}

${each(
  passagesOf(chapter),
  ({ text, marked, thoughts }) =>
    each(
      thoughts,
      (thought) => `◆ ${longDay(thought.created)}发表想法\n\n${thought.text}\n\n原文：${text}\n\n`,
    ) + (marked ? `◆ ${text}\n\n` : ''),
)}${each(chapter.thoughts, ({ created, text }) => `◆ ${longDay(created)}发表想法\n\n${text}\n\n`)}`,
  )
  .join('\n')}-- 来自微信读书
`;
}

function passagesOf({ highlights, remarks }: InventedChapter): Passage[] {
  return [
    ...highlights
      .filter(({ own }) => own)
      .map(({ start, text, thoughts }) => ({ start, text, marked: true, thoughts })),
    ...remarks.map(({ start, quote, thought }) => ({
      start,
      text: quote,
      marked: false,
      thoughts: [thought],
    })),
  ].toSorted((one, other) => one.start - other.start);
}

const hasSomething = (chapter: InventedChapter) =>
  passagesOf(chapter).length + chapter.thoughts.length > 0;

const countOf = (chapters: readonly InventedChapter[]) =>
  chapters
    .flatMap((chapter) => [
      chapter.thoughts.length,
      ...passagesOf(chapter).map(({ marked, thoughts }) => thoughts.length + (marked ? 1 : 0)),
    ])
    .reduce((sum, count) => sum + count, 0);

/** `2024/05/02`. */
const longDay = (time: string) => time.slice(0, 10).replaceAll('-', '/');

/** `2024/5/2`. */
const shortDay = (time: string) => longDay(time).replaceAll('/0', '/');
