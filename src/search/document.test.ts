import { describe, expect, it } from 'vitest';
import { readDocument } from './document.ts';
import { inDocuments, toDocument } from './page-documents.ts';
import { recordsOfBook } from './page-records.ts';
import { compareInIndex, groups, type PageRecords } from './record.ts';
import { loaded } from './testing/loaded.ts';
import { around, shelf } from './testing/shelf.ts';
import { alphabetOf } from './token.ts';

const pages = shelf.flatMap((book) => recordsOfBook(book, around));

const toDocuments = (...some: readonly PageRecords[]) =>
  inDocuments(some, 2000).map((parts) => toDocument(parts, alphabetOf('的是', 1)));
const texts = ({ records }: PageRecords) => records.map(({ text }) => text).join();
const by = (a: PageRecords, b: PageRecords) => (texts(a) < texts(b) ? -1 : 1);

const about = { group: groups.own, facts: { tags: [] } };

describe('documents', () => {
  it('carry all there is of a page', () => {
    for (const page of pages) {
      expect(toDocuments(page).flatMap(({ file }) => readDocument(file))).toEqual([loaded(page)]);
    }
  });

  it('carry all there is of all pages, in the order of the index by their first', () => {
    const read = toDocuments(...pages.toSorted(compareInIndex)).map(({ file }) =>
      readDocument(file),
    );
    expect(read.flat().sort(by)).toEqual(pages.map(loaded).sort(by));
    const firsts = read.flatMap(([first]) => first ?? []);
    expect(firsts).toEqual(firsts.toSorted(compareInIndex));
    expect(read.length).toBeLessThan(pages.length);
  });

  it('hold pages of one book, but for titles', () => {
    for (const read of toDocuments(...pages).map(({ file }) => readDocument(file))) {
      const books = new Set(read.map(({ facts }) => facts.book));
      expect(new Set(read.map(({ group }) => group)).size).toBe(1);
      if (read[0]?.group === groups.titles) expect(books.size).toBeGreaterThan(1);
      else expect(books.size).toBe(1);
    }
  });

  it('stay as they are when another book has changed', () => {
    const other: PageRecords = {
      ...about,
      facts: { book: 'other', tags: [] },
      path: '/my-notes/books/other/1/',
      title: '别的书',
      records: [{ kind: 'highlight', path: '/my-notes/books/other/1/#a', text: '别的' }],
    };
    const before = toDocuments(...pages);
    const after = toDocuments(other, ...pages);
    expect(after.filter(({ filters }) => filters['book']?.[0] !== 'other')).toEqual(before);
  });

  it('are several for a long page', () => {
    const records = Array.from({ length: 30 }, (_, index) => ({
      kind: 'highlight' as const,
      path: `/books/1/2/#${index}`,
      text: '人间词话'.repeat(100 + index),
    }));
    const page: PageRecords = {
      ...about,
      path: '/books/1/2/',
      title: '书',
      chapter: '章',
      records,
    };
    const documents = toDocuments(page);
    expect(documents.length).toBeGreaterThan(2);
    const read = documents.flatMap(({ file }) => readDocument(file));
    expect(read.flatMap((part) => part.records)).toEqual(loaded(page).records);
    expect(new Set(read.map(({ path }) => path))).toEqual(new Set(['/books/1/2/']));
  });

  it('carry how a title is said, and what is written otherwise', () => {
    const sounds = ['c', '+', '+', 'wang', 'luo', '|', 'a'];
    const records = [
      {
        kind: 'book',
        path: '/b/',
        text: 'C++ 網絡 | 啊 2',
        sounds,
        created: '2024-01-02T03:04:05',
      },
      { kind: 'note', path: '/b/#n', text: '後記', colour: 'red', hasThought: true },
    ] as const;
    const page: PageRecords = { ...about, path: '/b/', title: '網絡', records };
    const [read] = toDocuments(page).flatMap(({ file }) => readDocument(file));
    expect(read?.records).toEqual(loaded(page).records);
    expect(read?.records[0]?.folded).toBe('c++网络|啊2');
  });

  it('are none for a page without anything to find', () => {
    expect(toDocuments({ ...about, path: '/', title: 'x', records: [] })).toEqual([]);
  });

  it('refuse a record of another page', () => {
    const records = [{ kind: 'note', path: '/notes/b/', text: 'b' }] as const;
    expect(() => toDocuments({ ...about, path: '/notes/a/', title: 'a', records })).toThrow(
      TypeError,
    );
  });
});
