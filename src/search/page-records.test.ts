import { describe, expect, it } from 'vitest';
import { placesOf } from '../views/places.ts';
import type { Highlight } from '../weread/book.ts';
import { recordsOfBook, recordsOfNote } from './page-records.ts';
import { around, book, highlight, section, shelf, thought } from './testing/shelf.ts';

const [network, poems] = shelf.map((book) => recordsOfBook(book, around));
const drawn = (pages: typeof network) =>
  pages?.map(({ path, chapter, records }) => ({
    path,
    chapter,
    records: records.map(({ kind, path: at, text }) => `${kind} ${at} ${text.slice(0, 12)}`),
  }));

describe('records of a book', () => {
  it('are its title, then a page for each page of a chapter', () => {
    expect(drawn(poems)).toEqual([
      {
        path: '/my-notes/books/200/',
        chapter: undefined,
        records: ['book /my-notes/books/200/ 诗'],
      },
      {
        path: '/my-notes/books/200/a/',
        chapter: '卷一',
        records: [
          'chapter /my-notes/books/200/a/ 卷一',
          'highlight /my-notes/books/200/a/#a-1 的的的，的是的。',
          'highlight /my-notes/books/200/a/#a-2 a',
          'highlight /my-notes/books/200/a/#a-3 是',
          'highlight /my-notes/books/200/a/#a-4 。。。。',
          'highlight /my-notes/books/200/a/#t-2 床前明月光，\n疑是地上霜',
          'thought /my-notes/books/200/a/#t-2 小时候背的',
          'prose /my-notes/books/200/a/#p-30 散落的一行文字',
        ],
      },
    ]);
  });

  it('end with its reviews and with what others say of the book', () => {
    const told = (page: number) =>
      network?.at(page)?.records.map(({ kind, path, text }) => [kind, path, text]);
    expect(told(0)).toEqual([
      ['book', '/my-notes/books/100/', '容器网络札记：从内核到集群 | [意] 某甲 | 计算机 网络'],
    ]);
    expect(told(-2)).toEqual([['review', '/my-notes/books/100/#r-1', '值得再读一遍。']]);
    expect(told(-1)).toEqual([
      ['book', '/my-notes/books/100/', '一本讲容器如何彼此说话的书。'],
      ['prose', '/my-notes/books/100/#p-7', '没有规则认得的一行'],
    ]);
  });

  it('keep a part’s own passages apart from its chapters’, and sections on their chapter’s page', () => {
    expect(network?.map(({ path, chapter }) => [path, chapter])).toEqual([
      ['/my-notes/books/100/', undefined],
      ['/my-notes/books/100/p1/', '上篇'],
      ['/my-notes/books/100/1/', '第1章 名字空间'],
      ['/my-notes/books/100/2/', '标题未知'],
      ['/my-notes/books/100/', undefined],
      ['/my-notes/books/100/', undefined],
    ]);
    expect(network?.[3]?.records[1]).toEqual({
      kind: 'chapter',
      path: '/my-notes/books/100/2/#s-2.1',
      text: '2.1 路由',
    });
  });

  it('lead to the pages that the book’s list of places names', () => {
    for (const book of shelf) {
      const places = Object.entries(placesOf(book)).map(([anchor, chapter]) =>
        String(around.paths.place(book.id, chapter, anchor)),
      );
      const paths = recordsOfBook(book, around).flatMap(({ records }) =>
        records
          .filter(({ kind }) => kind === 'highlight' || kind === 'thought')
          .map(({ path }) => path),
      );
      expect(new Set(paths)).toEqual(new Set(places));
    }
  });
});

describe('what filters ask of', () => {
  const created = '2024-02-03T04:05:06';
  const marked: Highlight = {
    ...highlight('a', ['甲'], [{ ...thought('t', '乙'), created: '2025-01-01T00:00:00' }]),
    colour: 'blue',
    created,
  };
  const [title, chapter, reviews, rest] = recordsOfBook(
    book({
      id: '1',
      title: '书',
      author: '某甲',
      category: ['计算机', '网络'],
      tags: ['k8s'],
      intro: '简介',
      chapters: [section('chapter', '1', '一', [marked, highlight('b', ['丙'])])],
      reviews: [
        { ...thought('r', '好'), created },
        { ...thought('s', '更好'), created: '2024-06-01T00:00:00' },
      ],
    }),
    around,
  );

  it('is with each record', () => {
    expect(chapter?.records.slice(1)).toMatchObject([
      { kind: 'highlight', created, colour: 'blue', hasThought: true },
      { kind: 'thought', created: '2025-01-01T00:00:00' },
      { kind: 'highlight' },
    ]);
    expect(chapter?.records[3]?.hasThought).toBeUndefined();
  });

  it('is with each page of a book, and when the newest of it was made', () => {
    const facts = { book: '1', author: '某甲', category: '计算机/网络', tags: ['k8s'] };
    for (const page of [title, chapter, reviews, rest]) expect(page?.facts).toEqual(facts);
    expect([title, chapter, reviews, rest].map((page) => page?.newest)).toEqual([
      undefined,
      '2025-01-01T00:00:00',
      '2024-06-01T00:00:00',
      undefined,
    ]);
    expect([title, chapter, reviews, rest].map((page) => page?.group)).toEqual([0, 1, 1, 2]);
  });
});

describe('a comment that the reader liked', () => {
  it('is found as such', () => {
    const [book] = shelf;
    if (!book) throw new Error('no book');
    const liked = { ...thought('t9', '别人的话'), by: '阿棹' };
    const [chapter] = book.chapters;
    if (!chapter) throw new Error('no chapter');
    const item = { kind: 'remark' as const, quote: ['别人也划过的'], thought: liked };
    const chapters = [{ ...chapter, items: [...chapter.items, item] }];
    const records = recordsOfBook({ ...book, chapters }, around).flatMap((page) => page.records);
    expect(records.filter(({ kind }) => kind === 'liked')).toMatchObject([{ text: '别人的话' }]);
    const marked = records.find(({ text }) => text === '别人也划过的');
    expect(marked).toMatchObject({ kind: 'highlight', hasThought: undefined });
  });
});

describe('records of a note', () => {
  it('are one for each heading, and one for a title that is no heading', () => {
    const note = {
      slug: '随笔/一',
      title: '题目',
      format: 'md' as const,
      tags: ['随手'],
      updated: '2024-05-06',
    };
    expect(
      recordsOfNote({ ...note, body: '开头\n\n## 第一节\n\n正文' }, around).records,
    ).toMatchObject([
      {
        kind: 'note',
        path: '/my-notes/notes/%E9%9A%8F%E7%AC%94/%E4%B8%80/',
        text: '题目',
        created: '2024-05-06',
      },
      {
        kind: 'note',
        path: '/my-notes/notes/%E9%9A%8F%E7%AC%94/%E4%B8%80/',
        text: '开头',
        created: '2024-05-06',
      },
      {
        kind: 'note',
        path: '/my-notes/notes/%E9%9A%8F%E7%AC%94/%E4%B8%80/#%E7%AC%AC%E4%B8%80%E8%8A%82',
        text: '第一节\n正文',
        created: '2024-05-06',
      },
    ]);
    const titled = recordsOfNote({ ...note, body: '# 题目\n\n正文' }, around);
    expect(titled.records.map(({ text }) => text)).toEqual(['题目\n正文']);
  });
});
