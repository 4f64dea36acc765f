import { describe, expect, it } from 'vitest';
import { viewTerm, viewTerms } from './concordance-view.ts';
import { paths, strings } from './testing/example-book.ts';

const entry = (term: string) => ({ term, slug: term, count: 5, books: 3, kept: 'x' });

describe('the list of terms', () => {
  it('stands as the index of a book does, by how words are said', () => {
    const groups = viewTerms(['记忆', '爱情', 'Pod', '激情', '１'].map(entry), { paths, strings });
    expect(groups.map(({ letter, terms }) => [letter, ...terms.map(({ term }) => term)])).toEqual([
      ['A', '爱情'],
      ['J', '激情', '记忆'],
      ['P', 'Pod'],
      ['其他', '１'],
    ]);
    expect(groups[0]?.terms[0]?.path).toBe(`/base/concordance/${encodeURIComponent('爱情')}/`);
  });
});

describe('the lines of a term', () => {
  const line = { left: '我的', term: '记忆', right: '。', page: 'c1', anchor: '1-2' };

  it('stand under their book and its years, and lead to their quotations', () => {
    const books = [
      {
        book: 'a',
        lines: [
          { ...line, year: '2023' },
          { ...line, year: '2021' },
        ],
      },
      { book: 'gone', lines: [line] },
      { book: 'b', lines: [line] },
    ];
    const titleOf = (id: string) => (id === 'gone' ? undefined : `书${id}（副题）`);
    const view = viewTerm({ books }, titleOf, { paths });
    expect(view.shown).toBe(3);
    expect(view.books.map(({ title, years }) => [title, years])).toEqual([
      ['书a', '2021–2023'],
      ['书b', ''],
    ]);
    expect(view.books[0]?.lines[0]?.link).toBe('/base/books/a/c1/#1-2');
  });
});
