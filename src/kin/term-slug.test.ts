import { expect, it } from 'vitest';
import { TermSlugs } from './term-slug.ts';

it('a term is named by its letters, and no two alike', () => {
  const slugs = new TermSlugs();
  expect(['记忆', 'c++', 'c#', 'tcp/ip', '..', '？'].map((term) => slugs.take(term))).toEqual([
    '记忆',
    'c-',
    'c--2',
    'tcp-ip',
    '-',
    '--2',
  ]);
});
