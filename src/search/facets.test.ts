import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { facetsOf } from './facets.ts';

function answer(about: Partial<Answer>): Answer {
  return {
    kind: 'highlight',
    path: '/',
    title: '书',
    chapter: undefined,
    facts: { tags: [] },
    excerpt: [],
    ...about,
  };
}

const drawn = (...[answers, filter]: Parameters<typeof facetsOf>) =>
  Object.fromEntries(
    [...facetsOf(answers, filter)].map(([facet, values]) => [
      facet,
      values.map(({ value, count }) => `${value} ${count}`),
    ]),
  );

const facts = { book: '1', author: '甲', category: 'a/b', tags: ['t', 't', 'u'] };
const answers = [
  answer({ facts, title: '书一', created: '2023-01-01T00:00:00', colour: 'red' }),
  answer({ facts, title: '书一', created: '2024-01-01T00:00:00', hasThought: true }),
  answer({ facts: { ...facts, book: '2', category: 'a' }, title: '书二', kind: 'thought' }),
  answer({ isPart: true, facts: { ...facts, book: '3' }, kind: 'note' }),
];

describe('what answers can be narrowed to', () => {
  it('are the values that some have and others have not, with their counts', () => {
    expect(drawn(answers, {})).toEqual({
      book: ['1 2', '2 1'],
      category: ['a/b 2'],
      year: ['2024 1', '2023 1'],
      kind: ['highlight 2', 'thought 1'],
      colour: ['red 1'],
      thought: ['1 1'],
    });
  });

  it('are not those that are chosen, but categories below the chosen one', () => {
    expect(Object.keys(drawn(answers, { category: 'a', book: '1', year: '2023' }))).toEqual([
      'category',
      'kind',
      'colour',
      'thought',
    ]);
  });

  it('are the tags below the chosen one, each with those that it stands below', () => {
    const tagged = [['a/b'], ['a/b/c', 'a'], ['a', 'z']].map((tags) => answer({ facts: { tags } }));
    expect(drawn([...tagged, answer({})], {})).toEqual({
      tag: ['a 3', 'a/b 2', 'a/b/c 1', 'z 1'],
    });
    expect(drawn(tagged, { tag: 'a' })).toEqual({ tag: ['a/b 2', 'a/b/c 1'] });
  });

  it('are none of no answers', () => {
    expect(drawn([], {})).toEqual({});
  });
});
