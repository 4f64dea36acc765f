import { addCounts, type BookCounts, noCounts } from '../library/book-counts.ts';
import type { FileKind } from '../library/file-report.ts';
import type { Account } from '../weread/claim.ts';
import type { Level, Rule } from '../weread/problem.ts';
import type { FileFindings } from './findings.ts';

/** How often the number that an exporter names is the number that was found. */
interface Agreement {
  readonly same: number;
  /** Files that name a number. */
  readonly all: number;
}

/** Sums over all the files of a report. */
export interface Totals {
  readonly files: number;
  readonly clean: number;
  readonly kinds: Readonly<Record<FileKind, number>>;
  readonly books: number;
  readonly counts: BookCounts;
  /** Thoughts and reviews that the settings keep from the site. */
  readonly privateThoughts: number;
  readonly problems: Readonly<Record<Level, number>>;
  readonly rules: ReadonlyMap<Rule, number>;
  /** Of the exports. */
  readonly lines: number;
  /** Lines that no rule knows, and those of them that are on no page. */
  readonly unknown: number;
  readonly lost: number;
  readonly noteCount: Agreement;
  readonly reviewCount: Agreement;
}

export const noTotals: Totals = {
  files: 0,
  clean: 0,
  kinds: { export: 0, note: 0, private: 0, nothing: 0, unread: 0 },
  books: 0,
  counts: noCounts,
  privateThoughts: 0,
  problems: { error: 0, warning: 0, notice: 0 },
  rules: new Map(),
  lines: 0,
  unknown: 0,
  lost: 0,
  noteCount: { same: 0, all: 0 },
  reviewCount: { same: 0, all: 0 },
};

export function isClean({ findings, account }: FileFindings): boolean {
  return findings.length === 0 && account.unclaimed.length === 0;
}

export function addFile(sum: Totals, file: FileFindings): Totals {
  const problems = { ...sum.problems };
  const rules = new Map(sum.rules);
  for (const { level, rule } of file.findings) {
    problems[level] += 1;
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
  }
  const { highlights, thoughts, reviews } = file.counts;
  return {
    files: sum.files + 1,
    clean: sum.clean + (isClean(file) ? 1 : 0),
    kinds: { ...sum.kinds, [file.kind]: sum.kinds[file.kind] + 1 },
    books: sum.books + file.books,
    counts: addCounts(sum.counts, file.counts),
    privateThoughts: sum.privateThoughts + file.privateThoughts,
    problems,
    rules,
    lines: sum.lines + linesOf(file.account),
    unknown: sum.unknown + file.unknown.length,
    lost: sum.lost + file.account.unclaimed.length,
    noteCount: compare(sum.noteCount, file.told.noteCount, highlights),
    reviewCount: compare(sum.reviewCount, file.told.reviewCount, thoughts + reviews),
  };
}

function linesOf({ claims, unclaimed }: Account): number {
  return Object.values(claims).reduce((sum, count) => sum + count, unclaimed.length);
}

function compare(sum: Agreement, told: number | undefined, found: number): Agreement {
  if (told === undefined) return sum;
  return { same: sum.same + (told === found ? 1 : 0), all: sum.all + 1 };
}
