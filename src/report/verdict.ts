import type { FileReport } from '../library/file-report.ts';
import { levelOf, type Problem } from '../weread/problem.ts';

/** What can stop a check, and a strict build. */
export interface Verdict {
  readonly errors: number;
  /** Passages that no rule knows, and lines that none has claimed. */
  readonly unknown: number;
  /** The problems among them. */
  readonly reasons: readonly Problem[];
}

/** Strict is to lose nothing and to understand all; an empty highlight or a missing image is neither. */
export function judge(reports: readonly Pick<FileReport, 'problems' | 'account'>[]): Verdict {
  const problems = reports.flatMap((report) => report.problems);
  const errors = problems.filter(({ rule }) => levelOf(rule) === 'error');
  const unknown = problems.filter(({ rule }) => rule === 'block-unclaimed');
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
