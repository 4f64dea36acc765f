import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../views/places.ts';
import type { Book, Section } from './book.ts';
import { decode } from './decode.ts';
import { mergeBooks } from './merge/merge-books.ts';
import { pagesOf } from './pages.ts';
import { parse } from './parse.ts';
import { type Chapter, type Mark, printExport } from './testing/export-text.ts';
import { onlyBook } from './testing/only-book.ts';

function read(text: string): Book {
  return onlyBook(parse(decode(new TextEncoder().encode(text)), 'book.md'));
}

/** The passages and thoughts that had a place before and have none, or another, afterwards. */
function moved(before: Book, after: Book): string[] {
  const places = placesOf(after);
  return Object.entries(placesOf(before))
    .filter(([anchor, page]) => places[anchor] !== page)
    .map(([anchor, page]) => `${page}#${anchor} is now at ${places[anchor]}`);
}

const idsOf = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ id, sections: below }) => [id, ...idsOf(below)]);

const sample = readFileSync(
  join(import.meta.dirname, '../../notes/kubernetes-网络权威指南.md'),
  'utf8',
);

describe('a new export of the sample', () => {
  /** Cut before every heading and every highlight: something new may stand at each cut. */
  const pieces = sample.split(/(?=^#{2,3} |^> \[!Cite\])/m);
  const callout = (id: string) =>
    `> [!Cite]+ <span style="color: #ffce78;">Highlight</span>\n> 📌 新的划线 ${id}。\n> ^${id}\n`;
  const uids = pieces.map((_, index) => {
    const next = pieces.slice(0, index + 1).findLast((piece) => /\^\d+-\d+-\d+/.test(piece));
    return /\^(\d+)-/.exec(next ?? '')?.[1] ?? '6';
  });

  /** Headings that the exporter left out, and the piece that they belong before. */
  const headings = [
    ['## 前言', '## 第1章'],
    ['### 1.1 名字空间', '### 1.2'],
    ['### 1.6 第一章里缺的一节', '### 1.7'],
    ['## 第2章 饮水思源', '### 2.2'],
    ['### 2.1 缺的一节', '### 2.2'],
    ['## 第3章 标准的胜利', '### 3.2'],
    ['### 3.1 缺的一节', '### 3.2'],
    ['#### 3.2.1 更深的一节', '### 3.3'],
    ['### 4.1 缺的一节', '### 4.3'],
    ['## 第5章 百花齐放', '### 6.2'],
    ['### 5.3 缺的一节', '### 6.2'],
    ['## 第6章 网络服务的未来', '### 6.2'],
  ] as const;

  interface Sync {
    readonly highlights: readonly { readonly at: number; readonly start: number }[];
    readonly thoughts: readonly number[];
    readonly headings: readonly number[];
    readonly end: boolean;
    readonly title: boolean;
  }

  const at = fc.integer({ min: 1, max: pieces.length - 1 });
  const syncs: fc.Arbitrary<Sync> = fc.record({
    highlights: fc.array(fc.record({ at, start: fc.integer({ min: 20000, max: 99999 }) })),
    thoughts: fc.array(at),
    headings: fc.uniqueArray(fc.integer({ min: 0, max: headings.length - 1 })),
    end: fc.boolean(),
    title: fc.boolean(),
  });

  function apply(sync: Sync): string {
    const rows = [...pieces];
    for (const index of sync.thoughts) {
      rows[index] = (rows[index] ?? '').replace(/^(> \^.*)$/m, '$1\n> ---\n> 💭 新的想法');
    }
    for (const { at: index, start } of sync.highlights) {
      const id = `${uids[index]}-${start}-${start + 9}`;
      rows[index] = `${(rows[index] ?? '').trimEnd()}\n\n${callout(id)}`;
    }
    for (const index of sync.headings.toSorted((one, other) => other - one)) {
      const [heading, before] = headings[index] ?? ['', ''];
      const place = pieces.findIndex((piece) => piece.startsWith(before));
      const uid = 500 + index;
      rows[place] = `${heading}\n\n${callout(`${uid}-1-9`)}${rows[place]}`;
    }
    if (sync.end) rows.push('\n## 附录 新的一章\n\n', callout('999-1-9'));
    const text = rows.join('');
    if (!sync.title) return text;
    return text
      .replaceAll('Kubernetes网络权威指南：基础、原理与实践', '改过的书名')
      .replace('readProgress: 100', 'readProgress: 7\n新键: 新值');
  }

  const before = read(sample);

  it('keeps every address, whatever it adds', () => {
    fc.assert(
      fc.property(syncs, (sync) => {
        const after = read(apply(sync));
        expect(moved(before, after)).toEqual([]);
        expect(mergeBooks([after, before]).chapters).toEqual(after.chapters);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps every address when each missing chapter and section comes at once', () => {
    const all = headings.map((_, index) => index);
    const after = read(
      apply({ highlights: [], thoughts: [], headings: all, end: true, title: true }),
    );
    expect(moved(before, after)).toEqual([]);
    expect(after.chapters.map(({ number, title }) => number ?? title)).toEqual([
      '前言',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '附录 新的一章',
    ]);
  });
});

describe('a new export of any book', () => {
  /** What one chapter of a book may be called, and how deep it may lie. */
  const shapes = [
    { level: 2, title: (n: number) => `第${n}章 有编号的章` },
    { level: 3, title: (n: number) => `${n}.1 第一节` },
    { level: 3, title: (n: number) => `${n}.2 第二节` },
    { level: 4, title: (n: number) => `${n}.2.1 第二节的第一小节` },
    { level: 2, title: (n: number) => `插曲之${'甲乙丙丁戊己庚辛'[n]}` },
    { level: 2, title: () => '插曲' },
    { level: 2, title: (n: number) => String(n) },
  ] as const;

  interface Wish {
    readonly shape: number;
    /** Whether the first export has it, or only the second. */
    readonly early: boolean;
    readonly thought: boolean;
    /** Not a highlight, only a thought on a passage. */
    readonly remark: boolean;
  }

  const wish: fc.Arbitrary<Wish> = fc.record({
    shape: fc.integer({ min: 0, max: shapes.length - 1 }),
    early: fc.boolean(),
    thought: fc.boolean(),
    remark: fc.boolean(),
  });
  const books = fc.array(fc.array(wish, { maxLength: 12 }), { maxLength: 7 });

  /** @param late Whether what the second export adds is there. */
  function chaptersOf(book: readonly (readonly Wish[])[], late: boolean): Chapter[] {
    return book.flatMap((wishes, index) =>
      shapes.map(({ level, title }, shape): Chapter => {
        const uid = index * shapes.length + shape + 1;
        const marks: Mark[] = [];
        const remarks: Mark[] = [];
        for (const [position, one] of wishes.entries()) {
          if (one.shape !== shape || !(one.early || late)) continue;
          const day = String((position % 28) + 1).padStart(2, '0');
          const time = `${one.early ? 2020 : 2024}-0${(index % 9) + 1}-${day} 08:00:00`;
          const text = `第 ${uid} 章第 ${position} 处`;
          // The second export adds a thought to a highlight of the first.
          const has = isRemark(one) || (one.thought && late);
          const thought = has ? `想法 ${uid}-${position}` : undefined;
          (isRemark(one) ? remarks : marks).push({
            uid,
            start: position * 100,
            text,
            time,
            thought,
          });
        }
        return { level, title: title(index), marks, remarks };
      }),
    );
  }

  /**
   * A thought without a highlight knows its chapter's title alone, which is not enough where titles
   * come again, and where they are nothing but a number.
   */
  const isRemark = ({ remark, shape }: Wish) => remark && shape < 5;

  it('keeps every address, whatever it adds', () => {
    fc.assert(
      fc.property(books, (book) => {
        const before = read(printExport(chaptersOf(book, false), { title: '书', progress: 10 }));
        const after = read(
          printExport(chaptersOf(book, true), { title: '书（新版）', progress: 99 }),
        );
        expect(moved(before, after)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps each address, page and section when the older export is merged with it', () => {
    fc.assert(
      fc.property(books, (book) => {
        const before = read(printExport(chaptersOf(book, false), { title: '书', progress: 10 }));
        const after = read(printExport(chaptersOf(book, true), { title: '书', progress: 99 }));
        const merged = mergeBooks([after, before]);
        expect(merged.chapters).toEqual(after.chapters);
        expect(merged.progress).toBe(0.99);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps each address of the newer export, whatever only the older has', () => {
    fc.assert(
      fc.property(books, books, (one, other) => {
        const before = read(printExport(chaptersOf(one, true), { title: '书', progress: 10 }));
        const after = read(printExport(chaptersOf(other, true), { title: '书', progress: 99 }));
        const merged = mergeBooks([after, before]);
        expect(moved(after, merged)).toEqual([]);
        const ids = new Set(idsOf(merged.chapters));
        expect(idsOf(after.chapters).filter((id) => !ids.has(id))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a new export in the order of marking', () => {
  const bookId = '90019998';
  const marks = fc.array(
    fc.record({ uid: fc.integer({ min: 1, max: 9 }), start: fc.nat({ max: 9999 }) }),
    { minLength: 1, maxLength: 30 },
  );
  const titleOf = (uid: number) => (uid % 3 === 0 ? `插曲之${uid}` : `第${uid}章 正文`);

  /** As a custom template may print it: a heading wherever the reader went to another chapter. */
  function print(all: readonly { readonly uid: number; readonly start: number }[]): string {
    const rows = ['---', 'doc_type: weread-highlights-reviews', `bookId: "${bookId}"`];
    rows.push('title: 书', '---', '# 高亮划线', '');
    for (const [index, { uid, start }] of all.entries()) {
      if (uid !== all[index - 1]?.uid) rows.push(`## ${titleOf(uid)}`, '');
      const time = `2024-01-${String(index + 1).padStart(2, '0')} 08:00:00`;
      rows.push(
        `- 📌 第 ${index} 处 ^${bookId}-${uid}-${start}-${start + 5}`,
        `    - ⏱ ${time}`,
        '',
      );
    }
    return rows.join('\n');
  }

  it('keeps every address, whatever is marked after it', () => {
    fc.assert(
      fc.property(marks, fc.nat({ max: 30 }), (all, count) => {
        const early = print(all.slice(0, Math.max(1, count)));
        expect(moved(read(early), read(print(all)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a thought that makes the title of a deep chapter known', () => {
  const titles = [
    (n: number) => `第${n}章 有编号的章`,
    (n: number) => `${n}.2 有编号的节`,
    (n: number) => `${n}.2.1 有编号的小节`,
    (n: number) => `插曲之${'甲乙丙丁戊己庚辛壬癸子丑'[n]}`,
    (n: number) => `${'一二三四五六七八九十'[n % 4]}、列举`,
    (n: number) => String(n % 3),
    (n: number) => `第${'一二三四'[n % 4]}卷 分卷`,
    () => '插曲',
    () => '',
  ] as const;
  const books = fc.array(
    fc.record({
      level: fc.constantFrom<Chapter['level'][]>(2, 3, 4, 5, 5, 5),
      title: fc.integer({ min: 0, max: titles.length - 1 }),
      /** Of each highlight, whether it has a thought from the first, or gets one. */
      thoughts: fc.array(fc.constantFrom('early', 'late', 'never'), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 12 },
  );

  function printed(book: typeof books extends fc.Arbitrary<infer T> ? T : never, late: boolean) {
    const chapters = book.map(({ level, title, thoughts }, index): Chapter => {
      const uid = index + 1;
      const marks = thoughts.map((has, at): Mark => {
        const thought = has === 'early' || (late && has === 'late') ? '想法' : undefined;
        const time = `2024-0${(index % 9) + 1}-1${at} 08:00:00`;
        const thoughtTime = `${has === 'late' ? 2026 : 2025}-01-01 08:00:00`;
        const text = `第 ${uid} 章第 ${at} 处`;
        return { uid, start: at * 100, text, time, thought, thoughtTime };
      });
      return { level, title: titles[title]?.(uid % 10) ?? '', marks, remarks: [] };
    });
    return read(printExport(chapters, { title: '书', progress: 10 }));
  }

  it('moves nothing but what stood before all chapters, of the book or of a part', () => {
    fc.assert(
      fc.property(books, (book) => {
        const [before, after] = [printed(book, false), printed(book, true)];
        const pages = pagesOf(before).map(({ section }) => section.id);
        expect(pagesOf(after).map(({ section }) => section.id)).toEqual(
          expect.arrayContaining(pages.filter((page) => page !== 'front')),
        );
        expect(moved(before, after).filter((one) => !/^(?:front|part-[\dc-]+)#/.test(one))).toEqual(
          [],
        );
        expect(moved(after, mergeBooks([after, before]))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an address that can not stay', () => {
  const mark = (uid: number, text: string): Mark => {
    return { uid, start: 10, text, time: '2024-01-01 08:00:00' };
  };
  const chapter = (level: Chapter['level'], title: string, ...marks: Mark[]): Chapter => {
    return { level, title, marks, remarks: [] };
  };
  const book = (...chapters: Chapter[]) =>
    read(printExport(chapters, { title: '书', progress: 10 }));

  it('leads from an unnumbered section to the chapter whose heading has come since', () => {
    const first = chapter(2, '第1章 甲', mark(1, '甲章一句'));
    const section = chapter(3, '没有编号的一节', mark(3, '属于乙章的一句'));
    const second = chapter(2, '第2章 乙', mark(2, '乙章一句'));
    const before = placesOf(book(first, section));
    const after = placesOf(book(first, second, section));
    expect(before['3-10-17']).toBe('1');
    expect(after['3-10-17']).toBe('2');
  });

  it('leads from a section that was a page of its own to the chapter it belongs to', () => {
    const section = chapter(3, '没有编号的一节', mark(3, '一句话'));
    const parent = chapter(2, '没有编号的一章', mark(2, '章首的话'));
    const [page] = Object.values(placesOf(book(section)));
    const after = book(parent, section);
    expect(after.chapters).toHaveLength(1);
    expect(placesOf(after)['3-10-13']).toBe(after.chapters[0]?.id);
    expect(page).not.toBe(after.chapters[0]?.id);
  });

  it('leads from the place before all chapters to the chapter that a thought has named', () => {
    const [silent, told] = [mark(1, '一句话'), { ...mark(1, '一句话'), thought: '想法' }];
    const second = chapter(2, '第二章', mark(2, '后来的话'));
    const before = placesOf(book(chapter(5, '题词', silent), second));
    const after = book(chapter(5, '题词', told), second);
    expect(before['1-10-13']).toBe('front');
    expect(after.chapters[0]?.title).toBe('题词');
    expect(placesOf(after)['1-10-13']).toBe(after.chapters[0]?.id);
  });

  it('leads from a thought on a deep chapter to the page on which its passages stand', () => {
    const first = chapter(2, '第一章', mark(1, '章首的话'));
    const quoted = { ...mark(2, '没有划线的一句'), thought: '想法' };
    const deep: Chapter = { ...chapter(5, '小节', mark(2, '划线的一句')), remarks: [quoted] };
    const told = { ...deep, marks: [{ ...mark(2, '划线的一句'), thought: '后来的想法' }] };
    const anchor = '77-700002010';
    const [before, after] = [book(first, deep), book(first, told)];
    expect(placesOf(before)[anchor]).toBe(before.chapters[1]?.id);
    expect(placesOf(after)[anchor]).toBe('1');
  });

  it('leads from a thought to the second of two chapters of one name', () => {
    const thought = { ...mark(7, '没有划线的一句'), thought: '想法' };
    const first = chapter(2, '插曲', mark(5, '第一支插曲'));
    const silent: Chapter = { ...chapter(2, '插曲'), remarks: [thought] };
    const second: Chapter = { ...chapter(2, '插曲', mark(7, '第二支插曲')), remarks: [thought] };
    const quiet = { ...first, marks: [{ ...mark(5, '第一支插曲'), thought: '另一个想法' }] };
    const anchor = '77-700007010';
    const [before, after] = [book(quiet, silent), book(quiet, second)];
    expect(placesOf(before)[anchor]).toBe(before.chapters[0]?.id);
    expect(placesOf(after)[anchor]).toBe(after.chapters[1]?.id);
  });
});
