import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Book } from '../weread/book.ts';
import { decode } from '../weread/decode.ts';
import { parse } from '../weread/parse.ts';
import type { Parsed } from '../weread/parsed.ts';
import { highlightsOf } from '../weread/remark.ts';
import { onlyBook } from '../weread/testing/only-book.ts';
import { type Cache, openCache } from './cache.ts';
import { Library } from './library.ts';
import { wholeBook } from './open-library.ts';
import { copyOf, Shelf } from './shelf.ts';
import { exportOf, notesFolder } from './testing/notes-folder.ts';

const rules = ({ problems }: Awaited<ReturnType<Library['read']>>) =>
  problems.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`);

const texts = (book: Book) =>
  highlightsOf(book.chapters).map(({ paragraphs }) => paragraphs.join('|'));

/** An export as one has it who took the ids out of his template. */
const withoutIds = (text: string) => text.replace(/^(bookId:|> \^).*\n/gm, '');

const later = (text: string, day: string) => text.replace('title:', `lastReadDate: ${day}\ntitle:`);

describe('copies of one book in several files', () => {
  it('are one book, whose pages find it whole in the cache', async () => {
    const { path } = await notesFolder({
      'b.md': later(exportOf({ text: '后来的。' }), '2024-02-01'),
      'a.md': later(exportOf(), '2024-01-01'),
      'c.md': exportOf({ id: '9', title: '另一本' }),
    });
    const cache = openCache(join(path, '..', 'kept'));
    const contents = await new Library(path, cache, '').read();
    expect(contents.books).toMatchObject([
      { id: '123', file: 'b.md', highlights: 2, lastRead: '2024-02-01' },
      { id: '9', file: 'c.md', highlights: 1 },
    ]);
    expect(rules(contents)).toEqual(['b.md:1 book-merged']);
    expect(contents.problems[0]?.details).toEqual({ others: 'a.md' });
    const book = await wholeBook(cache, contents.books[0]?.key ?? '');
    expect(texts(book)).toEqual(['后来的。', '划过的一句话。']);
  });

  it('are one book where nothing is kept', async () => {
    const { path } = await notesFolder({ 'a.md': exportOf(), 'b.md': exportOf({ text: '新。' }) });
    const nothingKept: Cache = { get: async () => undefined, set: async () => {} };
    const { books } = await new Library(path, nothingKept, '').read();
    expect(books).toMatchObject([{ id: '123', highlights: 2 }]);
  });

  it('are one book where some disks hold their ids for one name', async () => {
    const { library } = await notesFolder({
      'a.md': exportOf({ id: 'CB_x' }),
      'b.md': exportOf({ id: 'CB_X' }),
    });
    const contents = await library.read();
    expect(contents.books).toHaveLength(1);
    expect(rules(contents)).toEqual(['a.md:1 book-merged']);
  });

  it('have the book’s own id, whichever file tells it', async () => {
    const { library } = await notesFolder({
      'a.md': withoutIds(exportOf()),
      'b.md': exportOf(),
    });
    expect((await library.read()).books).toMatchObject([{ id: '123', highlights: 1 }]);
  });

  it('are merged anew only when one of them changes', async () => {
    const { library, asked, write, path } = await notesFolder({
      'a.md': exportOf({ text: '一。' }),
      'b.md': exportOf({ text: '二。' }),
      'c.md': exportOf({ id: '9', text: '一。' }),
      'd.md': exportOf({ id: '9', text: '二。' }),
    });
    const before = await library.read();
    const first = asked.length;
    expect(await library.read()).toEqual(before);
    expect(asked).toHaveLength(first);
    await write('b.md', exportOf({ text: '换了一句更长的话。' }));
    const after = await library.read();
    // The file, the merged book, and its two copies.
    expect(asked).toHaveLength(first + 4);
    expect(after.books[0]?.key).not.toBe(before.books[0]?.key);
    expect(after.books[1]).toEqual(before.books[1]);
    await rm(join(path, 'a.md'));
    const last = await library.read();
    expect(last.books[0]).toMatchObject({ file: 'b.md', highlights: 1 });
    expect(rules(last)).toEqual(['c.md:1 book-merged']);
  });

  it('come from the cache to one who starts again', async () => {
    const { path } = await notesFolder({ 'a.md': exportOf(), 'b.md': exportOf({ text: '新。' }) });
    const cache = openCache(join(path, '..', 'kept'));
    const before = await new Library(path, cache, '').read();
    const sets: string[] = [];
    const counting = { get: cache.get, set: async (key: string) => void sets.push(key) };
    expect(await new Library(path, counting, '').read()).toEqual(before);
    expect(sets).toEqual([]);
  });
});

describe('an export without an id', () => {
  it('is a book of its own where it fits two others, and that is told', async () => {
    const { library } = await notesFolder({
      'a.md': exportOf({ id: '1' }),
      'b.md': exportOf({ id: '2' }),
      'c.md': withoutIds(exportOf()),
    });
    const contents = await library.read();
    expect(contents.books).toHaveLength(3);
    expect(rules(contents)).toEqual(['c.md:1 book-id-missing', 'c.md:1 book-ambiguous']);
    expect(contents.problems.at(-1)?.details).toEqual({ others: 'a.md, b.md' });
  });

  it('has an address of its own where another author’s book has its title', async () => {
    const by = (author: string) =>
      withoutIds(exportOf()).replace('title:', `author: ${author}\ntitle:`);
    const { path } = await notesFolder({ 'a.md': by('某甲'), 'b.md': by('某乙') });
    const cache = openCache(join(path, '..', 'kept'));
    const { books } = await new Library(path, cache, '').read();
    const [one, two] = books;
    expect(two?.id).toBe(`${one?.id}-2`);
    expect((await wholeBook(cache, two?.key ?? '')).id).toBe(two?.id);
  });
});

describe('several books in one file', () => {
  const bookOf = (id: string, text: string): Book =>
    onlyBook(parse(decode(new TextEncoder().encode(exportOf({ id, text }))), 'all.md'));
  const account = { marks: {}, claims: {}, unclaimed: [] };

  it('are books of their own, each with its key', async () => {
    const { path } = await notesFolder({ 'all.md': 'whatever' });
    const kept = openCache(join(path, '..', 'kept'));
    const books = [bookOf('1', '一。'), bookOf('2', '二。'), bookOf('1', '三。')];
    const all: Parsed = { kind: 'books', books, account, problems: [] };
    // The first to be asked for is the file.
    let file = '';
    const cache: Cache = {
      get: async (key) => {
        file ||= key;
        return key === file ? all : kept.get(key);
      },
      set: kept.set,
    };
    const contents = await new Library(path, cache, '').read();
    expect(contents.books.map(({ id, highlights }) => `${id}: ${highlights}`)).toEqual([
      '1: 2',
      '2: 1',
    ]);
    expect(contents.problems).toEqual([]);
    const whole = await Promise.all(contents.books.map(({ key }) => wholeBook(cache, key)));
    expect(whole.map(texts)).toEqual([['一。', '三。'], ['二。']]);
  });
});

describe('a copy that can not be read a second time', () => {
  it('is told, and the other books are there', async () => {
    const book = (id: string, file: string): Book =>
      onlyBook(parse(decode(new TextEncoder().encode(exportOf({ id }))), file));
    const nothingKept: Cache = { get: async () => undefined, set: async () => {} };
    const shelf = new Shelf(nothingKept, '', async () => {
      throw new Error('gone');
    });
    const copies = [
      copyOf(book('1', 'a.md'), 'k1'),
      copyOf(book('1', 'b.md'), 'k2'),
      copyOf(book('2', 'c.md'), 'k3'),
    ];
    const { books, problems } = await shelf.arrange(copies);
    expect(books.map(({ file }) => file)).toEqual(['c.md']);
    expect(problems.map(({ rule, place }) => `${place.file} ${rule}`)).toEqual([
      'a.md file-unreadable',
      'b.md file-unreadable',
    ]);
  });
});
