import { describe, expect, it } from 'vitest';
import { daysAfter } from './day.ts';
import {
  isReadable,
  quotationsOfDays,
  quotationsOfTheDay,
  wordsOf,
} from './quotation-of-the-day.ts';
import { day } from './testing/cards.ts';

const card = (id: string, isReadable = true) => ({ id, isReadable });
const shelf = Array.from({ length: 50 }, (_, at) => card(`1/${at}`));
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
    const more = Array.from({ length: 10 }, (_, at) => card(`2/${at}`));
    const [before, after] = [chosen(shelf), chosen([...shelf, ...more])];
    const changed = after.filter((id, at) => id !== before[at]);
    expect(changed.every((id) => id?.startsWith('2/'))).toBe(true);
    expect(changed.length).toBeLessThan(25);
  });

  it('is of a readable length where there is one, and any where none is', () => {
    const library = [card('1/short', false), card('1/long', false)];
    expect(new Set(chosen([...library, card('1/right')]))).toEqual(new Set(['1/right']));
    expect(new Set(chosen(library))).toEqual(new Set(['1/short', '1/long']));
    expect(quotationOfTheDay([], day('2026-11-24'))).toBeUndefined();
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

describe('the words of a quotation', () => {
  const wordsIn = (...texts: string[]) =>
    wordsOf({ paragraphs: texts.map((text) => ({ text, hangs: false })) });

  it('are what is left without the signs of pictures; there are none in a picture or a dash', () => {
    expect(wordsIn('[插图]一段。', ' ', '又一段。')).toBe('一段。\n又一段。');
    expect([wordsIn('[插图]'), wordsIn(' '), wordsIn('——……')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('read well at a glance from 20 to 160 characters', () => {
    const lengths = [19, 20, 160, 161].map((length) => isReadable('𠮷'.repeat(length)));
    expect(lengths).toEqual([false, true, true, false]);
  });
});
