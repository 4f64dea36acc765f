import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSoundTokens, soundWordsOf, toSoundTokens } from './sound-words.ts';

const sounds = fc.array(
  fc.oneof(
    fc.stringMatching(/^[a-z]{1,6}$/),
    fc.constantFrom('8', '+', '|', 'の', '㑇', '🙂', 'é', '+a'),
  ),
);

describe('words for how a title is said', () => {
  it('give the sounds back', () => {
    fc.assert(
      fc.property(sounds, (all) => {
        expect(fromSoundTokens(toSoundTokens(all))).toEqual(all);
      }),
      { numRuns: 1000 },
    );
  });

  it('are as they were: an index that lies on a server is read by them', () => {
    const tokens = toSoundTokens(['k', '8', 'wang', 'e']);
    expect(tokens).toEqual(['zqk8', 'zq8w', 'zqwa+', 'zqan+', 'zqng+', 'zqge', 'zqe0']);
  });

  it('stand one after the other wherever the letters are said', () => {
    const words = toSoundTokens(['k', 'wang', 'luo']).map((token) => token.slice(0, 4));
    expect(words.join(' ')).toContain(soundWordsOf('wanglu').join(' '));
    expect(words.join(' ')).toContain(soundWordsOf('kwang').join(' '));
    expect(soundWordsOf('w')).toEqual([]);
  });
});
