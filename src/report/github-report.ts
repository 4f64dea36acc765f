import type { Strings } from '../i18n/strings.ts';
import { levelOf, type Problem } from '../weread/problem.ts';
import { gravity } from './levels.ts';
import { messageOf } from './problem-line.ts';

/** So many of each level does GitHub show for one step of a job. */
export const mostAnnotations = 10;

/**
 * Commands by which a job on GitHub Actions sets notes beside the lines of a file. GitHub shows the
 * first ten of each level: the gravest come first, and of each file's rules one before any repeats.
 *
 * Places name paths from the repository's root.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 * @param most Of each level.
 */
export function annotations(
  problems: readonly Problem[],
  strings: Pick<Strings, 'problems'>,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const repeats = new Map<string, number>();
  const ranked = problems.map((problem) => {
    const key = `${problem.rule} ${problem.place.file}`;
    const repeat = repeats.get(key) ?? 0;
    repeats.set(key, repeat + 1);
    return { problem, repeat, gravity: gravity(problem) };
  });
  const sorted = ranked.sort((a, b) => a.gravity - b.gravity || a.repeat - b.repeat);
  const byLevel = Map.groupBy(sorted, (one) => one.gravity);
  return [...byLevel.values()].flatMap((some) =>
    some.slice(0, most).map(({ problem }) => annotation(problem, strings)),
  );
}

function annotation(problem: Problem, strings: Pick<Strings, 'problems'>): string {
  const { file, line, column } = problem.place;
  const properties = [
    `file=${property(file)}`,
    `line=${line}`,
    ...(column === undefined ? [] : [`col=${column}`]),
    `title=${property(problem.rule)}`,
  ];
  const words = `${messageOf(problem, strings)}\n→ ${strings.problems[problem.rule].hint}`;
  return `::${levelOf(problem.rule)} ${properties.join(',')}::${data(words)}`;
}

/** As the runner reads them back. */
const data = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
