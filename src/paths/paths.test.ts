import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPaths, type Paths } from './paths.ts';

function all(paths: Paths, id: string): string[] {
  return [
    paths.home,
    paths.notes,
    paths.search,
    paths.recall,
    paths.random,
    paths.timeline,
    paths.statistics,
    paths.timelineYear(id),
    paths.health,
    paths.searchIndex,
    paths.searchFor(id),
    paths.book(id),
    paths.chapter(id, id),
    paths.place(id, id, id),
    paths.review(id, id),
    paths.places(id),
    paths.note(id),
    paths.indexes,
    paths.nameIndex('tags', 2),
    paths.named('authors', id),
    paths.named('tags', `${id}/${id}`, 3),
    paths.note(`${id}/${id}`),
    paths.file(id),
  ];
}

describe('paths', () => {
  it('are below the base, as a browser reads them, whatever the names', () => {
    const name = fc
      .string({ minLength: 1 })
      .filter((text) => !/^\.{0,2}$/.test(text) && !text.includes('/'));
    fc.assert(
      fc.property(name, (id) => {
        for (const path of all(createPaths('/my-notes/'), id)) {
          const read = new URL(path, 'https://example.com/else/where/');
          expect(read.origin).toBe('https://example.com');
          expect(read.pathname.startsWith('/my-notes/')).toBe(true);
          expect(path).not.toMatch(/[\s<>"]/);
        }
      }),
    );
  });

  it('read back to the names they were made of', () => {
    const paths = createPaths('/');
    const id = 'a/b?c#d 100%&“书”🎉';
    expect(decodeURIComponent(paths.book(id).split('/')[2] ?? '')).toBe(id);
    expect(new URL(paths.searchFor(id), 'https://e.com').searchParams.get('q')).toBe(id);
    expect(paths.note('笔记/方法')).toBe('/notes/%E7%AC%94%E8%AE%B0/%E6%96%B9%E6%B3%95/');
    expect(paths.places('CB_12aB')).toBe('/places/ab.json');
    expect(paths.place('1', '2.3', '6-1-2')).toBe('/books/1/2.3/#6-1-2');
  });

  it('have no step up and no empty name in them', () => {
    const paths = createPaths('/b/');
    for (const name of ['.', '..', '']) {
      expect(() => paths.book(name)).toThrow(TypeError);
      expect(() => paths.chapter('1', name)).toThrow(TypeError);
      expect(() => paths.note(`a/${name}/b`)).toThrow(TypeError);
      expect(() => paths.file(name)).toThrow(TypeError);
    }
  });

  it.each(['', 'notes/', 'https://example.com/', '//example.com/'])(
    'can’t be made below %j, which is no base',
    (base) => {
      expect(() => createPaths(base).home).toThrow(TypeError);
    },
  );

  it('lead from page to page by the shortest way', () => {
    const paths = createPaths('/my-notes/');
    const [book, one] = [paths.book('1'), paths.chapter('1', 'a b')];
    expect(paths.near(book, one)).toBe('a%20b/');
    expect(paths.near(one, book)).toBe('../');
    expect(paths.near(one, paths.chapter('1', '2'))).toBe('../2/');
    expect(paths.near(paths.wholeBook('1'), paths.place('1', '2', 'x/y'))).toBe('../2/#x/y');
    expect(paths.near(one, paths.place('1', 'a b', 'x'))).toBe('#x');
    expect(paths.near(book, book)).toBe('./');
  });

  it('lead near as they lead from the root, as a browser reads them, whatever the names', () => {
    const name = fc
      .string({ minLength: 1 })
      .filter((text) => !/^\.{0,2}$/.test(text) && !text.includes('/') && text.isWellFormed());
    fc.assert(
      fc.property(name, name, name, (book, from, to) => {
        const paths = createPaths('/');
        const [here, there] = [paths.chapter(book, from), paths.place(book, to, to)];
        const at = new URL(here, 'https://a.example');
        expect(new URL(paths.near(here, there), at).href).toBe(new URL(there, at).href);
      }),
    );
  });
});
