import type { FileFindings, Finding } from './findings.ts';
import type { Totals } from './totals.ts';

/** Longest quotation of a line, in UTF-16 code units. */
const longest = 500;

/** A file as a program reads of it: every problem, and nothing shortened but very long lines. */
export function describeFile({ kind, path, books, counts, account, ...file }: FileFindings) {
  return {
    file: path,
    kind,
    books,
    marks: account.marks,
    counts,
    ...file.told,
    problems: file.findings.map(describe),
    unclaimed: file.unknown.map((one) => ({ ...one, text: quoted(one.text) })),
  };
}

function describe({ text, ...finding }: Finding) {
  return { ...finding, text: quoted(text) };
}

export function describeTotals({ rules, ...totals }: Totals) {
  return { ...totals, rules: Object.fromEntries(rules) };
}

function quoted(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1).toWellFormed()}…` : text;
}
