import type { VFile } from 'vfile';
import { isRule, type Rule } from '../weread/problem.ts';

/** What a syntax has to say of a note, until somebody knows its file. */
export interface Finding {
  readonly rule: Rule;
  /** Of the text that was read, counted from 1. */
  readonly line: number;
  readonly reason: string;
}

const source = 'note-syntax';

export function tell(file: VFile, rule: Rule, line: number, reason = ''): void {
  file.message(reason, { ruleId: rule, source, place: { line, column: 1 } });
}

/** In the order of their lines; what a line has twice is told once. */
export function findingsOf({ messages }: VFile): Finding[] {
  const found = new Map<string, Finding>();
  for (const { source: by, ruleId: rule, line = 1, reason } of messages) {
    if (by !== source || rule === undefined || !isRule(rule)) continue;
    found.set(`${line} ${rule} ${reason}`, { rule, line, reason });
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}
