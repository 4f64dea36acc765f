import { expect, it } from 'vitest';
import { pauseAfter } from './typing-pause.ts';

it.each(['网络', '网络 ', 'linux ', '网，'])('%j is asked for at once', (typed) => {
  expect(pauseAfter(typed, false)).toBe(0);
});

it.each(['', '网', 'linu', '网络k', 'café'])('%j may be longer in a moment', (typed) => {
  expect(pauseAfter(typed, false)).toBeGreaterThan(0);
});

it('waits where another search is on its way', () => {
  expect(pauseAfter('网络', true)).toBeGreaterThan(0);
});
