import type { Strings } from '../i18n/strings.ts';
import {
  type FileFindings,
  type Finding,
  groupByRule,
  type UnknownLine,
  unknownBeside,
} from '../report/findings.ts';
import { oneLine, visible } from '../report/harmless.ts';
import { gravity } from '../report/levels.ts';
import { type SourceLine, sourceLine } from '../report/source-line.ts';
import { heldOf, marksOf } from '../report/text-report.ts';
import { addFile, isClean, noTotals } from '../report/totals.ts';
import { type Level, levelOf, type Rule } from '../weread/problem.ts';

/** Of one file: problems of the same rule, and lines that no rule knows. */
const most = 100;
/** Cells of a line that is quoted; it may wrap. */
const width = 160;

interface PlaceView {
  readonly place: string;
  readonly source: SourceLine;
}

export interface HealthRule {
  readonly rule: Rule;
  readonly level: Level;
  readonly count: number;
}

export interface HealthGroup {
  readonly rule: Rule;
  readonly level: Level;
  readonly hint: string;
  readonly findings: readonly (PlaceView & { readonly message: string })[];
  readonly more: number;
}

export interface HealthFile {
  readonly path: string;
  /** What the file holds, and the marks that tell its exporter. */
  readonly held: readonly string[];
  readonly groups: readonly HealthGroup[];
  /** Lines that no rule knows: those that are on no page, and those shown as they are. */
  readonly unknown: readonly UnknownView[];
}

export interface UnknownView {
  readonly title: string;
  readonly shown: readonly PlaceView[];
  readonly more: number;
}

export interface HealthView {
  /** Sentences on all the files. */
  readonly summary: readonly string[];
  /** The gravest first, then the most frequent. */
  readonly rules: readonly HealthRule[];
  /** Files that are not all well, the gravest first. */
  readonly files: readonly HealthFile[];
}

export function viewHealth(files: readonly FileFindings[], strings: Strings): HealthView {
  const { check, health, build } = strings;
  const totals = files.reduce(addFile, noTotals);
  const { error, warning, notice } = totals.problems;
  const rules = [...totals.rules].map(([rule, count]) => ({ rule, level: levelOf(rule), count }));
  return {
    summary: [
      check.files(totals.files, totals.kinds.export, totals.kinds.note, totals.books),
      ...(totals.books > 0 ? [heldOf(totals.counts, check).join(' · ')] : []),
      ...(totals.lines > 0 ? [health.account(totals.lines, totals.unknown, totals.lost)] : []),
      totals.clean === totals.files ? check.clean : build.problems(error, warning, notice),
    ],
    rules: rules.sort((a, b) => gravity(a) - gravity(b) || b.count - a.count),
    files: files
      .filter((file) => !isClean(file))
      .sort((a, b) => gravityOf(a) - gravityOf(b))
      .map((file) => viewFile(file, strings)),
  };
}

/** What was lost is graver than any problem that is told. */
function gravityOf({ findings: [first], account }: FileFindings): number {
  return account.unclaimed.length === 0 && first ? gravity(first) : -1;
}

function viewFile(file: FileFindings, { check, health }: Strings): HealthFile {
  const groups = groupByRule(file.findings, most);
  const unknown = unknownBeside(file, groups);
  const lost = unknown.filter(({ shown }) => !shown);
  const kept = unknown.filter(({ shown }) => shown);
  return {
    path: visible(oneLine(file.path)),
    held:
      file.kind === 'export'
        ? [...heldOf(file.counts, check), ...marksOf(file)]
        : [check.kinds[file.kind]],
    groups: groups.map(({ shown, ...group }) => ({
      ...group,
      findings: shown.map((one) => ({ ...viewPlace(one, health), message: one.message })),
    })),
    unknown: [
      ...(lost.length > 0 ? [viewLines(check.lost(lost.length), lost, health)] : []),
      ...(kept.length > 0 ? [viewLines(check.unknownToo(kept.length), kept, health)] : []),
    ],
  };
}

function viewLines(
  title: string,
  lines: readonly UnknownLine[],
  words: Strings['health'],
): UnknownView {
  const shown = lines.slice(0, most).map((one) => viewPlace(one, words));
  return { title, shown, more: lines.length - shown.length };
}

function viewPlace(
  { line, column, text }: Pick<Finding, 'line' | 'column' | 'text'>,
  { place }: Strings['health'],
): PlaceView {
  return { place: place(line, column), source: sourceLine(text, column, width) };
}
