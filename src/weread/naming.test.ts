import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Names, shortHash } from './naming.ts';

describe('a short name for a text', () => {
  it('is the same at every time: addresses are made of it', () => {
    expect(shortHash('')).toBe('18q9bdkbbw6');
    expect(shortHash('划线')).toBe('1dgfr4x1fur');
  });

  it('is eleven letters and digits', () => {
    fc.assert(fc.property(fc.string(), (text) => /^[0-9a-z]{11}$/.test(shortHash(text))));
  });

  it('differs for ten thousand texts that differ in little', () => {
    const names = new Set(Array.from({ length: 10_000 }, (_, index) => shortHash(`划线 ${index}`)));
    expect(names.size).toBe(10_000);
  });
});

describe('names', () => {
  it('are given once each, then with a number', () => {
    const names = new Names();
    expect([names.take('a'), names.take('a'), names.take('b'), names.take('a')]).toEqual([
      'a',
      'a-2',
      'b',
      'a-3',
    ]);
  });

  it('pass over numbers that are taken by name', () => {
    const names = new Names();
    expect([names.take('a-2'), names.take('a'), names.take('a')]).toEqual(['a-2', 'a', 'a-3']);
  });

  it('are never the same, whatever is wished', () => {
    const wishes = fc.array(fc.constantFrom('a', 'a-2', 'a-2-2', 'a-3', 'b'), { maxLength: 40 });
    fc.assert(
      fc.property(wishes, (wished) => {
        const names = new Names();
        expect(new Set(wished.map((name) => names.take(name))).size).toBe(wished.length);
      }),
    );
  });

  it('are given to a hundred thousand of the same wish in a second', () => {
    const names = new Names();
    const start = performance.now();
    for (let count = 0; count < 100_000; count += 1) names.take('a');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
