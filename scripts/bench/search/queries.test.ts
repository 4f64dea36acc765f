import { expect, it } from 'vitest';
import { foldText } from '../../../src/search/fold.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { Author } from '../prose.ts';
import { Random } from '../random.ts';
import { Vocabulary } from '../vocabulary.ts';
import { drawQueries } from './queries.ts';
import { keyOf, Truth } from './truth.ts';

const random = new Random(9);
const vocabulary = await Vocabulary.read();
const records = Array.from({ length: 20 }, () => new Author(vocabulary, random)).flatMap(
  (author, book) =>
    Array.from(
      { length: 30 },
      (_, place): SearchRecord => ({
        kind: 'highlight',
        path: `/${book}/#${place}`,
        text: author.passage(random),
      }),
    ),
);
const truth = new Truth([{ records }]);
const queries = await drawQueries(truth, 360, new Random(1));
const texts = new Map(records.map((record) => [keyOf(record), foldText(record.text)]));
const ofKind = (kind: string) => queries.filter((query) => query.kind === kind);

it('draws as many of every kind as are wished, the same for the same seed', async () => {
  expect(queries).toHaveLength(360);
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  expect(kinds).toHaveLength(18);
  for (const kind of kinds) expect(ofKind(kind).length).toBeGreaterThan(17);
  expect(await drawQueries(truth, 360, new Random(1))).toEqual(queries);
});

it('knows for each query which records hold it', () => {
  for (const { kind, typed, truth: held } of queries) {
    const terms = typed.split(/\s+/).map((term) => foldText(term));
    const all = records.filter((record) => {
      const text = texts.get(keyOf(record)) ?? '';
      return terms.every((term) => text.includes(term));
    });
    for (const record of all) expect(held, typed).toContain(keyOf(record));
    if (kind === 'nowhere') expect(held.size).toBe(0);
    else expect(held.size, typed).toBeGreaterThan(0);
  }
});

it.each<[kind: string, pattern: RegExp]>([
  ['4 characters', /^.{1,4}$/su],
  ['across words', /^\p{Script=Han}{2,3}$/u],
  ['mixed', /^\p{Script=Han}+ ?[A-Za-z]/u],
  ['punctuation', /[，。；：、！？（）《》]/],
  ['full width', /[Ａ-Ｚａ-ｚ]/],
  ['Latin prefix', /^[A-Za-z][A-Za-z0-9]{1,4}$/],
  ['lost space', /^[A-Za-z]{6,}$/],
  ['two terms', /\S\s+\S/],
])('%s look like it', (kind, pattern) => {
  for (const { typed } of ofKind(kind)) expect(typed).toMatch(pattern);
});
