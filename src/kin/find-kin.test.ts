import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Book } from '../weread/book.ts';
import { bookWith, corpusWith, kinIn } from './testing/library.ts';

const kinOf = (...books: readonly Book[]) => kinIn(corpusWith(...books));

/** Speaks of nothing else in the library. */
const others = Array.from({ length: 300 }, (_, at) => `第${at}句 别的${at} 闲话${at}`);
const filler = bookWith('filler', others);

describe('what belongs together', () => {
  it('is what speaks of the same in another book, and says which words they share', () => {
    const kin = kinOf(bookWith('a', ['孤独 的 花园']), bookWith('b', ['花园 里有 孤独']), filler);
    expect(kin['a']?.passages['1-1']).toEqual([
      {
        book: 'b',
        page: 'c1',
        anchor: '1-1',
        excerpt: '花园 里有 孤独',
        reason: { kind: 'same matter', words: ['孤独', '花园'] },
      },
    ]);
    expect(kin['a']?.books).toEqual([{ book: 'b', passages: 1 }]);
    expect(kin['filler']).toEqual({ passages: {}, books: [] });
  });

  it('is nothing that shares one word only, however rare', () => {
    const kin = kinOf(bookWith('a', ['孤独']), bookWith('b', ['孤独']), filler);
    expect(kin['a']?.passages).toEqual({});
  });

  it('is nothing of the same page, but what another chapter says', () => {
    const kin = kinOf(bookWith('a', ['孤独 就像 花园', '花园 里有 孤独'], ['孤独 花园']), filler);
    expect(kin['a']?.passages['1-1']?.map(({ page }) => page)).toEqual(['c2']);
    expect(kin['a']?.books).toEqual([]);
  });

  it('is the same passage first, and told once', () => {
    const words = '人生而自由 却无往不在枷锁之中 自以为是';
    const kin = kinOf(bookWith('a', [words]), bookWith('b', [words.replaceAll(' ', '，')]), filler);
    expect(kin['a']?.passages['1-1']?.map(({ reason }) => reason.kind)).toEqual(['same words']);
    expect(kin['b']?.passages['1-1']?.map(({ reason }) => reason.kind)).toEqual(['same words']);
  });

  it('is four at most beside one quotation, two of them of one book', () => {
    const same = (id: string) =>
      bookWith(id, ...Array.from({ length: 6 }, (_, at) => [`孤独 花园 河流 ${id}${at}号`]));
    const kin = kinOf(same('a'), same('b'), same('c'), filler);
    const beside = kin['a']?.passages['1-1'] ?? [];
    expect(beside.length).toBeGreaterThan(1);
    expect(beside.length).toBeLessThanOrEqual(4);
    expect(beside.filter(({ book }) => book === 'b').length).toBeLessThanOrEqual(2);
  });

  it('is the same in any order of the books', () => {
    const word = fc.constantFrom('孤独', '花园', '自由', '枷锁', '时间', '河流');
    const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    const library = fc
      .array(fc.array(text, { maxLength: 4 }), { maxLength: 6 })
      .map((books) => [...books.map((texts, at) => bookWith(`b${at}`, texts)), filler]);
    fc.assert(
      fc.property(library, (books) => {
        expect(kinOf(...books.toReversed())).toEqual(kinOf(...books));
      }),
      { numRuns: 60 },
    );
  });

  it('is never the quotation itself', () => {
    const text = fc
      .array(fc.constantFrom('孤独', '花园', '自由', '枷锁'), { maxLength: 6 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 5 }), (chapters) => {
        const kin = kinOf(bookWith('a', ...chapters), filler);
        for (const [anchor, related] of Object.entries(kin['a']?.passages ?? {})) {
          expect(related.map((one) => one.anchor)).not.toContain(anchor);
        }
      }),
      { numRuns: 60 },
    );
  });
});
