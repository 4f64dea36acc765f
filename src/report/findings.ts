import type { Strings } from '../i18n/strings.ts';
import type { FileReport } from '../library/file-report.ts';
import type { Source } from '../library/source.ts';
import type { Account } from '../weread/claim.ts';
import { type Level, levelOf, type Problem, type Rule } from '../weread/problem.ts';
import { gravestFirst } from './levels.ts';
import { messageOf } from './problem-line.ts';

/** A problem with its words, and the line of the file that it speaks of. */
export interface Finding {
  readonly rule: Rule;
  readonly level: Level;
  readonly line: number;
  readonly column?: number;
  /** As in the file: not to be printed before it is made harmless. */
  readonly text: string;
  readonly message: string;
  readonly hint: string;
}

/** A file, as every form of report tells of it. */
export interface FileFindings extends Omit<FileReport, 'problems'>, Pick<Source, 'told'> {
  /** The gravest first, otherwise by line. */
  readonly findings: readonly Finding[];
  readonly unknown: readonly UnknownLine[];
}

/** A line that no rule knows. */
export interface UnknownLine {
  readonly line: number;
  /** As in the file. */
  readonly text: string;
  /** It stands on a page as it is; if not, it was lost, which is a fault of the program. */
  readonly shown: boolean;
}

export function findingsOf(
  { problems, ...report }: FileReport,
  { line, told }: Source,
  strings: Pick<Strings, 'problems'>,
): FileFindings {
  const found = problems.toSorted((a, b) => a.place.line - b.place.line);
  return {
    ...report,
    told,
    findings: gravestFirst(found).map((one) => findingOf(one, line, strings)),
    unknown: unknownLines(report.account, line),
  };
}

function unknownLines({ prose = [], unclaimed }: Account, textOf: Source['line']): UnknownLine[] {
  const shown = new Set(prose);
  return [...prose, ...unclaimed]
    .sort((a, b) => a - b)
    .map((line) => ({ line, text: textOf(line) ?? '', shown: shown.has(line) }));
}

function findingOf(
  found: Problem,
  textOf: Source['line'],
  strings: Pick<Strings, 'problems'>,
): Finding {
  const { rule, place } = found;
  return {
    rule,
    level: levelOf(rule),
    line: place.line,
    ...(place.column === undefined ? {} : { column: place.column }),
    text: textOf(place.line) ?? '',
    message: messageOf(found, strings),
    hint: strings.problems[rule].hint,
  };
}

/** Findings that broke the same rule. */
export interface RuleGroup {
  readonly rule: Rule;
  readonly level: Level;
  readonly hint: string;
  readonly shown: readonly Finding[];
  /** How many more there are. */
  readonly more: number;
}

/** @param most How many of each rule are shown. */
export function groupByRule(findings: readonly Finding[], most: number): RuleGroup[] {
  return [...Map.groupBy(findings, ({ rule }) => rule)].flatMap(([rule, all]) => {
    const [first] = all;
    if (!first) return [];
    const shown = all.slice(0, most);
    return [{ rule, level: first.level, hint: first.hint, shown, more: all.length - shown.length }];
  });
}

/** Lines that no rule knows, but for those that the groups show already. */
export function unknownBeside(
  { unknown }: Pick<FileFindings, 'unknown'>,
  groups: readonly RuleGroup[],
): UnknownLine[] {
  const told = new Set(groups.flatMap(({ shown }) => shown.map(({ line }) => line)));
  return unknown.filter(({ line, shown }) => !shown || !told.has(line));
}
