import { expect, it } from 'vitest';
import { librarySizes } from './library-sizes.ts';

it('knows the highlights of each library, the smallest first', () => {
  expect(librarySizes('300, 10')).toEqual([
    { books: 10, highlights: 700 },
    { books: 300, highlights: 20_000 },
  ]);
});

it.each(['20', '', '10,many'])('says what can be chosen instead of "%s"', (wanted) => {
  expect(() => librarySizes(wanted)).toThrow('--size takes 10, 300, 3000.');
});
