import { describe, expect, it } from 'vitest';
import { shelvedBooks, viewRelatedBooks } from './related-books-view.ts';
import { paths, strings } from './testing/example-book.ts';

const book = (id: string, author?: string, highlights = 1) => ({
  id,
  title: `书${id}`,
  highlights,
  ...(author === undefined ? {} : { author }),
});

const around = { paths, strings };

describe('related books', () => {
  it('are those whose quotations answer, and then others by the author', () => {
    const shelf = shelvedBooks([
      book('a', '[德] 黑塞'),
      book('b', '黑塞', 5),
      book('c', '卢梭'),
      book('d', '黑塞 / 别人', 9),
    ]);
    const near = [
      { book: 'c', passages: 3 },
      { book: 'b', passages: 2 },
    ];
    expect(
      viewRelatedBooks('a', near, shelf, around).map(({ title, reasons }) => [title, ...reasons]),
    ).toEqual([
      ['书c', '3 处相呼应'],
      ['书b', '2 处相呼应', '同一作者'],
      ['书d', '同一作者'],
    ]);
  });

  it('are not made by authors that are no one', () => {
    const shelf = shelvedBooks([book('a', '佚名'), book('b', '佚名'), book('c'), book('d')]);
    expect(viewRelatedBooks('a', [], shelf, around)).toEqual([]);
    expect(viewRelatedBooks('c', [], shelf, around)).toEqual([]);
  });

  it('are eight at most, and four that only the author connects', () => {
    const shelf = shelvedBooks(
      Array.from({ length: 20 }, (_, at) => book(`${at}`, at < 10 ? '甲' : '乙', at)),
    );
    const near = Array.from({ length: 6 }, (_, at) => ({ book: `${at + 10}`, passages: 1 }));
    const views = viewRelatedBooks('0', near, shelf, around);
    expect(views).toHaveLength(8);
    expect(viewRelatedBooks('0', [], shelf, around).map(({ title }) => title)).toEqual([
      '书9',
      '书8',
      '书7',
      '书6',
    ]);
  });
});
