import { expect, it } from 'vitest';
import { asWritten } from './as-written.ts';

it('a word is shown as the text has it, where that can be told', () => {
  expect(asWritten('pod', '一个 Pod 里')).toBe('Pod');
  expect(asWritten('孤独', '他的孤獨')).toBe('孤獨');
  expect(asWritten('孤独', '他的孤独')).toBe('孤独');
  expect(asWritten('孤独', '½ 他的孤獨……')).toBe('孤獨');
  expect(asWritten('孤独', '别的')).toBe('孤独');
});
