import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeGbk, encodeGbk } from './gbk.ts';

describe('JSON in GBK', () => {
  it('is read back as it was, whatever is in it', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(text, (written) => {
        expect(JSON.parse(decodeGbk(encodeGbk(JSON.stringify([written]))))).toEqual([written]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read back for every unit of UTF-16', () => {
    const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join('');
    expect(JSON.parse(decodeGbk(encodeGbk(JSON.stringify(all))))).toBe(all);
  });

  it.each(['网络', '乾隆，龘：“鐵”——《书》…', '１２ＡＢ（）'])(
    'takes two bytes a sign for %s',
    (text) => {
      expect(encodeGbk(text)).toHaveLength(text.length * 2);
    },
  );

  it('says in letters what browsers may read otherwise', () => {
    expect(decodeGbk(encodeGbk('"é€𠮷"'))).toBe('"\\u00e9\\u20ac\\ud842\\udfb7"');
  });
});
