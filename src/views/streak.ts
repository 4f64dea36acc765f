import { dayAt, dayNumber } from './calendar.ts';

export interface Streak {
  readonly days: number;
  /** The first and the last day. */
  readonly from: string;
  readonly to: string;
}

/**
 * The longest run of days without a gap; of two as long, the later.
 *
 * @param days Calendar days in any order, each at most once.
 */
export function longestStreak(days: Iterable<string>): Streak | undefined {
  const numbers = [...days].map(dayNumber).sort((a, b) => a - b);
  let best: { start: number; end: number } | undefined;
  let run: { start: number; end: number } | undefined;
  for (const number of numbers) {
    run = run && number === run.end + 1 ? { ...run, end: number } : { start: number, end: number };
    if (!best || run.end - run.start >= best.end - best.start) best = run;
  }
  return best && { days: best.end - best.start + 1, from: dayAt(best.start), to: dayAt(best.end) };
}
