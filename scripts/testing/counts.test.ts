import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, lastLine, settle, sum } from './counts.ts';

const vitest = (over: object = {}): string =>
  JSON.stringify({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
    ...over,
  });

const playwright = (stats: object = {}, errors: unknown[] = []): string =>
  JSON.stringify({
    stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0, ...stats },
    errors,
  });

describe('counting Vitest’s report', () => {
  it('counts tests that passed, failed and were skipped', () => {
    expect(countVitest(vitest())).toEqual({ passed: 3, failed: 0, skipped: 2 });
  });

  it('counts a file that could not be loaded as a failed test', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countVitest(vitest({ testResults })).failed).toBe(1);
  });

  it('does not count a failed test twice, once for its file', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }];
    expect(countVitest(vitest({ numFailedTests: 1, testResults })).failed).toBe(1);
  });

  it('refuses what is no report', () => {
    expect(() => countVitest('{}')).toThrow();
    expect(() => countVitest('')).toThrow();
  });
});

describe('counting Playwright’s report', () => {
  it('counts a test that passed only when repeated as failed', () => {
    const counts = countPlaywright(playwright({ unexpected: 1, flaky: 1, skipped: 2 }));
    expect(counts).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it('counts what broke outside of any test', () => {
    expect(countPlaywright(playwright({}, [{ message: 'no server' }])).failed).toBe(1);
  });
});

describe('the worth of a stage', () => {
  const counts = { passed: 2, failed: 0, skipped: 0 };

  it('is that of its tests where the command succeeded', () => {
    expect(settle(counts, true)).toEqual(counts);
  });

  it('is a failure where the command failed though no test did', () => {
    expect(settle(counts, false)).toEqual({ ...counts, failed: 1 });
  });

  it('is a failure where no test ran', () => {
    expect(settle({ passed: 0, failed: 0, skipped: 5 }, true).failed).toBe(1);
  });

  it('keeps the number of failed tests', () => {
    expect(settle({ ...counts, failed: 3 }, false).failed).toBe(3);
  });
});

it('sums up all stages in one line', () => {
  const stages = [
    { passed: 2, failed: 0, skipped: 1 },
    { passed: 1, failed: 3, skipped: 0 },
  ];
  expect(sum(stages)).toEqual({ passed: 3, failed: 3, skipped: 1 });
  expect(lastLine(sum(stages))).toMatch(/^3 passed, 3 failed$/);
});
