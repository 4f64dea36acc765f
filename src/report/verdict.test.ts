import { describe, expect, it } from 'vitest';
import { exampleOf, levelOf, problem, type Rule, ruleNames } from '../weread/problem.ts';
import { judge, passes } from './verdict.ts';

const report = (rules: readonly Rule[], unclaimed: readonly number[] = []) => ({
  problems: rules.map((rule) => problem(rule, { file: 'a.md', line: 1 }, exampleOf(rule))),
  account: { marks: {}, claims: {}, unclaimed: [...unclaimed] },
});

describe('the verdict on files', () => {
  it('is good where nothing is wrong', () => {
    const verdict = judge([report([]), report([])]);
    expect(verdict).toEqual({ errors: 0, unknown: 0, reasons: [] });
    expect(passes(verdict, true)).toBe(true);
  });

  it('is bad for any error, strict or not', () => {
    const errors = ruleNames.filter((rule) => levelOf(rule) === 'error');
    expect(errors.length).toBeGreaterThan(5);
    for (const rule of errors) {
      expect(passes(judge([report([rule])]), false)).toBe(false);
      expect(passes(judge([report([rule])]), true)).toBe(false);
    }
  });

  it('is bad for what no rule knows or has claimed, and for links that lead nowhere, where it is strict', () => {
    const bad = [report(['block-unclaimed']), report(['link-broken']), report(['link-ambiguous'])];
    for (const one of [...bad, report([], [3])]) {
      expect(passes(judge([one]), false)).toBe(true);
      expect(passes(judge([one]), true)).toBe(false);
    }
  });

  it('lets other warnings pass, and notices', () => {
    const mild = judge([report(['highlight-empty', 'image-missing', 'encoding-repaired'])]);
    expect(passes(mild, true)).toBe(true);
    expect(mild.reasons).toEqual([]);
  });
});
