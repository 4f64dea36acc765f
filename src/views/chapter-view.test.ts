import { describe, expect, it } from 'vitest';
import { viewChapter } from './chapter-view.ts';
import { around, bookOf, example, highlight, section } from './testing/example-book.ts';

describe('a chapter’s page', () => {
  it('has the chapter’s words first, then its sections, with how deep they are', async () => {
    const view = await viewChapter(example, '1', around);
    expect(view.title).toBe('章 1');
    expect(view.parts).toEqual(['章 part-1']);
    expect(view.sections.map(({ anchor, title, depth }) => [anchor, title, depth])).toEqual([
      ['s-1', undefined, 0],
      ['s-1.1', '章 1.1', 1],
      ['s-1.1.1', '章 1.1.1', 2],
    ]);
    expect(view.sections.map(({ items }) => items.length)).toEqual([1, 1, 1]);
  });

  it('knows its place among the book’s pages, parts with words included', async () => {
    const titles: (string | undefined)[][] = [];
    for (const id of ['part-1', '1', '2', '3']) {
      const { position, pages, previous, next } = await viewChapter(example, id, around);
      titles.push([`${position}/${pages}`, previous?.path, next?.path]);
    }
    expect(titles).toEqual([
      ['1/4', undefined, '../1/'],
      ['2/4', '../part-1/', '../2/'],
      ['3/4', '../1/', '../3/'],
      ['4/4', '../2/', undefined],
    ]);
  });

  it('calls a chapter by its number where no heading names it', async () => {
    expect((await viewChapter(example, '2', around)).title).toBe('第 2 章');
  });

  it('shows no empty block for a chapter whose words are all in its sections', async () => {
    const { sections } = await viewChapter(example, '2', around);
    expect(sections.map(({ anchor }) => anchor)).toEqual(['s-2.3']);
  });

  it('keeps a title of 500 characters, and one that looks like HTML', async () => {
    const title = `<b>${'长'.repeat(500)}</b>`;
    const book = bookOf([section('1', { title, items: [highlight('1-1-1')] })]);
    expect((await viewChapter(book, '1', around)).title).toBe(title);
  });

  it('is none for a chapter that the book has not', async () => {
    await expect(viewChapter(example, 'part-2', around)).rejects.toThrow(RangeError);
    await expect(viewChapter(bookOf([]), '1', around)).rejects.toThrow(/a\.md/);
  });
});
