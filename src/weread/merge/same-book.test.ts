import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayShareAuthor } from './author.ts';
import { groupBooks, type Identity } from './same-book.ts';

interface Named extends Identity {
  readonly name: string;
}

function book(name: string, rest: Partial<Identity>): Named {
  const title = rest.title ?? '书';
  return {
    name,
    id: rest.id ?? `b-${title}`,
    ownId: rest.id !== undefined,
    isbn: rest.isbn,
    title,
    author: rest.author,
  };
}

/** The groups by their books' names, and `?` for those that fit several. */
const grouped = (...books: Named[]) =>
  groupBooks(books).map(
    ({ copies, rivals }) => copies.map(({ name }) => name).join('') + (rivals.length ? '?' : ''),
  );

describe('copies of one book', () => {
  it('bear its id, in whichever case', () => {
    expect(grouped(book('a', { id: 'CB_x' }), book('b', { id: 'CB_X' }))).toEqual(['ab']);
  });

  it('are no editions of one title that have ids of their own', () => {
    const same = { isbn: '9787000000001', author: '某人' };
    expect(grouped(book('a', { id: '1', ...same }), book('b', { id: '2', ...same }))).toEqual([
      'a',
      'b',
    ]);
  });

  it('have one ISBN, of ten or of thirteen digits', () => {
    const one = book('a', { id: '1', title: '甲', isbn: '9787121373398' });
    const two = book('b', { title: '乙', isbn: '7121373386' });
    expect(grouped(one, book('c', { title: '丙', isbn: '7121373394' }), two)).toEqual(['ac', 'b']);
  });

  it.each([
    ['《题目：副题》', '题目 副题'],
    ['C# 入门', 'C入门'],
    ['题目（修订版）', '题目(修订版)'],
    ["It's a Book | One", 'Its a book One'],
  ])('have one title, but for what a file name loses: %s', (one, other) => {
    expect(grouped(book('a', { id: '1', title: one }), book('b', { title: other }))).toEqual([
      'ab',
    ]);
  });

  it.each([
    ['C++入门', 'C入门'],
    ['三体', '三体2'],
  ])('have not the titles %s and %s', (one, other) => {
    expect(grouped(book('a', { title: one }), book('b', { title: other }))).toEqual(['a', 'b']);
  });

  it('have no two authors, and no two ISBN', () => {
    const known = { id: '1', author: '甲', isbn: '9787000000001' };
    expect(grouped(book('a', known), book('b', { author: '乙' }))).toEqual(['a', 'b']);
    expect(grouped(book('a', known), book('b', { isbn: '9787000000002' }))).toEqual(['a', 'b']);
    expect(grouped(book('a', known), book('b', { author: '甲' }))).toEqual(['ab']);
    expect(grouped(book('a', known), book('b', {}))).toEqual(['ab']);
  });

  it('are not guessed where a title fits several books', () => {
    const editions = [book('a', { id: '1' }), book('b', { id: '2' })];
    expect(grouped(...editions, book('c', {}), book('d', {}))).toEqual(['a', 'b', 'cd?']);
    const told = [book('a', { id: '1', author: '甲' }), book('b', { id: '2', author: '乙' })];
    expect(grouped(...told, book('c', { author: '乙' }))).toEqual(['a', 'bc']);
  });

  it('are the same whatever the order of the files', () => {
    const some = [
      book('a', { id: '1', author: '甲', isbn: '9787000000001' }),
      book('b', { id: '2', author: '乙' }),
      book('c', { author: '[美] 乙' }),
      book('d', {}),
      book('e', { isbn: '9787000000001', title: '别名' }),
      book('f', { title: '别名' }),
    ];
    const sorted = (books: readonly Named[]) =>
      groupBooks(books)
        .map(({ copies }) =>
          copies
            .map(({ name }) => name)
            .sort()
            .join(''),
        )
        .sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(some, { minLength: some.length }), (shuffled) => {
        expect(sorted(shuffled)).toEqual(['aef', 'bc', 'd']);
      }),
    );
  });
});

describe('two lists of authors', () => {
  it.each([
    ['[美] 约翰·史密斯', '约翰·史密斯'],
    ['【美】约翰·史密斯', '（美）约翰 史密斯 著'],
    ['约翰·史密斯 著 张三 译', '约翰·史密斯'],
    ['甲; 乙', '乙、甲'],
    ['甲 等', '甲'],
    ['甲', ''],
  ])('may be of one book: %s and %s', (one, other) => {
    expect(mayShareAuthor(one, other)).toBe(true);
    expect(mayShareAuthor(other, one)).toBe(true);
  });

  it.each([
    ['甲乙', '丙丁'],
    ['某甲 著 张三 译', '某乙 著 张三 译'],
  ])('may not: %s and %s', (one, other) => {
    expect(mayShareAuthor(one, other)).toBe(false);
  });
});
