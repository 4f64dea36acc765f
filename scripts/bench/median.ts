import type { Cost } from './measure-command.ts';

/** @throws RangeError for no numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('a median of nothing');
  return (upper + lower) / 2;
}

/** Nothing is known where one of them is not. */
export function knownMedian(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((one) => one !== null);
  return known.length === numbers.length ? median(known) : null;
}

/** @throws RangeError for no runs. */
export const medianCost = (runs: readonly Cost[]): Cost => ({
  seconds: median(runs.map(({ seconds }) => seconds)),
  cpu: knownMedian(runs.map(({ cpu }) => cpu)),
  peak: knownMedian(runs.map(({ peak }) => peak)),
  together: knownMedian(runs.map(({ together }) => together)),
});
