import { describe, expect, it } from 'vitest';
import { bookOf, highlight, section, thought } from '../views/testing/example-book.ts';
import { highlightDays } from './highlight-days.ts';

describe('the days of a book’s highlights', () => {
  it('are counted by the exporter’s clock, to the last minute of a day, in all sections', () => {
    const book = bookOf([
      section('1', {
        items: [
          highlight('a', { created: '2024-02-29T23:59:59' }),
          highlight('b', { created: '2024-03-01T00:00:00' }),
        ],
        sections: [
          section('1.1', {
            kind: 'section',
            items: [highlight('c', { created: '2024-02-29T00:00:00' })],
          }),
        ],
      }),
    ]);
    expect([...highlightDays(book)]).toEqual([
      ['2024-02-29', 2],
      ['2024-03-01', 1],
    ]);
  });

  it('leave out highlights without a time, thoughts and prose', () => {
    const book = bookOf([
      section('1', {
        items: [
          highlight('a'),
          {
            kind: 'remark',
            quote: ['引文'],
            thought: { ...thought('r'), created: '2024-01-01T08:00:00' },
          },
          { kind: 'prose', text: '2024-01-01 08:00:00', line: 3 },
        ],
      }),
    ]);
    expect(highlightDays(book).size).toBe(0);
  });
});
