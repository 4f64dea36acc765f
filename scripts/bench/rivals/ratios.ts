import { ratio } from '../builds/figures.ts';
import type { Build } from '../builds/garden.ts';
import type { Cost } from '../measure-command.ts';
import type { RivalResults } from './contest.ts';

/** Ours, as so many times theirs. */
export interface Ratio {
  readonly ours: string;
  readonly theirs: string;
  readonly seconds: number | null;
  readonly cpu: number | null;
  /** Of the largest process; not of a part of a build. */
  readonly peak: number | null;
}

type Part = Pick<Cost, 'seconds' | 'cpu'> & { readonly peak: number | null };

/** Our build from nothing against that of each rival with Pagefind, and part against part. */
export function ratiosOf(cold: Build, { rivals, pagefind }: RivalResults): Ratio[] {
  const index = cold.stages.find(({ key }) => key === 'index');
  const ourIndex = index && { ...index, peak: null };
  const ourPages = ourIndex && { ...minus(cold, ourIndex), peak: null };
  const theirIndex = 'failed' in pagefind ? undefined : pagefind;
  const compared = (ours: string, theirs: string, one?: Part, other?: Part): Ratio[] =>
    one && other ? [{ ours, theirs, ...divided(one, other) }] : [];
  return [
    ...rivals.flatMap(({ name, run }) => [
      ...compared('whole', `${name} + Pagefind`, cold, theirIndex && plus(run, theirIndex)),
      ...compared('without the index', name, ourPages, run),
    ]),
    ...compared('index', 'Pagefind', ourIndex, theirIndex),
  ];
}

const divided = (one: Part, other: Part) => ({
  seconds: ratio(one.seconds, other.seconds),
  cpu: ratio(one.cpu, other.cpu),
  peak: ratio(one.peak, other.peak),
});

/** One after the other. */
const plus = (one: Part, other: Part): Part => ({
  seconds: one.seconds + other.seconds,
  cpu: one.cpu === null || other.cpu === null ? null : one.cpu + other.cpu,
  peak: one.peak === null || other.peak === null ? null : Math.max(one.peak, other.peak),
});

const minus = (whole: Part, part: Part) => ({
  seconds: whole.seconds - part.seconds,
  cpu: whole.cpu === null || part.cpu === null ? null : whole.cpu - part.cpu,
});
