import { describe, expect, it } from 'vitest';
import type { CitedBook } from '../views/cited-book.ts';
import { citedAttributes, readCited } from './cited-attributes.ts';

/** As a browser gives an element's attributes back. */
function asData(book: CitedBook): Record<string, string> {
  const written = Object.entries(citedAttributes(book));
  return Object.fromEntries(
    written.flatMap(([name, value]) =>
      value === undefined ? [] : [[name.replace(/^data-/, ''), value]],
    ),
  );
}

describe('a book in attributes', () => {
  it('is read as it was written', () => {
    const full: CitedBook = {
      source: {
        id: '7',
        title: '“山”与河',
        author: '林溪',
        translator: '译者',
        publisher: '远山出版社',
        published: '2011-09-01',
        isbn: '9787574969953',
        online: true,
        address: 'https://weread.example.com/7',
      },
      app: true,
    };
    expect(readCited(asData(full))).toEqual(full);
  });

  it('lacks what is not known of it', () => {
    const bare: CitedBook = { source: { id: '7', title: '书', online: false }, app: false };
    expect(Object.keys(asData(bare))).toEqual(['id', 'title']);
    expect(readCited(asData(bare))).toEqual(bare);
  });
});
