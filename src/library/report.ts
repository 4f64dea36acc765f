import type { Strings } from '../i18n/strings.ts';
import { type Level, levelOf, type Problem } from '../weread/problem.ts';

const order: readonly Level[] = ['error', 'warning', 'notice'];

/** `file:line:column rule [level] message → hint`: terminals and editors make it a link. */
export function lineOf(problem: Problem, strings: Strings): string {
  const { file, line, column } = problem.place;
  const words = strings.problems[problem.rule];
  const place = [oneLine(file), line, ...(column === undefined ? [] : [column])].join(':');
  const level = strings.levels[levelOf(problem.rule)];
  const message = clipped(oneLine(words.message(problem.details)));
  return `${place} ${problem.rule} [${level}] ${message} → ${words.hint}`;
}

export function counts(problems: readonly Problem[]): Record<Level, number> {
  const sum: Record<Level, number> = { error: 0, warning: 0, notice: 0 };
  for (const { rule } of problems) sum[levelOf(rule)] += 1;
  return sum;
}

/**
 * The problems as lines, the gravest first, and never more than a screenful.
 *
 * @param most Lines at the most.
 */
export function printable(problems: readonly Problem[], strings: Strings, most = 20): string[] {
  const sorted = [...problems].sort(
    (a, b) => order.indexOf(levelOf(a.rule)) - order.indexOf(levelOf(b.rule)),
  );
  const room = sorted.length > most ? most - 1 : most;
  const shown = sorted.slice(0, room).map((problem) => lineOf(problem, strings));
  const left = sorted.length - shown.length;
  return left > 0 ? [...shown, strings.build.more(left)] : shown;
}

/** What a file says can't forge a line of its own, move the terminal's cursor or turn its text. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ').trim();
}

/** Characters of a message; a parser's reason may be a page long. */
const longest = 240;

function clipped(text: string): string {
  const signs = [...text.slice(0, 2 * longest)];
  return text.length > longest && signs.length > longest
    ? `${signs.slice(0, longest - 1).join('')}…`
    : text;
}
