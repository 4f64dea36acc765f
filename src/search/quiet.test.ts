import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromQuiet, toQuiet } from './quiet.ts';

describe('quiet writing', () => {
  it('says the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fromQuiet(toQuiet(text))).toBe(text);
      }),
    );
  });

  it('carries half a sign too', () => {
    expect(fromQuiet(toQuiet('\ud83d'))).toBe('\ud83d');
  });

  it('is ASCII punctuation that means nothing to HTML, JSON or Pagefind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toQuiet(text)).toMatch(/^[!$%()+,\-./:;=?@[\]^`{|}~]*$/);
      }),
    );
  });
});
