import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldFully } from './full-fold.ts';
import { alphabetOf, fromTokens, heldWords, toTokens as toTokensOf, wordsOf } from './token.ts';

const alphabet = alphabetOf('的网络', 2);
const toTokens = (written: string) => toTokensOf(written, foldFully(written), alphabet);
const foldText = (written: string) => foldFully(written).text;

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

describe('tokens', () => {
  it('give the text back to the last character', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(fromTokens(toTokens(written)).text).toBe(written);
      }),
      {
        numRuns: 2000,
      },
    );
  });

  it('give back what search sees, with the places where it is written', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(fromTokens(toTokens(written)).folded).toEqual(foldFully(written));
      }),
      { numRuns: 2000 },
    );
    for (let code = 0; code <= 0xffff; code += 1) {
      const written = `a${String.fromCodePoint(code)}，b`;
      const folded = foldFully(written);
      const read = fromTokens(toTokensOf(written, folded, alphabet));
      if (read.text !== written || read.folded.text !== folded.text) {
        expect.fail(`${code.toString(16)} is not as it was`);
      }
    }
  });

  it('are the words of the standard writing, whatever was written', () => {
    const wordsIn = (written: string) => toTokens(written).map((token) => token.charAt(0));
    expect(wordsIn('網絡裡')).toEqual([...'网络里']);
  });

  it('are one for each folded character, in words that Pagefind can take', () => {
    fc.assert(
      fc.property(text, (written) => {
        const words = toTokens(written)
          .map((token) => /^[a-z0-9]*|^[\p{Script=Han}]/iu.exec(token)?.[0] ?? '')
          .filter(Boolean);
        expect(toTokens(written).filter((token) => /^$|\s/.test(token))).toEqual([]);
        expect(words.length).toBeLessThanOrEqual([...foldText(written)].length);
      }),
    );
  });

  it('are as they were: an index that lies on a server is read by them', () => {
    expect(toTokens('“Linux的网络，v2！”é🙂')).toEqual([
      '[',
      'Lin',
      'inu',
      'nux',
      'ux',
      'x',
      '的网',
      '网络',
      '络,',
      'v2e',
      '2e!]',
      'e=~]/',
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
        const indexed = toTokens(written)
          .map((token) => /^[a-z0-9\u3400-\u9fff]*/i.exec(token)?.[0]?.toLowerCase() ?? '')
          .filter(Boolean);
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
  it('are one for each letter, digit and punctuation mark, and for two letters', () => {
    expect(heldWords(['aA，1网', '，🙂'])).toEqual([
      'zzzzz',
      'zacm',
      'zadb',
      'zagb',
      'zza1',
      'zzaa',
    ]);
  });
});
