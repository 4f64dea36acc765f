import { expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { gathered } from './gathered.ts';

function answer(path: string, book?: string, isPart?: true): Answer {
  const about = { kind: 'highlight', title: '', chapter: '', excerpt: [] } as const;
  return { ...about, path, facts: { book, tags: [] }, ...(isPart && { isPart }) };
}

it('answers of a book stand together, those of a chapter too, and parts behind all', () => {
  const answers = [
    answer('/a/1/#1', 'a'),
    answer('/b/1/#1', 'b'),
    answer('/p/1/#1', 'a', true),
    answer('/a/2/#1', 'a'),
    answer('/n/#1'),
    answer('/a/1/#2', 'a'),
  ];
  expect(gathered(answers).map(({ path }) => path)).toEqual([
    '/a/1/#1',
    '/a/1/#2',
    '/a/2/#1',
    '/b/1/#1',
    '/n/#1',
    '/p/1/#1',
  ]);
});
