import { describe, expect, it } from 'vitest';
import { viewBook } from './book-view.ts';
import { around, bookOf, example } from './testing/example-book.ts';

describe('a book’s page', () => {
  it('counts what is in a chapter with what is in its sections', async () => {
    const { contents } = await viewBook(example, around);
    expect(contents.map(({ title, count }) => [title, count])).toEqual([
      ['章 part-1', 4],
      ['章 part-2', 1],
      ['章 3', 2],
    ]);
  });

  it('links chapters to their pages, and sections to their place on them', async () => {
    const { contents } = await viewBook(example, around);
    const [one, two] = contents;
    expect(one?.path).toBe('part-1/');
    expect(one?.below[0]?.path).toBe('1/');
    expect(one?.below[0]?.below[0]?.path).toBe('1/#s-1.1');
    expect(one?.below[0]?.below[0]?.below[0]?.path).toBe('1/#s-1.1.1');
    expect(two?.path).toBeUndefined();
    expect(two?.below[0]?.path).toBe('2/');
  });

  it('has reviews with ids of their own, and the lines that nobody claims', async () => {
    const { reviews, prose } = await viewBook(example, around);
    expect(reviews).toEqual([{ anchor: 'r3', html: '<r3>书评', created: undefined }]);
    expect(prose).toEqual([{ anchor: 'p-7', text: '散落的一行' }]);
  });

  it('tells only the facts that are known', async () => {
    expect((await viewBook(bookOf([]), around)).facts).toEqual([]);
    const known = bookOf([], {
      author: '作者甲',
      rating: 0.817,
      progress: 0,
      readingTime: 37_961,
      category: ['计算机', '网络'],
      tags: ['a', 'b'],
      lastRead: '2024-02-29',
      isbn: '0123456789',
    });
    const facts = Object.fromEntries(
      (await viewBook(known, around)).facts.map(({ label, value }) => [label, value]),
    );
    expect(facts).toMatchObject({
      作者: '作者甲',
      推荐值: '81.7%',
      进度: '0%',
      阅读时长: '10 小时 33 分钟',
      分类: '计算机 › 网络',
      标签: 'a、b',
      上次阅读: '2024年2月29日',
      ISBN: '0123456789',
    });
    expect(JSON.stringify(facts)).not.toMatch(/undefined|Invalid|NaN/);
  });

  it('keeps what the export says beyond that, as it says it', async () => {
    const extra = { constructor: '<b>', 新键: 'x' };
    expect((await viewBook(bookOf([], { extra }), around)).extra).toEqual([
      { label: 'constructor', value: '<b>' },
      { label: '新键', value: 'x' },
    ]);
  });
});
