import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldFully } from './full-fold.ts';
import { fromTokens, heldWords, toTokens as toTokensOf, wordsOf } from './token.ts';

const toTokens = (written: string) => toTokensOf(written, foldFully(written));
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
      const read = fromTokens(toTokensOf(written, folded));
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
