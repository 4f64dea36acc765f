import { expect, it } from 'vitest';
import { Random } from './random.ts';
import { Weighted } from './weighted.ts';

it('draws each thing as often as it weighs', () => {
  const weights = { rare: 1, usual: 9, common: 90 };
  const things = new Weighted(Object.keys(weights), Object.values(weights));
  const random = new Random(5);
  const counts = new Map<string, number>();
  const draws = 100_000;
  for (let left = draws; left > 0; left -= 1) {
    const thing = things.draw(random);
    counts.set(thing, (counts.get(thing) ?? 0) + 1);
  }
  for (const [thing, weight] of Object.entries(weights)) {
    expect((counts.get(thing) ?? 0) / draws).toBeCloseTo(weight / 100, 2);
  }
});

it('draws nothing from nothing', () => {
  expect(() => new Weighted([], []).draw(new Random(1))).toThrow(RangeError);
});
