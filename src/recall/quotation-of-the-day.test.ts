import { describe, expect, it } from 'vitest';
import { daysAfter } from './day.ts';
import { quotationsOfDays, quotationsOfTheDay } from './quotation-of-the-day.ts';
import { card, day } from './testing/cards.ts';

const readable = '一句读来正好的话，不长也不短，一眼看得完。';
const shelf = Array.from({ length: 50 }, (_, at) => card(`1/${at}`, readable));
const days = Array.from({ length: 60 }, (_, at) => daysAfter(day('2026-11-24'), at));
const quotationOfTheDay = (library: typeof shelf, on: (typeof days)[number]) =>
  quotationsOfTheDay(library, on, 1)[0];
const chosen = (library: typeof shelf) => days.map((on) => quotationOfTheDay(library, on)?.id);

describe('the quotation of the day', () => {
  it('is the same for everyone, in whatever order the books stand', () => {
    expect(chosen([...shelf].reverse())).toEqual(chosen(shelf));
  });

  it('is another one on most days', () => {
    expect(new Set(chosen(shelf)).size).toBeGreaterThan(25);
  });

  it('changes only to what has come, when the library grows', () => {
    const more = Array.from({ length: 10 }, (_, at) => card(`2/${at}`, readable));
    const [before, after] = [chosen(shelf), chosen([...shelf, ...more])];
    const changed = after.filter((id, at) => id !== before[at]);
    expect(changed.every((id) => id?.startsWith('2/'))).toBe(true);
    expect(changed.length).toBeLessThan(25);
  });

  it('is of a readable length where there is one', () => {
    const library = [
      card('1/short', '太短。'),
      card('1/long', '长'.repeat(161)),
      card('1/right', '正'.repeat(160)),
    ];
    expect(new Set(chosen(library))).toEqual(new Set(['1/right']));
  });

  it('is any with words where none is, and never a picture alone or nothing', () => {
    const library = [card('1/picture', '[插图]'), card('1/empty', ' '), card('1/dash', '——……')];
    expect(chosen(library).every((id) => id === undefined)).toBe(true);
    expect(quotationOfTheDay([], day('2026-11-24'))).toBeUndefined();
    expect(new Set(chosen([...library, card('1/short', '短')]))).toEqual(new Set(['1/short']));
  });

  it('is the same where many days are asked for together', () => {
    expect(quotationsOfDays(shelf, days).map((one) => one?.id)).toEqual(chosen(shelf));
  });

  it('leads the others that are asked for', () => {
    const several = quotationsOfTheDay(shelf, day('2026-11-24'), 12);
    expect(several[0]).toBe(quotationOfTheDay(shelf, day('2026-11-24')));
    expect(new Set(several).size).toBe(12);
    expect(quotationsOfTheDay(shelf.slice(0, 3), day('2026-11-24'), 12)).toHaveLength(3);
  });
});
