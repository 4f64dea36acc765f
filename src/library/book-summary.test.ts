import { describe, expect, it } from 'vitest';
import { decode } from '../weread/decode.ts';
import { parse } from '../weread/parse.ts';
import { onlyBook } from '../weread/testing/only-book.ts';
import { summarise } from './book-summary.ts';
import { exportOf } from './testing/notes-folder.ts';

describe('a book’s summary', () => {
  it('counts highlights and thoughts, and names the chapters that have a page', () => {
    const parsed = parse(decode(Buffer.from(exportOf())), 'a.md');
    expect(summarise(onlyBook(parsed), 'key')).toMatchObject({
      id: '123',
      key: 'key',
      highlights: 1,
      thoughts: 0,
      pages: ['1'],
    });
  });
});
