import { expect, it } from 'vitest';
import { countAbove } from './passed.ts';

it('what lies above a line is counted with few questions', () => {
  const tops = Array.from({ length: 1000 }, (_, index) => index * 10);
  let asked = 0;
  const topOf = (index: number) => {
    asked += 1;
    return tops[index] ?? 0;
  };
  expect(countAbove(-1, 1000, topOf)).toBe(0);
  expect(countAbove(0, 1000, topOf)).toBe(1);
  expect(countAbove(4321, 1000, topOf)).toBe(433);
  expect(countAbove(1e9, 1000, topOf)).toBe(1000);
  expect(countAbove(0, 0, topOf)).toBe(0);
  expect(asked).toBeLessThanOrEqual(44);
});
