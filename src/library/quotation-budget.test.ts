import { describe, expect, it } from 'vitest';
import type { Item, Section } from '../weread/book.ts';
import { Library } from './library.ts';
import { usualPolicy } from './policy.ts';
import { quotedIn } from './quotation-budget.ts';
import { exportOf, notesFolder } from './testing/notes-folder.ts';

const withLength = (length: number | undefined, text: string) =>
  exportOf({ text }).replace('---\n', `---\n${length ? `totalWords: ${length}` : 'x: y'}\n`);

async function problemsOf(file: string, quotationBudget?: number) {
  const { path } = await notesFolder({ 'a.md': file });
  const nothingKept = { get: async () => undefined, set: async () => {} };
  const policy = { ...usualPolicy, quotationBudget };
  return (await new Library(path, nothingKept, '', policy).read()).problems;
}

describe('the budget for quotations', () => {
  it('is told of with its figures where a book is quoted beyond it', async () => {
    expect(await problemsOf(withLength(100, '一二三四五六七 八九十。'), 0.1)).toEqual([
      {
        rule: 'quotation-budget',
        place: { file: 'a.md', line: 1 },
        details: { percent: 11, limit: 10, quoted: 11, length: 100 },
      },
    ]);
  });

  it('says nothing of a book within it, of one whose length nobody knows, and where it is not set', async () => {
    expect(await problemsOf(withLength(110, '一二三四五六七八九十。'), 0.1)).toEqual([]);
    expect(await problemsOf(withLength(undefined, '一二三四五六七八九十。'), 0)).toEqual([]);
    expect(await problemsOf(withLength(10, '一二三四五六七八九十。'))).toEqual([]);
  });

  it('counts passages, those of remarks too, and not what the reader wrote', () => {
    const thought = { anchor: 't', text: '想法想法', line: 3 };
    const items: Item[] = [
      { kind: 'highlight', anchor: 'h', paragraphs: ['一 二', '𠮷'], thoughts: [thought], line: 1 },
      { kind: 'remark', quote: ['四'], thought },
      { kind: 'prose', text: '别的', line: 9 },
    ];
    const inner: Section = { id: '1.1', kind: 'section', items, sections: [] };
    const chapter: Section = { id: '1', kind: 'chapter', items: [], sections: [inner] };
    expect(quotedIn({ chapters: [chapter] })).toBe(4);
  });
});
