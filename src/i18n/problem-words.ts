import type { DetailOf, Rule } from '../weread/problem.ts';

/** What a rule says when it is broken, and what cures it. */
export interface RuleWords<R extends Rule> {
  /** Names what the rule's problems carry; any other name does not compile. */
  message(details: { readonly [Name in DetailOf<R>]?: string | number }): string;
  hint: string;
}

export type ProblemWords = { readonly [R in Rule]: RuleWords<R> };
