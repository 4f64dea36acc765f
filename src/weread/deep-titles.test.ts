import { describe, expect, it } from 'vitest';
import type { Book, Section } from './book.ts';
import { decode } from './decode.ts';
import { parse } from './parse.ts';
import { type Chapter, type Mark, printExport } from './testing/export-text.ts';
import { onlyBook } from './testing/only-book.ts';

function read(text: string): Book {
  return onlyBook(parse(decode(new TextEncoder().encode(text)), 'book.md'));
}

const print = (...chapters: Chapter[]) => printExport(chapters, { title: '书', progress: 10 });

function mark(uid: number, start: number, thought?: string): Mark {
  const text = `${uid} 的第 ${start} 处`;
  return { uid, start, text, time: '2024-01-01 08:00:00', thought };
}

const chapter = (level: Chapter['level'], title: string, ...marks: Mark[]): Chapter => {
  return { level, title, marks, remarks: [] };
};

/** Title and passages of each section, two spaces to a level; `!` before what has no place. */
const drawn = ({ chapters, prose }: Book) => [
  ...chapters.flatMap((section) => drawnBelow(section, 0)),
  ...prose.map(({ text }) => `! ${text}`),
];

function drawnBelow({ title, items, sections }: Section, depth: number): string[] {
  const passages = items.flatMap((item) =>
    item.kind === 'highlight' ? `${item.chapterUid}-${item.range?.start}` : [item.kind],
  );
  return [
    `${'  '.repeat(depth)}${title ?? '?'}: ${passages.join(' ')}`.trimEnd(),
    ...sections.flatMap((section) => drawnBelow(section, depth + 1)),
  ];
}

const tree = (...chapters: Chapter[]) => drawn(read(print(...chapters)));

describe('a chapter too deep to have a printed heading', () => {
  it('becomes a section where its passages stand, with all of them', () => {
    expect(
      tree(
        chapter(2, '甲', mark(1, 0)),
        chapter(5, '乙', mark(2, 0), mark(2, 9, '想法')),
        chapter(2, '丙', mark(3, 0)),
      ),
    ).toEqual(['甲: 1-0', '  乙: 2-0 2-9', '丙: 3-0']);
  });

  it('leaves what comes behind it to a section without a title', () => {
    const third = chapter(5, '丙', mark(3, 0));
    expect(tree(chapter(2, '甲', mark(1, 0)), chapter(5, '乙', mark(2, 0, '想法')), third)).toEqual(
      ['甲: 1-0', '  乙: 2-0', '  ?: 3-0'],
    );
  });

  it('becomes a chapter of its own before all chapters, and in a part', () => {
    expect(
      tree(
        chapter(5, '序', mark(1, 0)),
        chapter(5, '题词', mark(2, 0, '想法')),
        chapter(2, '第一卷 山', mark(3, 0)),
        chapter(5, '第一章 谷', mark(4, 0, '想法')),
        chapter(2, '第二卷 海', mark(5, 0)),
      ),
    ).toEqual(['?: 1-0', '题词: 2-0', '第一卷 山: 3-0', '  第一章 谷: 4-0', '第二卷 海: 5-0']);
  });

  it('goes where its number tells, from before all chapters', () => {
    expect(
      tree(
        chapter(5, '2.1 节', mark(1, 0, '想法')),
        chapter(2, '第1章 甲', mark(2, 0)),
        chapter(2, '第2章 乙', mark(3, 0)),
      ),
    ).toEqual(['第1章 甲: 2-0', '第2章 乙: 3-0', '  2.1 节: 1-0']);
  });

  it('has no title where its number tells of another chapter', () => {
    const first = chapter(2, '第1章 甲', mark(1, 0));
    expect(tree(first, chapter(5, '2.1 节', mark(2, 0, '想法')))).toEqual([
      '第1章 甲: 1-0 2-0',
      '! 2.1 节',
    ]);
    expect(tree(first, chapter(5, '1.1 节', mark(2, 0, '想法')))).toEqual([
      '第1章 甲: 1-0',
      '  1.1 节: 2-0',
    ]);
  });

  it('may have the title of another', () => {
    expect(
      tree(
        chapter(2, '甲', mark(1, 0)),
        chapter(5, '一', mark(2, 0, '想法')),
        chapter(2, '乙', mark(3, 0)),
        chapter(5, '一', mark(4, 0, '想法'), mark(4, 9, '想法')),
      ),
    ).toEqual(['甲: 1-0', '  一: 2-0', '乙: 3-0', '  一: 4-0 4-9']);
  });

  it('takes the thoughts that quote no highlight', () => {
    const silent = { ...chapter(5, '乙', mark(2, 0, '想法')), remarks: [mark(2, 50, '想法')] };
    expect(tree(chapter(2, '甲', mark(1, 0)), silent)).toEqual(['甲: 1-0', '  乙: 2-0 remark']);
  });
});

