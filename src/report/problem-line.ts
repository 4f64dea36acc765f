import type { Strings } from '../i18n/strings.ts';
import { levelOf, type Problem } from '../weread/problem.ts';
import { clipped, oneLine } from './harmless.ts';

/** Characters of a message; a parser's reason may be a page long. */
const longest = 240;

type Words = Pick<Strings, 'problems' | 'levels'>;

/** `file:line:column rule [level] message → hint`: terminals and editors make it a link. */
export function lineOf(found: Problem, strings: Words): string {
  const level = strings.levels[levelOf(found.rule)];
  const { hint } = strings.problems[found.rule];
  return `${placeOf(found.place)} ${found.rule} [${level}] ${messageOf(found, strings)} → ${hint}`;
}

/** What is wrong, on one line of a bearable length. */
export function messageOf(
  { rule, details }: Pick<Problem, 'rule' | 'details'>,
  strings: Pick<Strings, 'problems'>,
): string {
  return clipped(oneLine(strings.problems[rule].message(details)), longest);
}

/** `file:line:column`. */
export function placeOf({ file, line, column }: Problem['place']): string {
  return [oneLine(file), line, ...(column === undefined ? [] : [column])].join(':');
}
