import { expect, it } from 'vitest';
import { anchorsByPage, placesOf } from './places.ts';
import { bookOf, example, highlight, section } from './testing/example-book.ts';

it('says for every highlight and thought on which page it is', () => {
  expect(placesOf(example)).toEqual({
    '0-1-2': 'part-1',
    '1-1-2': '1',
    r1: '1',
    '1-3-4': '1',
    '1-5-6': '1',
    '2-1-2': '2',
    r2: '3',
  });
});

it('holds an anchor by any name', () => {
  const book = bookOf([
    section('1', { items: ['__proto__', 'constructor'].map((a) => highlight(a)) }),
  ]);
  expect(JSON.parse(JSON.stringify(placesOf(book)))).toEqual(
    JSON.parse('{"__proto__":"1","constructor":"1"}'),
  );
});

it('says the same by the page', () => {
  const byPage = anchorsByPage(example);
  const places = Object.entries(byPage).flatMap(([page, anchors]) =>
    anchors.map((anchor) => [anchor, page]),
  );
  expect(Object.fromEntries(places)).toEqual(placesOf(example));
  expect(byPage['1']).toEqual(['1-1-2', 'r1', '1-3-4', '1-5-6']);
});
