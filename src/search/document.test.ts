import { describe, expect, it } from 'vitest';
import { fromDocument } from './document.ts';
import { foldFully } from './full-fold.ts';
import { toDocuments } from './page-documents.ts';
import { recordsOfBook } from './page-records.ts';
import { groups, type PageRecords } from './record.ts';
import { loaded } from './testing/loaded.ts';
import { around, shelf } from './testing/shelf.ts';

const pages = shelf.flatMap((book) => recordsOfBook(book, around));

const about = { group: groups.own, facts: { tags: [] } };

describe('documents', () => {
  it('carry all there is of a page', () => {
    for (const page of pages) {
      expect(toDocuments(page).map(fromDocument)).toEqual([{ ...loaded(page), piece: undefined }]);
    }
  });

  it('are several for a long page, each with an address of its own', () => {
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
    expect(new Set(documents.map(({ url }) => url)).size).toBe(documents.length);
    const read = documents.map(fromDocument);
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
    const [read] = toDocuments(page).map(fromDocument);
    expect(read?.records).toEqual(loaded(page).records);
    expect(read?.records[0]?.folded).toEqual(foldFully('C++ 網絡 | 啊 2'));
    expect(read?.records[0]?.folded.text).toBe('c++网络|啊2');
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
