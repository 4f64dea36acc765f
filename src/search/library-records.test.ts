import { describe, expect, it } from 'vitest';
import type { Cache } from '../library/cache.ts';
import type { Parsed } from '../weread/parsed.ts';
import { libraryRecords } from './library-records.ts';
import { around, shelf } from './testing/shelf.ts';

const note = { frontmatter: {}, body: '写一点', bodyLine: 1 };
const kept = new Map<string, Parsed>([
  ...shelf.map((book): [string, Parsed] => [
    book.id,
    {
      kind: 'books',
      books: [book],
      account: { marks: {}, claims: {}, unclaimed: [] },
      problems: [],
    },
  ]),
  ['note', { kind: 'note', note, problems: [] }],
]);
const cache: Cache = { get: async (key) => kept.get(key), set: async () => {} };
const books = shelf.map(({ id }) => ({ key: id }));
const notes = [
  {
    key: 'note',
    slug: '札记',
    title: '札记',
    format: 'md' as const,
    tags: [],
    updated: '2024-01-01',
  },
];

async function pathsOf(contents: Parameters<typeof libraryRecords>[0]): Promise<string[]> {
  const { paths, strings } = around;
  const pages = await Array.fromAsync(libraryRecords(contents, cache, paths, strings));
  return pages.map(({ path }) => decodeURI(path));
}

describe('records of a library', () => {
  it('are its titles, then what the reader made, the newest first, then what else is said', async () => {
    expect(await pathsOf({ books, notes })).toEqual([
      '/my-notes/books/100/',
      '/my-notes/books/200/',
      '/my-notes/notes/札记/',
      '/my-notes/books/100/p1/',
      '/my-notes/books/100/1/',
      '/my-notes/books/100/2/',
      '/my-notes/books/100/',
      '/my-notes/books/200/a/',
      '/my-notes/books/100/',
    ]);
  });

  it('are none where a kept book is gone', async () => {
    await expect(pathsOf({ books: [{ key: 'gone' }], notes })).rejects.toThrow('cache');
  });
});
