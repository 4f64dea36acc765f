import { expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { nothingAsked } from './asked.ts';
import type { Filter } from './filter.ts';
import { type FoundWords, reportOn } from './found-report.ts';

const words: FoundWords = {
  found: { one: '{} answer', other: '{} answers' },
  foundAtLeast: { one: 'at least {} answer', other: 'at least {} answers' },
  onlyTogether: 'in one chapter',
  nothing: 'nothing of {}',
  nothingFiltered: 'nothing of {} here',
};

const answer: Answer = {
  kind: 'highlight',
  path: '/a/#1',
  title: '书',
  chapter: undefined,
  facts: { tags: [] },
  excerpt: [],
};

function report(count: number, whole: number, isAll: boolean, filter: Filter = {}): string {
  const answers = Array.from({ length: count }, () => answer);
  const asked = { ...nothingAsked, typed: ' $& ', filter };
  return reportOn({ answers, whole, isAll }, asked, words, 'en');
}

it('counts what holds every word, and says so where there may be more', () => {
  expect(report(1, 1, true)).toBe('1 answer');
  expect(report(1300, 1200, true)).toBe('1,200 answers');
  expect(report(10, 10, false)).toBe('at least 10 answers');
});

it('says that words stand together in a chapter only', () => {
  expect(report(2, 0, true)).toBe('in one chapter');
});

it('repeats what was typed, as it was, where nothing was found', () => {
  expect(report(0, 0, true)).toBe('nothing of $&');
  expect(report(0, 0, true, { year: '2024' })).toBe('nothing of $& here');
});
