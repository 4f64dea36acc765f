import type { Strings } from '../i18n/strings.ts';
import type { BookCounts } from '../library/book-counts.ts';
import { levelOf } from '../weread/problem.ts';
import {
  type FileFindings,
  groupByRule,
  type RuleGroup,
  type UnknownLine,
  unknownBeside,
} from './findings.ts';
import { clipped, oneLine } from './harmless.ts';
import { placeOf } from './problem-line.ts';
import { pointer, sourceLine } from './source-line.ts';
import type { Totals } from './totals.ts';

/** What is shown of one file. */
interface Limits {
  /** Problems of the same rule. */
  readonly ofRule: number;
  /** Lines that no rule knows. */
  readonly unknown: number;
}

export const brief: Limits = { ofRule: 3, unknown: 6 };
export const full: Limits = { ofRule: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };

/** Kinds of mark that are shown of one file; a hostile one may have a million. */
const mostMarks = 6;

const signs = { error: '✗', warning: '!', notice: 'i' } as const;

/** What a file holds, on one line; below it what is wrong with it, each problem with its line. */
export function fileLines(file: FileFindings, limits: Limits, strings: Strings): string[] {
  const groups = groupByRule(file.findings, limits.ofRule);
  const gravest = file.account.unclaimed.length > 0 ? 'error' : groups[0]?.level;
  const sign = gravest ? signs[gravest] : '✓';
  return [
    `${sign} ${oneLine(file.path)}  ${summaryOf(file, strings)}`,
    ...groups.flatMap((group) => groupLines(group, file.path, strings)),
    ...unknownLines(unknownBeside(file, groups), limits, strings),
  ];
}

/** `12 章 · 65 条划线 · > 📌 ×65` */
function summaryOf(file: FileFindings, { check }: Strings): string {
  if (file.kind !== 'export') return check.kinds[file.kind];
  const books = file.books > 1 ? [check.books(file.books)] : [];
  return [...books, ...heldOf(file.counts, check), ...marksOf(file)].join(' · ');
}

/** What books hold; of the rarer things only those that are there. */
export function heldOf(counts: BookCounts, { chapters, ...check }: Strings['check']): string[] {
  const { thoughts, reviews, prose } = counts;
  return [
    chapters(counts.chapters),
    check.highlights(counts.highlights),
    ...(thoughts > 0 ? [check.thoughts(thoughts)] : []),
    ...(reviews > 0 ? [check.reviews(reviews)] : []),
    ...(prose > 0 ? [check.prose(prose)] : []),
  ];
}

/** The marks by which a file's exporter can be told, the most frequent first. */
export function marksOf({ account }: Pick<FileFindings, 'account'>): string[] {
  const marks = Object.entries(account.marks).sort(([, a], [, b]) => b - a);
  const shown = marks
    .slice(0, mostMarks)
    .map(([name, count]) => `${clipped(oneLine(name), 24)} ×${count}`);
  return marks.length > mostMarks ? [...shown, '…'] : shown;
}

function groupLines(group: RuleGroup, path: string, { levels, check }: Strings): string[] {
  const { rule, shown, more, hint } = group;
  return [
    ...shown.flatMap(({ line, column, message, text, level }) => {
      const place = placeOf({ file: path, line, ...(column === undefined ? {} : { column }) });
      return [`  ${place} ${rule} [${levels[level]}] ${message}`, ...quoted(line, text, column)];
    }),
    ...(more > 0 ? [`  ${check.more(more)}`] : []),
    `    → ${hint}`,
  ];
}

function quoted(number: number, text: string, column?: number): string[] {
  if (text.trim() === '') return [];
  const line = sourceLine(text, column);
  const margin = String(number).padStart(7);
  const below = pointer(line);
  return [
    `${margin} │ ${line.before}${line.at}${line.after}`,
    ...(below === undefined ? [] : [`${' '.repeat(margin.length)} │ ${below}`]),
  ];
}

/** The lost ones first. */
function unknownLines(lines: readonly UnknownLine[], limits: Limits, { check }: Strings): string[] {
  const lost = lines.filter(({ shown }) => !shown);
  const kept = lines.filter(({ shown }) => shown);
  const list = (title: string, some: readonly UnknownLine[]): string[] => {
    const more = Math.max(some.length - limits.unknown, 0);
    return [
      `  ${title}`,
      ...some.slice(0, limits.unknown).flatMap(({ line, text }) => quoted(line, text)),
      ...(more > 0 ? [`  ${check.more(more)}`] : []),
    ];
  };
  return [
    ...(lost.length > 0 ? list(check.lost(lost.length), lost) : []),
    ...(kept.length > 0 ? list(check.unknownToo(kept.length), kept) : []),
  ];
}

/** @param hidden How many files without problems were not named. */
export function totalLines(totals: Totals, hidden: number, strings: Strings): string[] {
  const { check, levels, build } = strings;
  const { problems, counts, noteCount, reviewCount } = totals;
  const byCount = [...totals.rules].sort(([, a], [, b]) => b - a);
  const width = Math.max(0, ...byCount.map(([rule]) => rule.length));
  return [
    ...(hidden > 0 ? [check.hidden(hidden)] : []),
    '',
    check.files(totals.files, totals.kinds.export, totals.kinds.note, totals.books),
    ...(totals.books > 0 ? [heldOf(counts, check).join(' · ')] : []),
    ...(totals.kinds.private + totals.privateThoughts > 0
      ? [check.keptPrivate(totals.kinds.private, totals.privateThoughts)]
      : []),
    totals.clean === totals.files
      ? check.clean
      : build.problems(problems.error, problems.warning, problems.notice),
    ...byCount.map(
      ([rule, count]) =>
        `  ${rule.padEnd(width)}  ${String(count).padStart(6)}  ${levels[levelOf(rule)]}`,
    ),
    ...(totals.unknown > 0 ? [check.unknown(totals.unknown - totals.lost)] : []),
    ...(totals.lost > 0 ? [check.lost(totals.lost)] : []),
    ...(noteCount.all > 0 || reviewCount.all > 0
      ? [check.told(noteCount.same, noteCount.all, reviewCount.same, reviewCount.all)]
      : []),
  ];
}
