import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldFully } from './full-fold.ts';
import { toSoundWords } from './sound-words.ts';
import { alphabetOf, endOf, heldWord, heldWords, toWords as toWordsOf, wordsOf } from './token.ts';

const alphabet = alphabetOf('的网络', 2);
const foldText = (written: string) => foldFully(written).text;
const toWords = (written: string) => toWordsOf(foldText(written), alphabet);

/** Text as notes have it, and signs that they have not. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...'网络網絡裡的，。“” \nabcXYZ019ＡéÉﬁ㎏①ßſİが가👨‍👩‍👧𠮷\u0301\u200b<>&_|+=~@`',
      ),
    )
    .map((signs) => signs.join('')),
);

describe('words of a text', () => {
  it('are one for each folded character, in letters that Pagefind can take', () => {
    fc.assert(
      fc.property(text, (written) => {
        const words = toWords(written);
        expect(words).toHaveLength([...foldText(written)].length);
        expect(words.filter((word) => !/^(?:[a-z0-9]+|\p{Script=Han}{1,2})$/u.test(word))).toEqual(
          [],
        );
      }),
      { numRuns: 500 },
    );
  });

  it('are as they were: an index that lies on a server is read by them', () => {
    expect(toWords('“Linux的网络，v2！”é🙂')).toEqual([
      'lin',
      'inu',
      'nux',
      'ux',
      'x',
      '的网',
      '网络',
      '络',
      'v2e',
      '2e',
      'e',
      'xbpgec',
    ]);
  });
});

describe('words of a query', () => {
  it('stand one after the other wherever the query stands', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(8), (written, at, length) => {
        const folded = [...foldText(written)];
        const begin = folded.length === 0 ? 0 : at % folded.length;
        const asked = folded.slice(begin, begin + length).join('');
        const words = wordsOf(asked, alphabet);
        const indexed = toWords(written);
        expect(indexed.slice(begin, begin + words.length)).toEqual(words);
      }),
      { numRuns: 2000 },
    );
  });

  it('are none for one or two letters: they say nothing of those that follow', () => {
    expect(wordsOf('c', alphabet)).toEqual([]);
    expect(wordsOf('的', alphabet)).toEqual([]);
    expect(wordsOf('络的', alphabet)).toEqual(['络']);
    expect(wordsOf('的网络', alphabet)).toEqual(['的网', '网络', '络']);
    expect(wordsOf('络c', alphabet)).toEqual(['络']);
    expect(wordsOf('络c4', alphabet)).toEqual(['络']);
    expect(wordsOf('c4d', alphabet)).toEqual(['c4d']);
    expect(wordsOf('c络', alphabet)).toEqual(['c', '络']);
  });
});

describe('words for what a page holds', () => {
  it('are none of those that have places', () => {
    fc.assert(
      fc.property(text, text, (written, other) => {
        const held = new Set(heldWords([written], [foldText(written)], alphabet));
        expect(toWords(other).filter((word) => held.has(word))).toEqual([]);
        const sounds = ['k', '8', 'zhang', 'zzz', other];
        expect(toSoundWords(sounds).filter((word) => word && held.has(word))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('say every end that the words of a query leave open', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 2, max: 8 }), (written, at, length) => {
        const folded = foldText(written);
        const begin = folded.length === 0 ? 0 : at % folded.length;
        const end = endOf(folded.slice(begin, begin + length), alphabet);
        const held = heldWords([written], [folded], alphabet);
        if (end) expect(held).toContain(heldWord(end, alphabet));
      }),
      { numRuns: 1000 },
    );
    expect(endOf('容的', alphabet)).toBe('容的');
    expect(heldWords(['容的'], ['容的'], alphabet)).toEqual(['zhgie', '容的']);
    expect(heldWords(['容c'], ['容c'], alphabet)).toEqual(['zagd', 'zzflljc']);
    expect(endOf('abc的', alphabet)).toBe('c的');
    expect(heldWords(['c的'], ['c的'], alphabet)).toContain('c的');
    expect(['的的', '的容', '容器', '容cde', 'c4络'].map((one) => endOf(one, alphabet))).toEqual([
      '',
      '',
      '',
      '',
      '',
    ]);
  });

  it('are one for each common character, but of others their words say it', () => {
    expect(heldWords(['的容的網'], ['的容的网'], alphabet)).toContain(heldWord('的', alphabet));
    expect(heldWord('网', alphabet)).toBe('zhpfb');
    expect(heldWord('容', alphabet)).toBe('容');
  });

  it('are one for each letter, digit and punctuation mark, and for two letters', () => {
    expect(heldWords(['aA，1网', '，🙂'], ['aa1网', '🙂'], alphabet).sort()).toEqual([
      '1网',
      'zacm',
      'zadb',
      'zagb',
      'zhpfb',
      'zza1',
      'zzaa',
    ]);
  });
});
