import { describe, expect, it } from 'vitest';
import { citedBook } from './cited-book.ts';
import { bookOf } from './testing/example-book.ts';

const cited = (more: Parameters<typeof bookOf>[1]) => citedBook(bookOf([], more));

describe('what a chapter page tells its tools of the book', () => {
  it('is where the app and the web reader have a book of the store', () => {
    const { app, source } = cited({ author: '林溪', publisher: '远山出版社' });
    expect(app).toBe(true);
    expect(source.address).toMatch(/^https:\/\/weread\.qq\.com\/web\/reader\//);
    expect(source.online).toBe(false);
  });

  it('has no web address of an imported book, which others can’t open', () => {
    const { app, source } = cited({ id: 'CB_a', kind: 'imported' });
    expect([app, source.address, source.online]).toEqual([true, undefined, false]);
  });

  it('has no link made of an id that is not WeRead’s', () => {
    const { app, source } = cited({ id: 'isbn-9787000000000', isbn: '9787000000000' });
    expect([app, source.address]).toEqual([false, undefined]);
  });

  it('keeps the address that the export writes', () => {
    const link = 'https://weread.qq.com/web/reader/a';
    expect(cited({ id: 'MP_a', kind: 'article', link })).toMatchObject({
      app: false,
      source: { address: link, online: true },
    });
  });

  it('takes for online what nobody printed and an address leads to', () => {
    expect(cited({}).source.online).toBe(true);
    expect(cited({ isbn: '9787000000000' }).source.online).toBe(false);
  });
});
