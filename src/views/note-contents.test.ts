import { describe, expect, it } from 'vitest';
import { noteContents } from './note-contents.ts';

const heading = (depth: number, text: string) => ({ depth, text, slug: text });

describe('the contents of a note', () => {
  it('are its two upper ranks of headings, without the title', () => {
    const headings = [
      heading(1, '题目'),
      heading(2, '一'),
      heading(4, '一之一'),
      heading(5, '太深'),
      heading(2, '二'),
    ];
    expect(noteContents(headings)).toEqual([
      { id: '一', text: '一', below: false },
      { id: '一之一', text: '一之一', below: true },
      { id: '二', text: '二', below: false },
    ]);
  });

  it('hold headings of the first rank where there are several', () => {
    const lines = noteContents([heading(1, '一'), heading(1, '二'), heading(1, '三')]);
    expect(lines.map(({ text }) => text)).toEqual(['一', '二', '三']);
  });

  it('are none for two headings and footnotes', () => {
    const footnotes = { depth: 2, text: '注', slug: 'user-content-footnote-label' };
    expect(noteContents([heading(2, '一'), heading(2, '二'), footnotes])).toEqual([]);
  });

  it('show a brace as it was typed', () => {
    const [line] = noteContents([heading(2, `$${'{x}'}`), heading(2, '二'), heading(2, '三')]);
    expect(line?.text).toBe('{x}');
  });
});
