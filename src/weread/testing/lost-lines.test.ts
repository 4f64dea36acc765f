import { describe, expect, it } from 'vitest';
import type { Book } from '../book.ts';
import type { Decoded } from '../decode.ts';
import { parse } from '../parse.ts';
import { lostLines } from './lost-lines.ts';
import { onlyBook } from './only-book.ts';

const text = [
  '---',
  'doc_type: weread-highlights-reviews',
  'bookId: "1"',
  '---',
  '# 高亮划线',
  '',
  '## 第1章 题目',
  '',
  '> 📌 第一段，',
  '> 第二段。 ^1-2-3-4',
  '- 💭 想法 - ⏱ 2024-01-02 03:04:05',
].join('\n');

const decoded: Decoded = { text, encoding: 'utf-8', repairs: 0, damage: [], damaged: 0 };

/** What the comparison says if the parser had changed the book. */
function lostAfter(change: (book: Book) => void): string[] {
  const parsed = parse(decoded, 'book.md');
  change(onlyBook(parsed));
  return lostLines(text, parsed);
}

describe('the search for lost words', () => {
  const highlight = ({ chapters }: Book) => {
    const item = chapters[0]?.items[0];
    if (item?.kind !== 'highlight') throw new Error('no highlight');
    return item;
  };

  it('finds none in a book that has all', () => {
    expect(lostAfter(() => {})).toEqual([]);
  });

  it('misses a paragraph', () => {
    expect(lostAfter((book) => highlight(book).paragraphs.pop())).toEqual([
      '10: > 第二段。 ^1-2-3-4',
    ]);
  });

  it('misses half a paragraph', () => {
    const lost = lostAfter((book) => highlight(book).paragraphs.splice(0, 1, '第一'));
    expect(lost).toEqual(['9: > 📌 第一段，']);
  });

  it('misses a thought, and a time', () => {
    const line = '11: - 💭 想法 - ⏱ 2024-01-02 03:04:05';
    expect(lostAfter((book) => highlight(book).thoughts.pop())).toEqual([line]);
    expect(lostAfter((book) => delete highlight(book).created)).toEqual([line]);
  });

  it('misses the title of a chapter', () => {
    const lost = lostAfter(({ chapters }) => {
      for (const chapter of chapters) chapter.title = undefined;
    });
    expect(lost).toEqual(['7: ## 第1章 题目']);
  });
});

describe('the search for lost words of the app', () => {
  const appText = [
    '《书》',
    '',
    '作者',
    '2个笔记',
    '',
    '第一章',
    '',
    '◆ 2024/5/2发表想法',
    '',
    '想法',
    '',
    '原文：第一段，',
    '第二段。',
    '',
    '-- 来自微信读书',
  ].join('\n');

  /** @returns Numbers of the lost lines. */
  function lostAfter(change: (book: Book) => void): number[] {
    const parsed = parse({ ...decoded, text: appText }, 'a.md');
    change(onlyBook(parsed));
    return lostLines(appText, parsed).map((line) => Number.parseInt(line, 10));
  }

  const remark = ({ chapters }: Book) => {
    const item = chapters[0]?.items[0];
    if (item?.kind !== 'remark') throw new Error('no remark');
    return item;
  };

  it('finds none in a book that has all', () => {
    expect(lostAfter(() => {})).toEqual([]);
  });

  it('misses a paragraph, a thought, a day, a chapter, a title and an author', () => {
    expect(lostAfter((book) => remark(book).quote.pop())).toEqual([13]);
    expect(lostAfter((book) => Object.assign(remark(book).thought, { text: '' }))).toEqual([10]);
    expect(lostAfter((book) => delete remark(book).thought.created)).toEqual([8]);
    expect(lostAfter((book) => Object.assign(book, { chapters: [] }))).toEqual([6, 8, 10, 12, 13]);
    expect(lostAfter((book) => Object.assign(book, { title: '' }))).toEqual([1]);
    expect(lostAfter((book) => delete book.author)).toEqual([3]);
  });
});
