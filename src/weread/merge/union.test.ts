import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Book, Section } from '../book.ts';
import { decode } from '../decode.ts';
import { parse } from '../parse.ts';
import { proseAnchor } from '../prose-anchor.ts';
import { type Chapter, type Mark, printExport } from '../testing/export-text.ts';
import { onlyBook } from '../testing/only-book.ts';
import { mergeBooks } from './merge-books.ts';

const sectionsOf = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...sectionsOf(section.sections)]);

/** All words of a book's body, each with what it is: `thought` of a highlight or of a quotation. */
function wordsOf({ chapters, reviews, prose }: Book): string[] {
  const words = [...reviews, ...prose].map(({ text }) => text);
  for (const { items } of sectionsOf(chapters)) {
    for (const item of items) {
      if (item.kind === 'prose') words.push(item.text);
      else if (item.kind === 'remark') words.push(item.quote.join('\n'), item.thought.text);
      else words.push(item.paragraphs.join('\n'), ...item.thoughts.map(({ text }) => text));
    }
  }
  return words.filter(Boolean);
}

function namesOf({ chapters, reviews, prose }: Book): string[] {
  const sections = sectionsOf(chapters);
  return [
    ...sections.map(({ id }) => `section ${id}`),
    ...prose.map(proseAnchor),
    ...reviews.map(({ anchor }) => anchor),
    ...sections.flatMap(({ items }) =>
      items.flatMap((item) => {
        if (item.kind === 'prose') return [proseAnchor(item)];
        if (item.kind === 'remark') return [item.thought.anchor];
        return [item.anchor, ...item.thoughts.map(({ anchor }) => anchor)];
      }),
    ),
  ];
}

const twice = (all: readonly string[]) => all.filter((one, at) => all.indexOf(one) !== at);

function read(text: string, file = 'book.md'): Book {
  return onlyBook(parse(decode(new TextEncoder().encode(text)), file));
}

const titles = ['第1章 甲', '1.1 节', '1.2 节', '第2章 乙', '插曲', '第3章 丙', '3.1 节', '尾声'];

interface Wish {
  readonly chapter: number;
  readonly place: number;
  readonly thought: boolean;
  readonly isRemark: boolean;
}

const wishes: fc.Arbitrary<readonly Wish[]> = fc.uniqueArray(
  fc.record({
    chapter: fc.integer({ min: 0, max: titles.length - 1 }),
    place: fc.integer({ min: 0, max: 9 }),
    thought: fc.boolean(),
    isRemark: fc.boolean(),
  }),
  { selector: ({ chapter, place }) => `${chapter}-${place}`, maxLength: 24 },
);

/** What a copy of the book holds: passages are the same in every copy, where it has them. */
function chaptersOf(wished: readonly Wish[]): Chapter[] {
  return titles.map((title, index) => {
    const marks: Mark[] = [];
    const remarks: Mark[] = [];
    for (const { chapter, place, thought, isRemark } of wished) {
      if (chapter !== index) continue;
      (isRemark ? remarks : marks).push({
        uid: index + 1,
        start: place * 100,
        text: `${title}里的第 ${place} 处划线。`,
        time: `2024-01-1${place} 08:00:00`,
        thought: thought || isRemark ? `关于 ${index}-${place} 的想法` : undefined,
      });
    }
    marks.sort((one, other) => one.start - other.start);
    return { level: /^\d/.test(title) ? 3 : 2, title, marks, remarks };
  });
}

const printed = (wished: readonly Wish[]) =>
  printExport(chaptersOf(wished), { title: '书', progress: 10 });

/** The same as one would have it who took ids and times out of his template. */
const withoutIds = (text: string) => text.replace(/ *\^[\d-]+$/gm, '').replace(/^> ⏱.*$/gm, '');

/** A copy on whose way one sign in each run of seven was lost, from the given one on. */
function garbled(text: string, from: number): Book {
  let count = from;
  const signs = [...text].map((sign) => {
    if (!/[\u4e00-\u9fff。]/u.test(sign) || /[元数据高亮划线读本书笔记评论章节想法]/.test(sign))
      return sign;
    count += 1;
    return count % 7 === 0 ? '\ufffd' : sign;
  });
  const damaged = signs.filter((sign) => sign === '\ufffd').length;
  const damage = damaged > 0 ? [{ line: 1, column: 1, offset: 0, bytes: [] }] : [];
  const decoded = { text: signs.join(''), encoding: 'utf-8', repairs: 0, damage, damaged } as const;
  return onlyBook(parse(decoded, 'garbled.md'));
}

function expectUnion(copies: readonly Book[]): void {
  const merged = mergeBooks(copies);
  const words = wordsOf(merged);
  expect(copies.flatMap(wordsOf).filter((one) => !words.includes(one))).toEqual([]);
  expect(twice(words)).toEqual([]);
  expect(twice(namesOf(merged))).toEqual([]);
}

describe('a book made of two copies', () => {
  it('holds every word of both, and none twice', () => {
    fc.assert(
      fc.property(wishes, wishes, (one, other) => {
        expectUnion([read(printed(one)), read(printed(other))]);
      }),
      { numRuns: 300 },
    );
  });

  it('holds every word of both where one has no ids', () => {
    fc.assert(
      fc.property(wishes, wishes, (one, other) => {
        const copies = [read(printed(one)), read(withoutIds(printed(other)))];
        expectUnion(copies);
        expectUnion(copies.toReversed());
      }),
      { numRuns: 200 },
    );
  });

  it('holds the same words whichever comes first, and however many come', () => {
    fc.assert(
      fc.property(fc.array(wishes, { minLength: 2, maxLength: 4 }), (some) => {
        const copies = some.map((wished) => read(printed(wished)));
        const words = (all: readonly Book[]) => wordsOf(mergeBooks(all)).sort();
        expect(words(copies.toReversed())).toEqual(words(copies));
        expect(words([...copies, ...copies])).toEqual(words(copies));
      }),
      { numRuns: 150 },
    );
  });

  it('is in the book’s order, as an export of all would be', () => {
    fc.assert(
      fc.property(wishes, fc.infiniteStream(fc.boolean()), (all, choice) => {
        const marks = all.filter(({ isRemark }) => !isRemark);
        const some = marks.filter(() => choice.next().value);
        const others = marks.filter((wish) => !some.includes(wish) || choice.next().value);
        const merged = mergeBooks([read(printed(some)), read(printed(others))]);
        const whole = read(printed(marks));
        expect(wordsOf(merged)).toEqual(wordsOf(whole));
      }),
      { numRuns: 200 },
    );
  });

  it('is the whole one where the other is that one, garbled', () => {
    fc.assert(
      fc.property(wishes, fc.integer({ min: 0, max: 6 }), (wished, from) => {
        const whole = read(printed(wished));
        expect(mergeBooks([whole, garbled(printed(wished), from)])).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });
});

const folder = join(import.meta.dirname, '..', 'fixtures');
const fixtures = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'input.md')));

describe.each(fixtures)('the export "%s"', (name) => {
  const parsed = parse(decode(readFileSync(join(folder, name, 'input.md'))), 'input.md');
  const books = parsed.kind === 'books' ? parsed.books : [];

  it('merged with itself is itself', () => {
    for (const book of books) expect(mergeBooks([book, structuredClone(book)])).toEqual(book);
  });
});
