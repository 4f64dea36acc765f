import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf } from './corpus.ts';
import { sharedRuns as sharedRunsOf } from './shared-runs.ts';
import { cutBook } from './testing/library.ts';

interface Folded {
  readonly folded: string;
  readonly page: string;
  readonly place?: readonly [number, number, number];
}

const passage = (folded: string, at = 0): Folded => ({ folded, page: `c${at}` });
const passages = (...texts: readonly string[]) => texts.map(passage);

/** Of passages of one book, and of others after it. */
const sharedRuns = (...books: readonly (readonly Folded[])[]) =>
  sharedRunsOf(
    corpusOf(
      books.map((list, book) =>
        cutBook(
          `${book}`,
          list.map((one, at) => ({
            ...one,
            anchor: `${at}`,
            text: one.folded,
            standard: one.folded,
          })),
        ),
      ),
    ),
  );

const sentence = '人生而自由却无往不在枷锁之中自以为是其他一切的主人';

describe('shared passages', () => {
  it('are those that are quoted twice, in any length of more than a word or two', () => {
    expect(sharedRuns(passages('凡所有相皆是虚妄', '别的话', '凡所有相皆是虚妄'))).toEqual([
      { one: 0, other: 2, start: 0, length: 8 },
    ]);
    expect(sharedRuns(passages('人生如梦', '人生如梦'))).toEqual([]);
  });

  it('are long runs within two that differ before and after', () => {
    const found = sharedRuns(passages(`甲乙丙${sentence}丁`, `子丑${sentence}寅卯`));
    expect(found).toEqual([{ one: 0, other: 1, start: 3, length: sentence.length }]);
  });

  it('are no short runs: 15 han are chance, 16 are not', () => {
    const run = sentence.slice(0, 16);
    expect(sharedRuns(passages(`甲${run}乙`, `丙${run}丁`))).toHaveLength(1);
    expect(sharedRuns(passages(`甲${run.slice(1)}乙`, `丙${run.slice(1)}丁`))).toEqual([]);
  });

  it('take three letters for a han', () => {
    const words = 'manisbornfreeandeverywhere';
    expect(sharedRuns(passages(`xx${words}`, `yy${words}`))).toEqual([]);
    expect(
      sharedRuns(
        passages(
          `xx${words}heisinchainsonethinkshimself`,
          `yy${words}heisinchainsonethinkshimself`,
        ),
      ),
    ).toHaveLength(1);
  });

  it('are no formulas: what stands in 50 passages connects none of them', () => {
    const many = Array.from(
      { length: 50 },
      (_, at) => `${sentence}${'子丑寅卯辰巳'.charAt(at % 6)}${at}`,
    );
    expect(sharedRuns(passages(...many))).toEqual([]);
  });

  it('are not two highlights over the same words of a chapter', () => {
    const over = (start: number, end: number): [number, number, number] => [1, start, end];
    const two = [
      { folded: sentence, page: 'c1', place: over(10, 40) },
      { folded: sentence, page: 'c1', place: over(12, 44) },
    ];
    expect(sharedRuns(two)).toEqual([]);
    // Another book has a chapter of that number too.
    expect(sharedRuns(two.slice(0, 1), two.slice(1))).toHaveLength(1);
    expect(
      sharedRuns(two.map((one, at) => ({ ...one, place: over(at * 100, at * 100 + 30) }))),
    ).toHaveLength(1);
  });

  it('connect no passage with itself, each pair once, whatever the texts', () => {
    const text = fc.string({ unit: fc.constantFrom(...'天地玄黄'), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const found = sharedRuns(texts.map(passage));
        const pairs = found.map(({ one, other }) => `${one} ${other}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        for (const { one, other, start, length } of found) {
          expect(one).toBeLessThan(other);
          expect(texts[other]).toContain(texts[one]?.slice(start, start + length));
        }
      }),
    );
  });

  it('are the same in any order of the passages', () => {
    const text = fc
      .tuple(fc.nat(9), fc.nat(9))
      .map(([before, after]) => `${before}甲${sentence}乙${after}`);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const pairsIn = (list: readonly string[]) =>
          sharedRuns(list.map(passage))
            .map(({ one, other, length }) => [[list[one], list[other]].sort(), length].join())
            .sort();
        expect(pairsIn(texts.toReversed())).toEqual(pairsIn(texts));
      }),
    );
  });

  it('are found wherever a run of 16 begins', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (before, after) => {
        const run = sentence.slice(0, 16);
        const found = sharedRuns(passages('甲'.repeat(before) + run, '乙'.repeat(after) + run));
        expect(found.map(({ length }) => length)).toEqual([16]);
      }),
    );
  });
});
