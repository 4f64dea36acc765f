import { knownMedian, median, medianCost } from '../median.ts';
import type { Build, State } from './garden.ts';

/** What the builds of one library took. */
export interface Figures {
  readonly books: number;
  readonly highlights: number;
  /** Of the exports. */
  readonly bytes: number;
  /** Of which they are medians. */
  readonly runs: number;
  readonly states: Readonly<Record<State, Build>>;
}

/**
 * The figures of several runs as those of one. What was built is the same each time.
 *
 * @throws RangeError for no runs.
 */
export function medianBuild(runs: readonly Build[]): Build {
  const last = runs.at(-1);
  if (!last) throw new RangeError('a median of nothing');
  const stages = last.stages.map((stage) => {
    const same = runs.flatMap((run) => run.stages.filter(({ key }) => key === stage.key));
    return {
      ...stage,
      seconds: median(same.map(({ seconds }) => seconds)),
      cpu: knownMedian(same.map(({ cpu }) => cpu)),
    };
  });
  return { ...last, ...medianCost(runs), stages };
}

/** How much more the larger of two libraries takes, built from nothing. */
export interface Growth {
  readonly from: number;
  readonly to: number;
  readonly books: number;
  readonly highlights: number;
  readonly seconds: number;
  readonly cpu: number | null;
  readonly peak: number | null;
  /** Bytes of the site. */
  readonly output: number;
}

/** From each library to the next larger one. */
export function growthOf(all: readonly Figures[]): Growth[] {
  return all.slice(1).flatMap((large, at) => {
    const small = all[at];
    if (!small) return [];
    const [one, other] = [small.states.cold, large.states.cold];
    return [
      {
        from: small.books,
        to: large.books,
        books: large.books / small.books,
        highlights: large.highlights / small.highlights,
        seconds: other.seconds / one.seconds,
        cpu: ratio(other.cpu, one.cpu),
        peak: ratio(other.peak, one.peak),
        output: other.output.bytes / one.output.bytes,
      },
    ];
  });
}

/** Not known where one of the two is not, or there is nothing to divide by. */
export const ratio = (one: number | null, other: number | null): number | null =>
  one === null || other === null || other === 0 ? null : one / other;
