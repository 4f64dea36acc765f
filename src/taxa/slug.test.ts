import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slugOf } from './slug.ts';

it.each([
  ['K8s', 'Ｋ８ｓ'],
  ['Robert Martin', ' robert  martin '],
  ['加西亚·马尔克斯', '加西亚 ・ 马尔克斯'],
  ['é', 'e\u0301'],
])('%s and %s are one', (one, other) => {
  expect(slugOf(one)).toBe(slugOf(other));
});

it('tells apart what only signs tell apart', () => {
  expect(new Set(['C', 'C#', 'C++', 'C&', 'c.'].map(slugOf)).size).toBe(5);
  expect(slugOf('C#')).toBe('c~23');
});

it('is a name that any disk and any browser takes, and never one of a page’s number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (name) => {
      const slug = slugOf(name);
      expect(slug).toMatch(/^[^\p{Cc}#?%\\/:*"<>|&]+$/u);
      expect(slug).not.toMatch(/^\.|\.$|^~p|\s/u);
      expect(new TextEncoder().encode(slug).length).toBeLessThan(200);
      expect(slug.isWellFormed()).toBe(true);
    }),
  );
  expect(slugOf('CON')).toBe('con~');
});
