import { expect, it } from 'vitest';
import { knownMedian, median, medianCost } from './median.ts';

it('is the middle one, or half-way between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([10, 1, 2, 4])).toBe(3);
  expect(median([7])).toBe(7);
  expect(() => median([])).toThrow(RangeError);
});

it('is not known where one of the numbers is not', () => {
  expect(knownMedian([3, null, 1])).toBeNull();
  expect(knownMedian([3, 2, 1])).toBe(2);
});

it('takes each figure of the runs by itself', () => {
  const run = (seconds: number, cpu: number | null, peak: number) => ({
    seconds,
    cpu,
    peak,
    together: peak * 2,
  });
  expect(medianCost([run(1, 30, 7), run(3, 20, 8), run(2, 10, 9)])).toEqual({
    seconds: 2,
    cpu: 20,
    peak: 8,
    together: 16,
  });
});
