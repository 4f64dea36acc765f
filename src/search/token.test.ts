import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';
import { fromTokens, heldWords, toTokens, wordsOf } from './token.ts';

/** Text as notes have it, and signs that they have not. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(...'网络的，。“” \nabcXYZ019ＡéÉﬁ㎏①ßſİが가👨‍👩‍👧𠮷\u0301\u200b<>&_|+=~@`'),
    )
    .map((signs) => signs.join('')),
);

describe('tokens', () => {
  it('give the text back to the last character', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(fromTokens(toTokens(written))).toBe(written);
      }),
      {
        numRuns: 2000,
      },
    );
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
      'Li',
      'in',
      'nu',
      'ux',
      'x',
      '的',
      '网',
      '络,',
      'v2',
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
        const words = wordsOf(asked);
        const indexed = toTokens(written)
          .map((token) => /^[a-z0-9\u3400-\u9fff]*/i.exec(token)?.[0]?.toLowerCase() ?? '')
          .filter(Boolean);
        expect(indexed.slice(begin, begin + words.length)).toEqual(words);
      }),
      { numRuns: 2000 },
    );
  });

  it('are none for a single letter: it says nothing of the one that follows', () => {
    expect(wordsOf('c')).toEqual([]);
    expect(wordsOf('网c')).toEqual(['网']);
    expect(wordsOf('c网')).toEqual(['c', '网']);
  });
});

describe('words for what a page holds', () => {
  it('are one for each letter, digit and punctuation mark', () => {
    expect(heldWords(['aA，1网', '，🙂'])).toHaveLength(3);
  });
});
