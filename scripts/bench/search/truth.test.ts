import { expect, it } from 'vitest';
import type { SearchRecord } from '../../../src/search/record.ts';
import { keyOf, Truth } from './truth.ts';

const record = (place: string, text: string): SearchRecord => ({
  kind: 'highlight',
  path: `/1/#${place}`,
  text,
});
const records = [
  record('a', '纸上得来，终觉浅'),
  record('b', ''),
  record('c', 'Linux 网络与网络空间'),
  record('d', '终觉浅；网络'),
];
const truth = new Truth([{ records: records.slice(0, 2) }, { records: records.slice(2) }]);
const keysAt = (...places: number[]) =>
  new Set(records.filter((_, index) => places.includes(index)).map(keyOf));

it.each<[what: string, terms: string[], places: number[]]>([
  ['a record that holds it twice once', ['网络'], [2, 3]],
  ['no record that holds one of two terms', ['来终', 'ｌｉｎ'], []],
  ['across punctuation', ['来终觉'], [0]],
  ['without regard to case and width', ['ＬＩＮＵＸ网'], [2]],
  ['nothing across two records', ['浅Linux'], []],
  ['those that hold all terms', ['浅', '网络'], [3]],
  ['nothing for what is nowhere', ['空间站'], []],
])('finds %s', (_, terms, places) => {
  expect(truth.holding(terms)).toEqual(keysAt(...places));
});
