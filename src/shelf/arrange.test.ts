import { describe, expect, it } from 'vitest';
import { arrange, facetValues } from './arrange.ts';
import type { Choice, Order } from './choice.ts';
import type { ShelfEntry } from './entry.ts';

const books: readonly ShelfEntry[] = [
  {
    id: 'a',
    title: '活着',
    author: '[甲] 余',
    by: '余',
    highlights: 3,
    read: '2024-05-01',
    status: 'reading',
    category: ['文学', '小说'],
    tags: ['乡'],
  },
  {
    id: 'b',
    title: '第10课',
    highlights: 9,
    read: '2024-03-01',
    finished: '2023-12-31',
    status: 'finished',
    category: ['文学'],
  },
  {
    id: 'c',
    title: '第9课',
    author: '余',
    highlights: 9,
    finished: '2022-01-01',
    status: 'unmarked',
    tags: ['乡', '史/近代'],
  },
  { id: 'd', title: '百年', highlights: 0 },
];

const ids = (order: Order, filters: Choice['filters'] = {}) =>
  arrange(books, { order, filters })
    .map(({ id }) => id)
    .join('');

describe('the shelf', () => {
  it('stands in the order that was asked for', () => {
    expect(ids('read')).toBe('abcd');
    expect(ids('finished')).toBe('bcad');
    expect(ids('highlights')).toBe('bcad');
    expect(ids('title')).toBe('dcba');
  });

  it('shows the books that pass every filter', () => {
    expect(ids('read', { author: '余' })).toBe('ac');
    expect(ids('read', { author: '余', tag: '史' })).toBe('c');
    expect(ids('read', { category: '文学' })).toBe('ab');
    expect(ids('read', { category: '文学 › 小说' })).toBe('a');
    expect(ids('read', { tag: '史/近代' })).toBe('c');
    expect(ids('read', { year: '2023' })).toBe('b');
    expect(ids('read', { status: 'unmarked' })).toBe('');
    expect(ids('read', { tag: '无' })).toBe('');
  });

  it('offers what the books have that pass the other filters', () => {
    const values = (facet: Parameters<typeof facetValues>[2], filters: Choice['filters'] = {}) =>
      facetValues(books, { order: 'read', filters }, facet).map(
        ({ value, count }) => `${value} ${count}`,
      );
    expect(values('author')).toEqual(['余 2']);
    expect(values('year')).toEqual(['2024 1', '2023 1', '2022 1']);
    expect(values('category')).toEqual(['文学 2', '文学 › 小说 1']);
    expect(values('tag', { status: 'reading' })).toEqual(['乡 1']);
    expect(values('status', { status: 'reading', author: '余' })).toEqual(['reading 1']);
  });
});
