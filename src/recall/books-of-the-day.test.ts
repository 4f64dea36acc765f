import { describe, expect, it } from 'vitest';
import { booksOfTheDay } from './books-of-the-day.ts';
import { daysAfter } from './day.ts';
import { day } from './testing/cards.ts';

const days = Array.from({ length: 1000 }, (_, at) => daysAfter(day('2026-11-24'), at));
const book = (id: string, highlights: number, thoughts = 0) => ({ id, highlights, thoughts });
const drawn = (books: ReturnType<typeof book>[]) =>
  days.map((on) => booksOfTheDay(books, on)[0]?.id);
const shelf = Array.from({ length: 40 }, (_, at) => book(`${at}`, 1 + (at % 7) * 30));

describe('the books of a day', () => {
  it('stand in one order, however they stood before, and each is there', () => {
    const [on] = days;
    if (!on) throw new Error('no day');
    const order = booksOfTheDay(shelf, on);
    expect(booksOfTheDay([...shelf].reverse(), on)).toEqual(order);
    expect(new Set(order)).toEqual(new Set(shelf));
  });

  it('begin with a book as often as it has a part of all highlights', () => {
    const first = drawn([book('many', 900), book('few', 100)]);
    const often = first.filter((id) => id === 'many').length;
    expect(often).toBeGreaterThan(870);
    expect(often).toBeLessThan(930);
  });

  it('change their beginning only to a book that has come', () => {
    const [before, after] = [drawn(shelf), drawn([...shelf, book('new', 200)])];
    const changed = after.filter((id, at) => id !== before[at]);
    expect(new Set(changed)).toEqual(new Set(['new']));
    expect(changed.length).toBeLessThan(120);
  });

  it('leave out a book without a mark, but not one that only has thoughts', () => {
    const books = [book('bare', 0), book('thoughts', 0, 3), book('marks', 2)];
    expect(new Set(drawn(books))).toEqual(new Set(['thoughts', 'marks']));
  });
});
