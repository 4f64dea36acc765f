import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedBook } from '../library/arbitrary.ts';
import { differences } from '../library/differences.ts';
import { type BookFacts, expectedFacts, settled } from '../library/expected.ts';
import { printers } from '../library/printers.ts';

const facts: BookFacts = {
  highlights: [
    { text: '一', chapter: '甲', place: '2-5-9', time: '2024-01-02T03:04' },
    { text: '二', chapter: '乙' },
  ],
  thoughts: [{ text: '想', quote: '一', id: '77-7a' }],
  reviews: [{ text: '评', quote: '' }],
};
const [first, second] = facts.highlights;
const [thought] = facts.thoughts;

describe('the comparison of what was printed with what was read', () => {
  it('finds nothing where all is there', () => {
    expect(differences(facts, facts)).toEqual([]);
  });

  it('does not ask for what a format does not hold', () => {
    const bare = { ...facts, highlights: [{ text: '一' }, { text: '二' }] };
    expect(differences(bare, facts)).toEqual([]);
  });

  it.each<[what: string, found: Partial<BookFacts>]>([
    ['a lost highlight', { highlights: first ? [first] : [] }],
    ['highlights in another order', { highlights: facts.highlights.toReversed() }],
    ['a highlight twice', { highlights: [...facts.highlights, { text: '二' }] }],
    ['another chapter', { highlights: [{ ...first, text: '一', chapter: '乙' }, { text: '二' }] }],
    ['another time', { highlights: [{ ...first, text: '一', time: undefined }, { text: '二' }] }],
    ['a lost thought', { thoughts: [] }],
    ['a thought twice', { thoughts: [...facts.thoughts, ...facts.thoughts] }],
    ['a thought elsewhere', { thoughts: [{ ...thought, text: '想', quote: '二' }] }],
    ['a lost review', { reviews: [] }],
  ])('finds %s', (_, found) => {
    expect(second?.chapter).toBe('乙');
    expect(differences(facts, { ...facts, ...found })).not.toEqual([]);
  });
});

describe('what a printer says that its file holds', () => {
  const lines = (text: string) => text.split('\n').map((row) => row.trim());

  it.each(printers)('stands in it: $name', ({ print, holds, bounds }) => {
    fc.assert(
      fc.property(inventedBook(bounds), (book) => {
        const printed = settled(print(book));
        const { highlights, thoughts, reviews } = expectedFacts(book, holds);
        const wanted = [...highlights, ...thoughts, ...reviews].flatMap(({ text }) => lines(text));
        for (const line of wanted) expect(printed).toContain(line);
        for (const { id } of thoughts) expect(printed).toContain(id ?? '');
      }),
      { seed: 20_240_229, numRuns: 20 },
    );
  });
});
