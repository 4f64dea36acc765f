import type { FileReport } from '../library/file-report.ts';
import { levelOf, type Problem, type Rule } from '../weread/problem.ts';

/** Not lost, yet not what the reader meant. */
const strictRules: ReadonlySet<Rule> = new Set([
  'block-unclaimed',
  'link-broken',
  'link-ambiguous',
]);

/** What can stop a check, and a strict build. */
export interface Verdict {
  readonly errors: number;
  /** Passages that no rule knows, lines that none has claimed, links that lead nowhere. */
  readonly unknown: number;
  /** The problems among them. */
  readonly reasons: readonly Problem[];
}

/** Strict is to lose nothing and to understand all; an empty highlight or a missing image is neither. */
export function judge(reports: readonly Pick<FileReport, 'problems' | 'account'>[]): Verdict {
  const problems = reports.flatMap((report) => report.problems);
  const errors = problems.filter(({ rule }) => levelOf(rule) === 'error');
  const unknown = problems.filter(({ rule }) => strictRules.has(rule));
  const unclaimed = reports.reduce((sum, { account }) => sum + account.unclaimed.length, 0);
  return {
    errors: errors.length,
    unknown: unknown.length + unclaimed,
    reasons: [...errors, ...unknown],
  };
}

export function passes({ errors, unknown }: Verdict, strict: boolean): boolean {
  return errors === 0 && !(strict && unknown > 0);
}
