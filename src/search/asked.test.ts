import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, readAsked } from './asked.ts';
import { changed, colours, type Filter, facets, valuesOf } from './filter.ts';
import { kinds } from './record.ts';

/** Lone surrogates have no writing in an address. */
const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => one.isWellFormed());
const filter: fc.Arbitrary<Filter> = fc.record(
  {
    book: text,
    author: text,
    category: text,
    tag: text,
    year: fc.integer({ min: 1000, max: 9999 }).map(String),
    kind: fc.constantFrom(...kinds),
    colour: fc.constantFrom(...colours),
    hasThought: fc.constant(true as const),
  },
  { requiredKeys: [] },
);
const asked = fc.record({
  typed: fc.oneof(fc.constant(''), text),
  filter,
  order: fc.constantFrom('best' as const, 'newest' as const),
});

describe('the address of a search', () => {
  it('says all that the search depends on', () => {
    fc.assert(
      fc.property(asked, (one) => {
        expect(readAsked(addressOf(one))).toEqual(one);
      }),
    );
  });

  it('is nothing for nothing', () => {
    expect(addressOf(readAsked(''))).toBe('');
  });

  it('is short, and can be read', () => {
    const one = { typed: '网络', filter: { year: '2024' }, order: 'newest' } as const;
    expect(decodeURIComponent(addressOf(one))).toBe('?q=网络&year=2024&order=newest');
  });

  it.each([
    ['?q=%E0%A4%A', '\ufffd%A'],
    ['?q=%', '%'],
    ['?q=a&kind=nonsense&colour=pink&year=24&thought=maybe&order=odd&other=1', 'a'],
    ['?q=a&book=&author=', 'a'],
  ])('that makes no sense is left out: %s', (address, typed) => {
    expect(readAsked(address)).toEqual({ typed, filter: {}, order: 'best' });
  });

  it('of any making is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (address) => {
        const once = readAsked(address);
        expect(readAsked(addressOf(once))).toEqual(once);
      }),
    );
  });
});

describe('a part of a filter', () => {
  it('is set and taken away without touching the others', () => {
    fc.assert(
      fc.property(filter, fc.constantFrom(...facets), (one, facet) => {
        const without = changed(one, facet, undefined);
        expect(valuesOf(without)).toEqual(valuesOf(one).filter(([other]) => other !== facet));
        const value = valuesOf(one).find(([other]) => other === facet)?.[1];
        expect(changed(without, facet, value)).toEqual(one);
      }),
    );
  });
});
