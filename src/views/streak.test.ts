import { describe, expect, it } from 'vitest';
import { longestStreak } from './streak.ts';

describe('the longest streak', () => {
  it('goes on over a leap day and the turn of a year', () => {
    expect(longestStreak(['2024-03-01', '2024-02-28', '2024-02-29'])).toEqual({
      days: 3,
      from: '2024-02-28',
      to: '2024-03-01',
    });
    expect(longestStreak(['2023-12-31', '2024-01-01'])?.days).toBe(2);
    expect(longestStreak(['2023-02-28', '2023-03-01'])?.days).toBe(2);
  });

  it('ends at a gap; of two as long, the later counts', () => {
    const days = ['2020-01-01', '2020-01-02', '2020-01-04', '2020-01-05', '2024-06-01'];
    expect(longestStreak(days)).toEqual({ days: 2, from: '2020-01-04', to: '2020-01-05' });
  });

  it('is not there without days', () => {
    expect(longestStreak([])).toBeUndefined();
  });
});
