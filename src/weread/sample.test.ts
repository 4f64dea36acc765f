import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Book, Section } from './book.ts';
import { decode } from './decode.ts';
import { parse } from './parse.ts';
import { highlightsOf } from './remark.ts';
import { lostLines } from './testing/lost-lines.ts';
import { onlyBook } from './testing/only-book.ts';

const file = join(import.meta.dirname, '../../notes/kubernetes-网络权威指南.md');
const decoded = decode(readFileSync(file));
const parsed = parse(decoded, 'kubernetes-网络权威指南.md');

const bookOf = (): Book => onlyBook(parsed);

/** `3` or `3.2`, how many highlights the section itself holds, and those in it. */
type Shape = [number: string, items: number, sections: Shape[]];

function shape({ number = '', items, sections }: Section): Shape {
  return [number, items.length, sections.map(shape)];
}

/** Highlights as the source has them, read by the template of this one export. */
const quoted = decoded.text.split('> [!Cite]+').slice(1);

describe('the export that the project began with', () => {
  it('has no problem', () => {
    expect(parsed.problems).toEqual([]);
  });

  it('files every section under its chapter, by number', () => {
    expect(bookOf().chapters.map(shape)).toEqual([
      [
        '1',
        4,
        [
          ['1.2', 1, []],
          ['1.3', 4, []],
          ['1.4', 3, []],
          ['1.5', 6, []],
          ['1.7', 4, []],
          ['1.8', 1, []],
        ],
      ],
      ['2', 0, [['2.2', 4, []]]],
      [
        '3',
        0,
        [
          ['3.2', 4, []],
          ['3.3', 5, []],
          ['3.5', 14, []],
          ['3.6', 4, []],
          ['3.7', 4, []],
        ],
      ],
      ['4', 5, [['4.3', 1, []]]],
      ['6', 0, [['6.2', 1, []]]],
    ]);
  });

  it('holds 65 highlights, seven of them with several paragraphs', () => {
    const highlights = highlightsOf(bookOf().chapters);
    expect(highlights).toHaveLength(65);
    expect(highlights.filter(({ paragraphs }) => paragraphs.length > 1)).toHaveLength(7);
  });

  it('keeps the text and the id of every highlight as the source has them', () => {
    const source = quoted.map((callout) => {
      const rows = callout.split('\n').filter((row) => row.startsWith('>'));
      const id = rows.pop()?.replace('> ^', '');
      const paragraphs = rows.map((row) => row.replace(/^>/, '').replace('📌', '').trim());
      return { id, paragraphs: paragraphs.filter(Boolean) };
    });
    const read = highlightsOf(bookOf().chapters).map(({ blockId, paragraphs }) => ({
      id: blockId,
      paragraphs,
    }));
    expect(read).toEqual(source);
  });

  it('reads the colour of the span and the place in the block id', () => {
    const [first] = highlightsOf(bookOf().chapters);
    expect(first).toMatchObject({
      anchor: '6-644-890',
      chapterUid: 6,
      range: { start: 644, end: 890 },
      colour: 'yellow',
      line: 48,
    });
  });

  it('has its metadata, and nothing left over', () => {
    expect(bookOf()).toMatchObject({
      id: '27741281',
      kind: 'store',
      title: 'Kubernetes网络权威指南：基础、原理与实践',
      author: '杜军',
      publisher: '电子工业出版社',
      isbn: '9787121373398',
      category: ['计算机', '计算机综合'],
      tags: ['读书笔记', '计算机', '计算机综合', '读完'],
      published: '2019-10-01',
      started: '2024-02-20',
      finished: '2024-02-29',
      readingTime: 37961,
      progress: 1,
      status: 'finished',
      rating: 0.817,
      length: 203519,
      extra: {},
      prose: [],
      reviews: [],
    });
  });

  it('loses no word', () => {
    expect(lostLines(decoded.text, parsed)).toEqual([]);
  });
});
