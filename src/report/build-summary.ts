import type { Strings } from '../i18n/strings.ts';
import { levelOf, type Problem } from '../weread/problem.ts';
import { countLevels, gravestFirst, gravity, type LevelCounts } from './levels.ts';
import { lineOf, messageOf, placeOf } from './problem-line.ts';

interface Reported {
  readonly problems: readonly Problem[];
}

/**
 * Each file that has problems on one line, the gravest first, and never more than a screenful.
 *
 * @param most Lines at the most.
 */
export function summaryLines(files: readonly Reported[], strings: Strings, most = 20): string[] {
  const faulty = files.flatMap(({ problems }) => {
    const [gravest] = gravestFirst(problems);
    return gravest ? [{ gravest, counts: countLevels(problems) }] : [];
  });
  if (faulty.length === 0) return [];
  faulty.sort((a, b) => gravity(a.gravest) - gravity(b.gravest));
  const { error, warning, notice } = countLevels(files.flatMap(({ problems }) => problems));
  const room = most - 2;
  const shown = faulty.slice(0, faulty.length > room ? room - 1 : room);
  const left = faulty.length - shown.length;
  return [
    strings.build.problems(error, warning, notice),
    ...shown.map(({ gravest, counts }) => lineOfFile(gravest, counts, strings)),
    ...(left > 0 ? [strings.build.moreFiles(left)] : []),
    strings.build.seeAll,
  ];
}

function lineOfFile(gravest: Problem, counts: LevelCounts, strings: Strings): string {
  const level = strings.levels[levelOf(gravest.rule)];
  const others = { ...counts };
  others[levelOf(gravest.rule)] -= 1;
  const besides = strings.build.besides(others.error, others.warning, others.notice);
  return `${placeOf(gravest.place)} [${level}] ${messageOf(gravest, strings)}${besides}`;
}

/** The first problems, each in full: why a strict build or check has stopped. */
export function reasonLines(problems: readonly Problem[], strings: Strings, most = 10): string[] {
  const shown = gravestFirst(problems).slice(0, most);
  const left = problems.length - shown.length;
  return [
    ...shown.map((one) => lineOf(one, strings)),
    ...(left > 0 ? [strings.check.more(left)] : []),
  ];
}
