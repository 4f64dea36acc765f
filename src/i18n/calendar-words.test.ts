import { describe, expect, it } from 'vitest';
import { calendarWords } from './calendar-words.ts';

describe('words for calendar days', () => {
  it('name the day that the export names, on a machine in any zone', () => {
    const chinese = calendarWords('zh-CN', 'long');
    expect(chinese.date('2024-02-29')).toBe('2024年2月29日');
    expect(chinese.year('2024-01-01')).toBe('2024年');
    expect(chinese.monthOf('2024-12-31')).toBe('2024年12月');
    expect(chinese.monthDay('2024-03-01')).toBe('3月1日');
    expect(chinese.month('2024-03-01')).toBe('3月');
    expect(chinese.dayOf('2024-02-29')).toBe('29日');
    const english = calendarWords('en', 'short');
    expect(english.monthOf('2024-12-31')).toBe('Dec 2024');
    expect(english.monthDay('2024-03-01')).toBe('Mar 1');
  });

  it('begin the week on Monday', () => {
    expect(calendarWords('zh-CN', 'long').weekdays).toEqual([...'一二三四五六日']);
    expect(calendarWords('en', 'short').weekdays).toEqual([...'MTWTFSS']);
  });
});
