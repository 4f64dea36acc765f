import { describe, expect, it } from 'vitest';
import { daysAfter, daysBetween } from './day.ts';
import { grades, intervals, type Memory, remember } from './memory.ts';
import { day, memory } from './testing/cards.ts';

const today = day('2026-11-24');

describe('memory', () => {
  it('brings a quotation back the later, the better it is known', () => {
    for (const before of [undefined, memory()]) {
      const days = grades.map((grade) => intervals(before, today)[grade]);
      expect(days[0]).toBeGreaterThanOrEqual(1);
      expect(new Set(days).size).toBe(4);
      expect([...days].sort((a, b) => a - b)).toEqual(days);
    }
  });

  it('stretches with each time it is remembered on the day', () => {
    let known: Memory | undefined;
    let on = today;
    const gaps: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      known = remember(known, 'remembered', on);
      gaps.push(daysBetween(on, known.due));
      on = known.due;
    }
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    expect(gaps.at(-1)).toBeGreaterThan(60);
    expect(known).toMatchObject({ reps: 5, lapses: 0 });
  });

  it('counts what was forgotten again, and brings it back soon', () => {
    const known = remember(remember(undefined, 'fluent', today), 'forgotten', daysAfter(today, 8));
    expect(known.lapses).toBe(1);
    expect(daysBetween(daysAfter(today, 8), known.due)).toBeLessThan(4);
  });

  it('takes a last day that is still to come for today', () => {
    const ahead = memory({ last: daysAfter(today, 30), due: daysAfter(today, 40) });
    const known = remember(ahead, 'remembered', today);
    expect(known.due > today).toBe(true);
    expect(Number.isFinite(known.stability)).toBe(true);
  });
});
