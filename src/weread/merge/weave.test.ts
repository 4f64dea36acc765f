import { describe, expect, it } from 'vitest';
import { type Newcomer, weave } from './weave.ts';

interface Thing {
  readonly name: string;
  readonly at?: number;
}

const thing = (name: string, at?: number): Thing => (at === undefined ? { name } : { name, at });
const byPlace = ({ at }: Thing) => (at === undefined ? undefined : [at]);

const woven = (row: readonly Thing[], ...newcomers: Newcomer<Thing>[]) =>
  weave(row, newcomers, [byPlace])
    .map(({ name }) => name)
    .join('');

describe('a newcomer', () => {
  const [a, c, e] = [thing('a', 1), thing('c', 3), thing('e', 5)];

  it('stands where it belongs in a row that is in order', () => {
    const after = undefined;
    expect(woven([a, c, e], { item: thing('d', 4), after }, { item: thing('b', 2), after })).toBe(
      'abcde',
    );
    expect(woven([c, e], { item: thing('a', 1), after })).toBe('ace');
  });

  it('stands behind what it followed where its own place is unknown', () => {
    const x = thing('x');
    expect(woven([a, c], { item: x, after: a }, { item: thing('y'), after: x })).toBe('axyc');
    expect(woven([a, c], { item: x, after: undefined })).toBe('xac');
  });

  it('stands behind what it followed where the row is in no order', () => {
    expect(woven([e, a, c], { item: thing('b', 2), after: c })).toBe('eacb');
  });

  it('comes before the first whose place is known, and behind what stands before that', () => {
    expect(woven([thing('x'), c], { item: thing('a', 1), after: undefined })).toBe('xac');
  });
});