describe('a title that proves nothing stays where it stood', () => {
  const first = chapter(2, '甲', mark(1, 0));
  const second = chapter(5, '乙', mark(2, 0, '想法'));
  const notebook = (text: string, ...from: readonly [RegExp, string]) =>
    drawn(read(text.replace(...from)));

  it('where a second title quotes the same chapter', () => {
    const text = print(first, { ...second, marks: [mark(2, 0, '想法'), mark(2, 9, '想法')] });
    expect(notebook(text, /(\n### 划线评论\n.*2 的第 9)/, '\n## 丙\n$1')).toEqual([
      '甲: 1-0 2-0 2-9',
      '! 乙',
      '! 丙',
    ]);
  });

  it('where it quotes several chapters', () => {
    const third = chapter(5, '丙', mark(3, 0, '想法'));
    expect(notebook(print(first, second, third), /\n## 丙\n/, '\n')).toEqual([
      '甲: 1-0 2-0 3-0',
      '! 乙',
    ]);
  });

  it('where it quotes the passages that the heading itself stands over', () => {
    const text = print(chapter(2, '甲', mark(1, 0, '想法')));
    expect(notebook(text, /(# 读书笔记\n\n)## 甲/, '$1## 乙')).toEqual(['甲: 1-0', '! 乙']);
  });

  it('where the passages stand apart, or between those of the heading', () => {
    const text = print(first, second, chapter(2, '丙', mark(3, 0)), chapter(5, '', mark(2, 9)));
    expect(drawn(read(text))).toEqual(['甲: 1-0 2-0', '丙: 3-0 2-9', '! 乙']);
    // The file's order is true: an id may keep the place of an older edition.
    const older = { ...mark(1, 9), time: '2023-01-01 08:00:00' };
    const between = chapter(2, '甲', mark(1, 0), mark(2, 0, '想法'), older);
    expect(notebook(print(between), /(# 读书笔记\n\n)## 甲/, '$1## 乙')).toEqual([
      '甲: 1-0 2-0 1-9',
      '! 乙',
    ]);
  });

  it('where two highlights say what it quotes', () => {
    const twin = { ...mark(3, 0), text: mark(2, 0).text };
    expect(tree(first, second, chapter(2, '丙', twin))).toEqual(['甲: 1-0 2-0', '丙: 3-0', '! 乙']);
  });

  it('where the ids name no chapters', () => {
    const text = print(first, second).replaceAll(/\^90019999-\d+-/g, '^');
    expect(drawn(read(text)).at(-1)).toBe('! 乙');
  });
});

describe('a heading without words', () => {
  it('gets the title that quotes its passages, and keeps its address', () => {
    const chapters = [chapter(2, '', mark(1, 0)), chapter(2, '', mark(2, 0, '想法'))] as const;
    const named = print(...chapters).replace(/(# 读书笔记\n\n)## /, '$1## 第九章 题');
    const [before, after] = [read(print(...chapters)), read(named)];
    expect(drawn(after)).toEqual(['?: 1-0', '第九章 题: 2-0']);
    expect(after.chapters.map(({ id }) => id)).toEqual(before.chapters.map(({ id }) => id));
  });

  it('gets it where the ids name no chapter, too', () => {
    const text = print(chapter(2, '', mark(1, 0, '想法')), chapter(2, '', mark(2, 0)))
      .replaceAll(/\^90019999-\d+-/g, '^')
      .replace(/(# 读书笔记\n\n)## /, '$1## 题');
    expect(read(text).chapters.map(({ title }) => title)).toEqual(['题', undefined]);
  });

  it('gets none where two titles quote its passages', () => {
    const text = print(chapter(2, '', mark(1, 0, '想法'), mark(1, 9, '想法')))
      .replace(/(# 读书笔记\n\n)## /, '$1## 题')
      .replace(/(\n### 划线评论\n.*1 的第 9)/, '\n## 另一题\n$1');
    expect(drawn(read(text))).toEqual(['?: 1-0 1-9', '! 题', '! 另一题']);
  });
});
