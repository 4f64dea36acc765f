import { describe, expect, it } from 'vitest';
import { dayOf, daysAfter, daysBetween, isDay } from './day.ts';
import { day } from './testing/cards.ts';

describe('a day', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '+12026-01-01', '', 20260101, null])(
    '%j is none',
    (value) => {
      expect(isDay(value)).toBe(false);
    },
  );

  it('is the one on the reader’s calendar, whatever the hour', () => {
    expect(dayOf(new Date(2026, 10, 24, 0, 1))).toBe('2026-11-24');
    expect(dayOf(new Date(2026, 10, 24, 23, 59))).toBe('2026-11-24');
  });

  it('is counted from over the ends of months and years', () => {
    expect(daysAfter(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(daysAfter(day('2027-01-01'), -1)).toBe('2026-12-31');
    expect(daysBetween(day('2026-12-31'), day('2027-03-01'))).toBe(60);
    expect(daysBetween(day('2027-03-01'), day('2026-12-31'))).toBe(-60);
  });
});
