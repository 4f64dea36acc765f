import { expect, it } from 'vitest';
import { stringsFor } from '../i18n/strings.ts';
import { type LabelWords, labelOf } from './facet-label.ts';
import type { Facet } from './filter.ts';

const { filters, kinds } = stringsFor('zh-CN').search;
const words: LabelWords = { ...filters, kinds, year: filters.year('{}') };
const label = (facet: Facet, value: string, title?: string) => labelOf(facet, value, title, words);

it.each<[Facet, string, string]>([
  ['category', '计算机/网络', '计算机 › 网络'],
  ['year', '2024', filters.year('2024')],
  ['kind', 'thought', kinds.thought],
  ['colour', 'red', filters.colours.red],
  ['thought', '1', filters.hasThought],
  ['author', '某甲', '某甲'],
  ['tag', 'a/b', 'a/b'],
])('of %s %j is %j', (facet, value, called) => {
  expect(label(facet, value)).toBe(called);
});

it('of a book is its title, once that is known', () => {
  expect(label('book', '100', '诗')).toBe('诗');
  expect(label('book', '100')).toBe(filters.thisBook);
});

it('of what an address made up is what it says there', () => {
  expect(label('kind', 'x')).toBe('x');
  expect(label('colour', '#fff')).toBe('#fff');
  expect(label('year', '$&')).toBe(filters.year('$&'));
});
