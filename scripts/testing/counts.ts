import { z } from 'zod';

/** Tests of one stage. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const vitestReport = z.object({
  numPassedTests: z.int().nonnegative(),
  numFailedTests: z.int().nonnegative(),
  numPendingTests: z.int().nonnegative(),
  numTodoTests: z.int().nonnegative(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.int().nonnegative(),
    unexpected: z.int().nonnegative(),
    flaky: z.int().nonnegative(),
    skipped: z.int().nonnegative(),
  }),
  errors: z.array(z.unknown()),
});

/**
 * Counts Vitest's JSON report. A file that could not even be loaded has no tests in the report: it
 * counts as one that failed.
 *
 * @throws Error where the text is no such report.
 */
export function countVitest(json: string): Counts {
  const report = vitestReport.parse(JSON.parse(json));
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Counts Playwright's JSON report. A test that passed only when it was repeated has failed; so has
 * what broke outside of any test.
 *
 * @throws Error where the text is no such report.
 */
export function countPlaywright(json: string): Counts {
  const { stats, errors } = playwrightReport.parse(JSON.parse(json));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * What the report of a command is worth in the light of how the command ended: one that failed, or
 * that ran no test at all, never counts as passed.
 */
export function settle(counts: Counts, succeeded: boolean): Counts {
  const ranNothing = counts.passed + counts.failed === 0;
  if (counts.failed > 0 || (succeeded && !ranNothing)) return counts;
  return { ...counts, failed: 1 };
}

export function sum(all: readonly Counts[]): Counts {
  const total = (of: keyof Counts): number => all.reduce((soFar, one) => soFar + one[of], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

/** The last line of a test run, for people and programs alike. */
export function lastLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}
