import { describe, expect, it } from 'vitest';
import { pagesOf } from '../weread/pages.ts';
import { around, bookOf, example, highlight, section } from './testing/example-book.ts';
import { viewWhole } from './whole-view.ts';

describe('a book on one page', () => {
  it('has the chapters of all pages in their order, and every passage once', async () => {
    const chapters = await viewWhole(example, around);
    expect(chapters.map(({ path }) => path)).toEqual(
      pagesOf(example).map((page) => `../${page.section.id}/`),
    );
    const links = chapters.flatMap(({ sections }) =>
      sections.flatMap(({ items }) => items.flatMap((item) => ('link' in item ? item.link : []))),
    );
    expect(new Set(links).size).toBe(links.length);
    expect(links).toContain('../1/#1-1-2');
  });

  it('names a part where it begins, unless a chapter of that name does', async () => {
    const part = (id: string, own: boolean) =>
      section(id, {
        kind: 'part',
        items: own ? [highlight(`${id}-0`)] : [],
        sections: [section(`${id}-1`), section(`${id}-2`)],
      });
    const chapters = await viewWhole(bookOf([part('甲', false), part('乙', true)]), around);
    expect(chapters.map(({ path, begins }) => [decodeURI(path), ...begins])).toEqual([
      ['../甲-1/', '章 甲'],
      ['../甲-2/'],
      ['../乙/'],
      ['../乙-1/'],
      ['../乙-2/'],
    ]);
  });
});
