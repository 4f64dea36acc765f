import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Language } from './language.ts';
import { weighCandidates } from './lattice.ts';
import { indexOfClass } from './word-class.ts';

const language = new Language([
  { word: '容器', count: 50, tag: 'n' },
  { word: '网络', count: 80, tag: 'n' },
  { word: '不', count: 300, tag: 'd' },
  { word: '中', count: 200, tag: 'f' },
  { word: '能', count: 100, tag: 'v' },
  { word: '网', count: 9, tag: 'n' },
]);
const codes = (text: string) => Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
const ends = {
  before: indexOfClass('line-start'),
  behind: indexOfClass('line-end'),
  outside: 0.01,
};
const weigh = (...places: string[]) =>
  weighCandidates({ places: places.map(codes), ...ends }, language);
const best = (probabilities: Float64Array | undefined, candidates: string) =>
  candidates[probabilities?.indexOf(Math.max(...(probabilities ?? []))) ?? -1];

describe('candidates in a lattice of words', () => {
  it('are chosen by the word that they make', () => {
    expect(best(weigh('网', '不络能').get(1), '不络能')).toBe('络');
    expect(best(weigh('容网', '器络').get(0), '容网')).toBe('网');
  });

  it('are chosen by what may follow what: 不能, but 网络中。', () => {
    expect(best(weigh('中不', '能').get(0), '中不')).toBe('不');
    expect(best(weigh('网', '络', '中不', '。').get(2), '中不')).toBe('中');
  });

  it('have probabilities that make one', () => {
    const place = fc
      .uniqueArray(fc.constantFrom(...'容器网络不中能。x💭'), { minLength: 1, maxLength: 5 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), (places) => {
        const weighed = weigh(...places);
        for (const [at, all] of places.entries()) {
          const probabilities = weighed.get(at);
          if ([...all].length < 2) expect(probabilities).toBeUndefined();
          else expect(probabilities?.reduce((sum, one) => sum + one)).toBeCloseTo(1, 6);
        }
      }),
    );
  });
});
