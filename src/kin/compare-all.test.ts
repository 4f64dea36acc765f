import { afterEach, describe, expect, it, vi } from 'vitest';
import { CloseFinder } from './close-passages.ts';
import { type Before, compareAll } from './compare-all.ts';
import { type Comparison, closeTo } from './comparison.ts';
import { type Corpus, corpusOf } from './corpus.ts';
import { cutBook } from './testing/library.ts';
import { weightsOf } from './word-weight.ts';

/** The same for the same seed (Lehmer). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** Words are as common as in a language: a few stand everywhere, most nearly nowhere. */
function sentence(next: (below: number) => number): string {
  const word = () => `词${Math.floor(900 ** (next(10_000) / 10_000))}`;
  return Array.from({ length: 3 + next(9) }, word).join(' ');
}

interface Shelf {
  readonly id: string;
  readonly key: string;
  readonly texts: readonly string[];
}

function compared(
  shelves: readonly Shelf[],
  before?: Before,
): Before & { readonly corpus: Corpus } {
  const corpus = corpusOf(
    shelves.map(({ id, key, texts }) =>
      cutBook(
        id,
        texts.map((text, at) => {
          const page = `c${Math.floor(at / 10)}`;
          return { anchor: `${at}`, page, text, standard: text, folded: text };
        }),
        key,
      ),
    ),
  );
  const rarities = Float64Array.from(corpus.terms, (term) => 6 + (term.length % 4));
  const words = weightsOf(corpus, rarities);
  const comparison = compareAll(corpus, words, before);
  return { corpus, books: [...corpus.books], terms: [...corpus.terms], ...words, comparison };
}

const closeIn = (corpus: Corpus, comparison: Comparison) =>
  [...corpus.bookOf.keys()].map((passage) => closeTo(comparison, passage));

describe('comparing a library again', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([1, 2, 3])('finds what comparing it for the first time finds (%i)', (seed) => {
    const next = numbersFrom(seed);
    let made = 0;
    const shelf = (id = `b${next(1000)}`): Shelf => {
      made += 1;
      return {
        id,
        key: `${made}`,
        texts: Array.from({ length: 10 + next(50) }, () => sentence(next)),
      };
    };
    let shelves = Array.from({ length: 50 }, (_, at) => shelf(`a${at}`));
    let before = compared(shelves);
    let found = 0;
    for (let turn = 0; turn < 9; turn += 1) {
      const at = next(shelves.length);
      const { id = '', texts = [] } = shelves[at] ?? {};
      const others = shelves.filter((_, one) => one !== at);
      const ways = [
        others,
        [...shelves, shelf(`n${turn}`)],
        [...others, { id, key: `k${turn}`, texts: [...texts.slice(1), sentence(next)] }],
      ];
      shelves = ways[turn % 3] ?? [];
      before = compared(shelves, before);
      const anew = compared(shelves);
      expect(closeIn(before.corpus, before.comparison)).toEqual(
        closeIn(anew.corpus, anew.comparison),
      );
      expect(before.comparison).toEqual(anew.comparison);
      found += anew.comparison.close.length;
    }
    expect(found).toBeGreaterThan(1000);
  });

  it('compares few passages again where one was added', () => {
    const next = numbersFrom(7);
    const shelves = Array.from({ length: 50 }, (_, at) => ({
      id: `a${at}`,
      key: '',
      texts: Array.from({ length: 40 }, () => sentence(next)),
    }));
    const before = compared(shelves);
    const compare = vi.spyOn(CloseFinder.prototype, 'compare');
    compared([...shelves, { id: 'b', key: '', texts: ['词3 词40 词400'] }], before);
    expect(compare.mock.calls.length).toBeGreaterThan(0);
    expect(compare.mock.calls.length).toBeLessThan(500);
  });
});
