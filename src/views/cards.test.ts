import { describe, expect, it } from 'vitest';
import { cardsOf } from './cards.ts';
import { around, bookOf, example, highlight, section, thought } from './testing/example-book.ts';

const plain = { ...around, plainText: (markdown: string) => markdown.replaceAll('*', '') };

describe('the cards of a book', () => {
  it('are its highlights, and the passages that only a thought cites, each with its place', () => {
    const cards = cardsOf(example, plain);
    expect(cards.map(({ id, link }) => [id, link])).toEqual([
      ['123/0-1-2', '/base/books/123/part-1/#0-1-2'],
      ['123/1-1-2', '/base/books/123/1/#1-1-2'],
      ['123/1-3-4', '/base/books/123/1/#1-3-4'],
      ['123/1-5-6', '/base/books/123/1/#1-5-6'],
      ['123/2-1-2', '/base/books/123/2/#2-1-2'],
      ['123/r2', '/base/books/123/3/#r2'],
    ]);
    expect(cards.at(-1)?.paragraphs).toEqual([{ text: '引文', hangs: true }]);
    expect(cards.map(({ chapter }) => chapter)).toContain('第 2 章');
  });

  it('carry thoughts as plain words, and say whose they are', () => {
    const item = highlight('1-1-2', {
      thoughts: [
        { ...thought('r1', '**想**到'), created: '2024-02-01T08:00:00' },
        { ...thought('r2', '同感'), by: '林溪' },
      ],
    });
    const [card] = cardsOf(bookOf([section('1', { items: [item] })]), plain);
    expect(card?.thoughts).toEqual([
      { label: '想法', text: '想到', when: '2024年2月1日 08:00' },
      { label: '点赞的评论 · 林溪', text: '同感', when: undefined },
    ]);
  });

  it('leave out pictures and chapters’ thoughts, which quote nothing', () => {
    const items = [
      highlight('1-1-2', { paragraphs: ['[插图]'] }),
      { kind: 'remark' as const, quote: [], thought: thought('r1') },
    ];
    expect(cardsOf(bookOf([section('1', { items })]), plain)).toEqual([]);
  });
});
