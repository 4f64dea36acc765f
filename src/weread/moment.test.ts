import { describe, expect, it } from 'vitest';
import { readDay, readDuration, readMoment, readStamp } from './moment.ts';

describe('a moment', () => {
  it.each([
    ['2024-05-02 21:14:03', '2024-05-02T21:14:03'],
    ['2024-05-02 21:14', '2024-05-02T21:14:00'],
    ['2024/5/2 9:14', '2024-05-02T09:14:00'],
    ['2024年5月2日', '2024-05-02T00:00:00'],
    ['2024.05.02', '2024-05-02T00:00:00'],
    ['[[2024-05-02]]10:07', '2024-05-02T10:07:00'],
    ['2024-05-02T21:14:03.000Z', '2024-05-02T21:14:03'],
    ['2024-05-02T21:14:03Z', '2024-05-02T21:14:03'],
    ['2024-02-29', '2024-02-29T00:00:00'],
  ])('is read from "%s"', (text, moment) => {
    expect(readMoment(text)).toBe(moment);
  });

  it.each([
    'Invalid date',
    '',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '0000-01-01',
    '0099-01-01',
    '2024-05-02 24:00:00',
    '2024-05-02 12:60:00',
    '一九二四年',
  ])('is not read from "%s"', (text) => {
    expect(readMoment(text)).toBeUndefined();
  });
});

describe('the calendar', () => {
  it('has the days that `Date` has', () => {
    for (const year of [1000, 1582, 1900, 2000, 2023, 2024, 2100, 9999]) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const date = new Date(Date.UTC(year, month - 1, day));
          const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          const padded = [month, day].map((number) => String(number).padStart(2, '0'));
          const time = real ? `${date.toISOString().slice(0, 10)}T21:14:03` : undefined;
          expect(readMoment(`${year}-${month}-${day} 21:14:03`)).toBe(time);
          expect(readStamp(`${year}-${padded.join('-')} 21:14:03`)?.created).toBe(time);
        }
      }
    }
  });
});

describe('what stands behind a clock', () => {
  it('is a time and nothing else', () => {
    expect(readStamp(' 2024-05-02 21:14:03 ')).toEqual({ created: '2024-05-02T21:14:03' });
    expect(readStamp('[[2024-05-02]]10:07')).toEqual({ created: '2024-05-02T10:07:00' });
    expect(readStamp('*2024-05-02 10:07:00*')).toEqual({ created: '2024-05-02T10:07:00' });
  });

  it('may be a time that nobody knows', () => {
    expect(readStamp('Invalid date')).toEqual({ created: undefined });
    expect(readStamp('')).toEqual({ created: undefined });
  });

  it('may be words of the text', () => {
    expect(readStamp('是一个记号')).toBeUndefined();
    expect(readStamp('2024-05-02 21:14:03 还有批注')).toBeUndefined();
    expect(readStamp('2024-02-30 21:14:03')).toBeUndefined();
  });
});

describe('a day', () => {
  it('is the date of a moment', () => {
    expect(readDay('2024-05-02 21:14:03')).toBe('2024-05-02');
  });

  it('is unknown where the exporter writes the first day of Unix', () => {
    expect(readDay('1970-01-01')).toBeUndefined();
    expect(readDay('1970-01-01 08:00:00')).toBeUndefined();
  });
});

describe('a duration', () => {
  it.each([
    ['10小时32分钟', 37920],
    ['0小时3分钟', 180],
    ['1小时', 3600],
    ['45分', 2700],
    ['2小时5秒', 7205],
  ])('of "%s" is %i seconds', (text, seconds) => {
    expect(readDuration(text)).toBe(seconds);
  });

  it.each(['', '小时', '很久', '1天', '10小时多'])('is not read from "%s"', (text) => {
    expect(readDuration(text)).toBeUndefined();
  });
});
