import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Linux的NameSpace', 'linux的namespace'],
    ['ＡＢＣ１２', 'abc12'],
    ['Café', 'cafe'],
    ['Cafe\u0301', 'cafe'],
    ['Straße, STRASSE, STRAẞE', 'strassestrassestrasse'],
    ['ﱞ', ''],
    ['ΣΊΣΥΦΟΣ σίσυφος', 'σισυφοσσισυφοσ'],
    ['İstanbul', 'istanbul'],
    ['ﬁle ㎏ ① ½', 'filekg11⁄2'],
    ['他说：“好。”\n——再见……', '他说好再见'],
    ['C++ 与 C#', 'c++与c'],
    ['a\u200bb\u00adc\ufeffd', 'abcd'],
    ['👨‍👩‍👧❤️👍🏽', '👨👩👧❤👍'],
    ['がガ 가', 'がガ가'],
    ['\ud83d', ''],
    ['', ''],
  ])('makes of %j %j', (written, folded) => {
    expect(foldText(written)).toBe(folded);
    expect(fold(written).text).toBe(folded);
  });

  it('keeps punctuation where it is asked to, but no space', () => {
    expect(foldText('好。” 　\n——', 'kept')).toBe('好。”——');
  });

  it('tells for each folded sign where it was written', () => {
    const written = '“Ｃafe\u0301，㎏！';
    const { text, begins, ends } = fold(written);
    const signs = [...text].map((_, index) => written.slice(begins[index], ends[index]));
    expect(signs).toEqual(['Ｃ', 'a', 'f', 'e\u0301', '㎏', '㎏']);
  });

  it('has folded what it has folded, whatever the sign', () => {
    const unstable: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const sign = String.fromCodePoint(code);
      const folded = foldText(sign);
      if (folded !== sign && foldText(folded) !== folded) unstable.push(code.toString(16));
    }
    expect(unstable).toEqual([]);
  });

  it('has a place in the original for every unit, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const { text, begins, ends } = fold(written);
        expect([begins.length, ends.length]).toEqual([text.length, text.length]);
        expect(begins.every((begin, index) => begin < (ends[index] ?? 0))).toBe(true);
        expect(begins.every((begin, index) => begin >= (begins[index - 1] ?? 0))).toBe(true);
      }),
    );
  });
});
