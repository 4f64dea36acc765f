import { describe, expect, it } from 'vitest';
import { fromDocument, toDocuments } from './document.ts';
import { recordsOfBook } from './page-records.ts';
import type { PageRecords } from './record.ts';
import { around, shelf } from './testing/shelf.ts';

const pages = shelf.flatMap((book) => recordsOfBook(book, around));

describe('documents', () => {
  it('carry all there is of a page', () => {
    for (const page of pages) {
      expect(toDocuments(page).map(fromDocument)).toEqual([{ ...page, piece: undefined }]);
    }
  });

  it('are several for a long page, each with an address of its own', () => {
    const records = Array.from({ length: 30 }, (_, index) => ({
      kind: 'highlight' as const,
      path: `/books/1/2/#${index}`,
      text: '人间词话'.repeat(100 + index),
    }));
    const page: PageRecords = { path: '/books/1/2/', title: '书', chapter: '章', records };
    const documents = toDocuments(page);
    expect(documents.length).toBeGreaterThan(2);
    expect(new Set(documents.map(({ url }) => url)).size).toBe(documents.length);
    const read = documents.map(fromDocument);
    expect(read.flatMap((part) => part.records)).toEqual(records);
    expect(new Set(read.map(({ path }) => path))).toEqual(new Set(['/books/1/2/']));
  });

  it('are none for a page without anything to find', () => {
    expect(toDocuments({ path: '/', title: 'x', records: [] })).toEqual([]);
  });

  it('refuse a record of another page', () => {
    const records = [{ kind: 'note', path: '/notes/b/', text: 'b' }] as const;
    expect(() => toDocuments({ path: '/notes/a/', title: 'a', records })).toThrow(TypeError);
  });
});
