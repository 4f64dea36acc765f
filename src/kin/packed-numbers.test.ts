import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countOf, numbersIn, packNumbers } from './packed-numbers.ts';

it('packed numbers come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 32 - 1 })), (numbers) => {
      expect([...numbersIn(packNumbers(numbers))]).toEqual(numbers);
      expect(countOf(packNumbers(numbers))).toBe(numbers.length);
    }),
  );
});

it('packed numbers that are not whole end before what is torn', () => {
  expect([...numbersIn(packNumbers([7, 8]).slice(0, -4))]).toEqual([7]);
});
