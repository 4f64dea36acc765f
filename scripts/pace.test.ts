import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Pace } from './pace.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('a number that goes up is told a dozen times a second, and at its end', () => {
  const pace = new Pace();
  vi.advanceTimersByTime(1000);
  expect(pace.isTime(1, 9)).toBe(true);
  expect(pace.isTime(2, 9)).toBe(false);
  vi.advanceTimersByTime(80);
  expect(pace.isTime(3, 9)).toBe(true);
  expect(pace.isTime(4)).toBe(false);
  expect(pace.isTime(9, 9)).toBe(true);
});
