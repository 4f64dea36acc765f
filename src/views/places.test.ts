import { expect, it } from 'vitest';
import { placesOf } from './places.ts';
import { bookOf, example, highlight, section } from './testing/example-book.ts';

it('says of every page which highlights and thoughts it holds', () => {
  expect(placesOf(example)).toEqual({
    'part-1': ['0-1-2'],
    '1': ['1-1-2', 'r1', '1-3-4', '1-5-6'],
    '2': ['2-1-2'],
    '3': ['r2'],
  });
});

it('knows a page by any name', () => {
  const book = bookOf(
    ['__proto__', 'constructor'].map((id) => section(id, { items: [highlight('a')] })),
  );
  expect(JSON.parse(JSON.stringify(placesOf(book)))).toEqual(
    JSON.parse('{"__proto__":["a"],"constructor":["a"]}'),
  );
});
