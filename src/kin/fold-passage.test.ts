import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldFully } from '../search/full-fold.ts';
import { toStandard } from '../search/variants.ts';
import { foldPassage, standardInPlace, standardOf } from './fold-passage.ts';

describe('the quick fold of a passage', () => {
  it.each([
    '他说：“發現了，乾淨。”',
    'Linux 的 NameSpace……\n第二段',
    'ＡＢＣ１２ｶﾞ',
    'Café ½ 👨‍👩‍👧',
    '`a^b` ~ $1 + 2 = <3>|',
    '',
  ])('makes of %j what search makes of it', (text) => {
    expect(foldPassage(text)).toBe(foldFully(text).text);
  });

  it('makes of any text what search makes of it', () => {
    const sign = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 2 }),
      fc.constantFrom(...'發现，。！“” a1B\t\n-_^`·⼀㈠豈'),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
        const text = signs.join('');
        expect(foldPassage(text)).toBe(foldFully(text).text);
      }),
      { numRuns: 1000 },
    );
  });
});

it('the quick table of standard characters says what search’s does', () => {
  const all = Array.from({ length: 0xa000 - 0x3400 }, (_, at) => String.fromCharCode(0x3400 + at));
  const text = all.join('').normalize('NFKC');
  expect(standardOf(text)).toBe(toStandard(text));
});

describe('the standard in place', () => {
  it('is the standard, but that signs stay whole', () => {
    expect(standardInPlace('ＡＢ發現……½')).toBe('ab发现……½');
  });

  it('is as long as any text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(standardInPlace(text)).toHaveLength(text.length);
      }),
    );
  });
});
