import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facets, orders, readChoice, writeChoice } from './choice.ts';

describe('the address of a shelf', () => {
  it('is the plain one for the shelf as it is by itself', () => {
    expect(writeChoice({ order: 'read', filters: {} })).toBe('');
    expect(readChoice(new URLSearchParams('?sort=nonsense&status=&x=1'))).toEqual({
      order: 'read',
      filters: {},
    });
  });

  it('says again what it was told', () => {
    const word = fc.string({ minLength: 1, unit: 'grapheme' });
    const choice = fc.record({
      order: fc.constantFrom(...orders),
      filters: fc.dictionary(fc.constantFrom(...facets), word),
    });
    fc.assert(
      fc.property(choice, (chosen) => {
        const read = readChoice(new URLSearchParams(writeChoice(chosen)));
        expect(read).toEqual({ ...chosen, filters: { ...chosen.filters } });
      }),
    );
  });
});
