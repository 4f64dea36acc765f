import { describe, expect, it } from 'vitest';
import type { Reason, RelatedPassage } from '../kin/related.ts';
import { viewRelated } from './related-view.ts';
import { paths, strings } from './testing/example-book.ts';

const around = {
  bookId: 'own',
  path: paths.chapter('own', 'c0'),
  paths,
  strings,
  language: 'ja',
  titleOf: (id: string) => (id === 'gone' ? undefined : `${id}：副题`),
};

const passage = (book: string, more: Partial<RelatedPassage> = {}): RelatedPassage => ({
  book,
  page: 'c1',
  anchor: '1-2',
  excerpt: '话',
  reason: { kind: 'same words' },
  ...more,
});

describe('related quotations on a page', () => {
  it('say where they stand and why', () => {
    const reason: Reason = { kind: 'same matter', words: ['孤独', '自由'] };
    const views = viewRelated({ passages: { x: [passage('a', { reason })] } }, ['x'], around);
    expect(views.get('x')).toEqual([
      {
        link: '../../a/c1/#1-2',
        excerpt: '话',
        language: 'zh-CN',
        title: 'a',
        reason: '都说到孤独、自由',
      },
    ]);
  });

  it('tell their language where it is not the page’s', () => {
    const views = viewRelated({ passages: { x: [passage('a')] } }, ['x'], {
      ...around,
      language: 'zh-CN',
    });
    expect(views.get('x')?.[0]?.language).toBeUndefined();
  });

  it('name no book where it is the same', () => {
    const views = viewRelated({ passages: { x: [passage('own')] } }, ['x'], around);
    expect(views.get('x')?.[0]?.title).toBeUndefined();
  });

  it('leave out a book that is gone', () => {
    const views = viewRelated({ passages: { x: [passage('gone')] } }, ['x'], around);
    expect(views.size).toBe(0);
  });

  it('are 24 at most: each quotation has one before any has a second', () => {
    const anchors = Array.from({ length: 20 }, (_, at) => `${at}`);
    const passages = Object.fromEntries(
      anchors.map((anchor) => [anchor, [passage('a'), passage('b'), passage('c')]]),
    );
    const views = viewRelated({ passages }, anchors, around);
    const counts = anchors.map((anchor) => views.get(anchor)?.length ?? 0);
    expect(counts.reduce((one, other) => one + other)).toBe(24);
    expect(counts.every((count) => count >= 1)).toBe(true);
  });
});
