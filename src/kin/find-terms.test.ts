import { describe, expect, it } from 'vitest';
import type { Book } from '../weread/book.ts';
import { findTerms } from './find-terms.ts';
import { bookWith, corpusWith } from './testing/library.ts';

const noWishes = { add: [], hide: [], terms: 100 };

function find(books: readonly Book[], wishes = {}, { rarity = 9, wordClass = 'n' } = {}) {
  const corpus = corpusWith(...books);
  const rarities = new Float64Array(corpus.terms.length).fill(rarity);
  const words = { rarities, classOf: () => wordClass };
  return [...findTerms(corpus, { ...noWishes, ...wishes }, words)].flatMap(
    ({ written }) => written() ?? [],
  );
}

const shelf = ['a', 'b', 'c'].map((id) =>
  bookWith(id, [`记忆 是河流 ${id}甲`, `我的 记忆 ${id}乙`, `命运 ${id}丙`]),
);

describe('the terms of a concordance', () => {
  it('are words that recur in several books, with all their lines by book', () => {
    const [first] = find(shelf);
    expect(first).toMatchObject({ term: '记忆', written: '记忆', count: 6 });
    expect(first?.books.map(({ book, lines }) => [book, lines.length])).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 2],
    ]);
    expect(first?.books[0]?.lines[1]).toEqual({
      left: '我的 ',
      term: '记忆',
      right: ' a乙',
      page: 'c1',
      anchor: '1-2',
    });
  });

  it('are no words that stand in three passages or two books only', () => {
    const twice = ['a', 'b'].map((id) => bookWith(id, Array(6).fill('命运')));
    expect(
      find([...shelf, ...twice.map((book) => ({ ...book, id: `${book.id}2` }))]).map(
        ({ term }) => term,
      ),
    ).toContain('命运');
    expect(find(shelf).map(({ term }) => term)).not.toContain('命运');
  });

  it('are those of several chapters, where there is one book', () => {
    const chapter = ['记忆 一', '记忆 二'];
    expect(find([bookWith('a', chapter, chapter, chapter)])[0]?.term).toBe('记忆');
    expect(find([bookWith('a', [...chapter, ...chapter, ...chapter])])).toEqual([]);
  });

  it('are nothing that is in everyone’s mouth, and no verbs', () => {
    expect(find(shelf, {}, { rarity: 3 })).toEqual([]);
    expect(find(shelf, {}, { wordClass: 'v' })).toEqual([]);
  });

  it('are what the reader adds, though it stands once, and not what the reader hides', () => {
    const found = find(shelf, { add: ['河 流', '没有的'], hide: ['記憶'] });
    expect(found.map(({ term, count }) => [term, count])).toEqual([['河 流', 3]]);
  });

  it('are as many as the reader wants', () => {
    expect(find(shelf, { terms: 0 })).toEqual([]);
  });

  it('have 200 lines at most, of every book some', () => {
    const large = bookWith(
      'z',
      Array.from({ length: 400 }, (_, at) => `记忆 ${at}号`),
    );
    const [first] = find([...shelf, large]);
    expect(first?.count).toBe(406);
    expect(first?.books.map(({ book, lines }) => [book, lines.length])).toEqual([
      ['z', 194],
      ['a', 2],
      ['b', 2],
      ['c', 2],
    ]);
  });
});
