import { type Level, levelOf, type Rule } from '../weread/problem.ts';

/** The gravest first. */
export const levels = ['error', 'warning', 'notice'] as const satisfies readonly Level[];

export type LevelCounts = Readonly<Record<Level, number>>;

type Ruled = { readonly rule: Rule };

export function countLevels(problems: readonly Ruled[]): LevelCounts {
  const sum = { error: 0, warning: 0, notice: 0 };
  for (const { rule } of problems) sum[levelOf(rule)] += 1;
  return sum;
}

/** The gravest first, otherwise as they were. */
export function gravestFirst<T extends Ruled>(problems: readonly T[]): T[] {
  return problems.toSorted((a, b) => gravity(a) - gravity(b));
}

/** 0 for the gravest. */
export function gravity({ rule }: Ruled): number {
  return levels.indexOf(levelOf(rule));
}
