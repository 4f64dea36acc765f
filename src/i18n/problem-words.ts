import type { Problem, Rule } from '../weread/problem.ts';

/** What a rule says when it is broken, and what cures it. */
export interface RuleWords {
  message(details: Problem['details']): string;
  hint: string;
}

export type ProblemWords = Record<Rule, RuleWords>;
