import { describe, expect, it } from 'vitest';
import type { Book, Highlight, Prose, Remark, Section, Thought } from './book.ts';
import { tagFinder, withoutPrivate } from './private-thoughts.ts';

const secret = '不给人看的话';
const thought = (text: string, line = 9): Thought => ({ anchor: `t${line}`, text, line });
const highlight = (...thoughts: Thought[]): Highlight => ({
  kind: 'highlight',
  anchor: '1-1-2',
  paragraphs: ['一句'],
  thoughts,
  line: 1,
});
const remark = (quote: string[], text: string): Remark => ({
  kind: 'remark',
  quote,
  thought: { ...thought(text), created: '2024-01-02T03:04:05' },
});
const prose = (text: string): Prose => ({ kind: 'prose', text, line: 20 });
const section = (id: string, items: Section['items'], sections: Section[] = []): Section => ({
  id,
  kind: 'chapter',
  title: id,
  items,
  sections,
});

function bookWith(chapters: Section[], more: Partial<Book> = {}): Book {
  const metadata = {
    id: '1',
    kind: 'store',
    title: '书',
    category: [],
    tags: [],
    extra: {},
  } as const;
  const empty = { ...metadata, category: [], tags: [], reviews: [], prose: [], damaged: 0 };
  return { ...empty, file: 'a.md', chapters, ...more };
}

const all = { thoughts: 'private', privateThoughtTags: [] } as const;
const tagged = { thoughts: 'public', privateThoughtTags: ['私密', 'private'] } as const;

describe('a book without private words', () => {
  it('keeps its passages where all thoughts are private, and nothing of what was written on them', () => {
    const book = bookWith(
      [section('1', [highlight(thought(secret)), remark(['只有想法的句子'], secret)])],
      { reviews: [thought(secret)] },
    );
    const taken = withoutPrivate(book, all);
    expect(JSON.stringify(taken.book)).not.toContain(secret);
    expect(taken.thoughts).toBe(3);
    const [first, second] = taken.book.chapters[0]?.items ?? [];
    expect(first).toEqual(highlight());
    expect(second).toMatchObject({
      kind: 'highlight',
      paragraphs: ['只有想法的句子'],
      thoughts: [],
    });
    expect(second).not.toHaveProperty('created');
    expect(second).not.toMatchObject({ anchor: 't9' });
  });

  it('gives two passages of the same words anchors of their own', () => {
    const items = [remark(['同一句'], secret), remark(['同一句'], secret)];
    const { book } = withoutPrivate(bookWith([section('1', items)]), all);
    const anchors = book.chapters[0]?.items.map((item) => 'anchor' in item && item.anchor);
    expect(new Set(anchors).size).toBe(2);
  });

  it('loses a chapter that held nothing else, and keeps one that was empty before', () => {
    const book = bookWith([
      section('1', [remark([], secret)]),
      section('2', []),
      section('3', [], [section('3.1', [remark([], secret)])]),
    ]);
    expect(withoutPrivate(book, all).book.chapters.map(({ id }) => id)).toEqual(['2']);
  });

  it('is the same object where it has none', () => {
    const book = bookWith([section('1', [highlight(thought('人人可看 #读书'))])]);
    expect(withoutPrivate(book, tagged).book).toBe(book);
  });

  it('loses what bears the tag, be it in text that no rule knows', () => {
    const book = bookWith(
      [section('1', [highlight(thought('公开'), thought(`#私密 ${secret}`))])],
      {
        prose: [prose(`${secret}\n#private`), prose('别的')],
        reviews: [thought('书评'), thought(`${secret}#私密`)],
      },
    );
    const { book: open, thoughts, gone } = withoutPrivate(book, tagged);
    expect(JSON.stringify(open)).not.toContain(secret);
    for (const words of ['公开', '书评', '别的']) expect(JSON.stringify(open)).toContain(words);
    expect([thoughts, gone.length]).toEqual([2, 3]);
  });
});

describe('a private tag', () => {
  const finds = tagFinder(['私密', '#Private']);

  it.each([
    '#私密',
    '看#私密',
    '#私密这一段',
    '＃私密',
    '#PRIVATE',
    'a #private/日记',
    '\\#private，',
  ])('is in "%s"', (text) => {
    expect(finds(text)).toBe(true);
  });

  it.each(['私密', '# 私密', '#privately', '#private-ish', 'private#', ''])(
    'is not in "%s"',
    (text) => {
      expect(finds(text)).toBe(false);
    },
  );

  it('is none where the settings name none', () => {
    expect(tagFinder([' ', '#'])('# #私密')).toBe(false);
  });
});
