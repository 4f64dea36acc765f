import { describe, expect, it } from 'vitest';
import { stringsFor } from '../i18n/strings.ts';
import type { Cache } from '../library/cache.ts';
import { createPaths } from '../paths/paths.ts';
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
const books = shelf.map(({ id }) => ({ id, key: id, quoted: 100, thoughts: 2 }));
const notes = [
  {
    key: 'note',
    slug: '札记',
    title: '札记',
    format: 'md' as const,
    tags: [],
    updated: '2024-01-01',
    length: 3,
  },
];

type Contents = Parameters<typeof libraryRecords>[0];

const { paths, strings } = around;
const found = (contents: Contents, from = cache) => libraryRecords(contents, from, paths, strings);

describe('what can be found in a library', () => {
  it('is each book and each note, in the order of the shelf, with its pages', async () => {
    const all = found({ books, notes });
    expect(all.map(({ id, size }) => [id, size])).toEqual([
      ['100', 220],
      ['200', 220],
      ['札记', 3],
    ]);
    const pages = await Promise.all(all.map((one) => one.pages()));
    expect(pages.map((some) => some.map(({ path }) => decodeURI(path)))).toEqual([
      [
        '/my-notes/books/100/',
        '/my-notes/books/100/p1/',
        '/my-notes/books/100/1/',
        '/my-notes/books/100/2/',
        '/my-notes/books/100/',
        '/my-notes/books/100/',
      ],
      ['/my-notes/books/200/', '/my-notes/books/200/a/'],
      ['/my-notes/notes/札记/'],
    ]);
  });

  it('is read only when it is asked for', async () => {
    let reads = 0;
    const counting: Cache = {
      ...cache,
      get(key) {
        reads += 1;
        return cache.get(key);
      },
    };
    const [first] = found({ books, notes }, counting);
    expect(reads).toBe(0);
    await first?.pages();
    expect(reads).toBe(1);
  });

  it('is gone where a kept book is', async () => {
    const [gone] = found({ books: [{ id: 'gone', key: 'gone', quoted: 1, thoughts: 0 }], notes });
    await expect(gone?.pages()).rejects.toThrow('cache');
  });

  it('is known to be the same, or another, without being read', () => {
    const keys = (contents: Contents, base = paths, words = strings) =>
      libraryRecords(contents, cache, base, words).map(({ key }) => key);
    const before = keys({ books, notes });
    expect(new Set(before).size).toBe(3);
    expect(keys({ books, notes })).toEqual(before);
    const changed = (after: string[]) => after.map((key, at) => key !== before[at]);
    const [first, ...rest] = books;
    const other = first ? [{ ...first, key: 'other' }, ...rest] : [];
    expect(changed(keys({ books: other, notes }))).toEqual([true, false, false]);
    const renamed = notes.map((note) => ({ ...note, title: '别的' }));
    expect(changed(keys({ books, notes: renamed }))).toEqual([false, false, true]);
    expect(changed(keys({ books, notes }, createPaths('/other/')))).toEqual([true, true, true]);
    expect(changed(keys({ books, notes }, paths, stringsFor('en')))).toEqual([true, true, true]);
  });

  it('is another when what it names is hidden from now on', () => {
    const reference = {
      form: 'wiki',
      embed: false,
      name: '密',
      line: 1,
      sentence: '见密',
    } as const;
    const note = (kind: 'hidden' | 'found') => {
      const target = { kind: 'note', slug: '密' } as const;
      const resolution = kind === 'hidden' ? { kind } : { kind, target };
      const references = new Map([['札记', [{ reference, resolution }]]]);
      return found({ books: [], notes, references }).map(({ key }) => key);
    };
    expect(note('hidden')).not.toEqual(note('found'));
  });
});
