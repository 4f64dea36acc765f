import { describe, expect, it } from 'vitest';
import { citedBook } from './cited-book.ts';
import { bookOf, strings } from './testing/example-book.ts';

const cited = (more: Parameters<typeof bookOf>[1]) => citedBook(bookOf([], more), strings);

describe('what a chapter page tells its tools of the book', () => {
  it('is where the app and the web reader have a book of the store', () => {
    const { app, source, byline } = cited({ author: '林溪', publisher: '远山出版社' });
    expect(app).toBe('123');
    expect(source.address).toMatch(/^https:\/\/weread\.qq\.com\/web\/reader\//);
    expect(source.online).toBe(false);
    expect(byline).toBe('林溪《书》');
  });

  it('has no web address of an imported book, which others can’t open', () => {
    const { app, source } = cited({ id: 'CB_a', kind: 'imported' });
    expect([app, source.address, source.online]).toEqual(['CB_a', undefined, false]);
  });

  it('has no link made of an id that is not WeRead’s', () => {
    const { app, source } = cited({ id: 'isbn-9787000000000', isbn: '9787000000000' });
    expect([app, source.address]).toEqual([undefined, undefined]);
  });

  it('keeps the address that the export writes', () => {
    const link = 'https://weread.qq.com/web/reader/a';
    expect(cited({ id: 'MP_a', kind: 'article', link })).toMatchObject({
      app: undefined,
      source: { address: link, online: true },
    });
  });

  it('takes for online what nobody printed and an address leads to', () => {
    expect(cited({}).source.online).toBe(true);
    expect(cited({ isbn: '9787000000000' }).source.online).toBe(false);
  });
});
