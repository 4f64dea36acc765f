import { describe, expect, it } from 'vitest';
import { booksOfTheDay } from './books-of-the-day.ts';
import { daysAfter } from './day.ts';
import { quotationOfTheDay, quotationsOfTheDay } from './quotation-of-the-day.ts';
import { card, day } from './testing/cards.ts';

const readable = '一句读来正好的话，不长也不短，一眼看得完。';
const shelf = Array.from({ length: 50 }, (_, at) => card(`1/${at}`, readable));
const days = Array.from({ length: 60 }, (_, at) => daysAfter(day('2026-11-24'), at));
const best = (library: typeof shelf, on: (typeof days)[number]) =>
  quotationsOfTheDay(library, on, 1)[0];
const chosen = (library: typeof shelf) => days.map((on) => best(library, on)?.id);

describe('the quotation of the day', () => {
  const today = day('2026-11-24');
  const book = (id: string, ...cards: typeof shelf) => ({
    id,
    cards,
    highlights: cards.length,
    thoughts: 0,
  });
  type Book = ReturnType<typeof book>;
  const cardsIn = async ({ cards }: Book) => cards;

  it('is one of the book that the day draws, and no other book is read', async () => {
    const books = Array.from({ length: 30 }, (_, at) =>
      book(`${at}`, card(`${at}/1`, readable), card(`${at}/2`, readable)),
    );
    const read: Book[] = [];
    const quotation = await quotationOfTheDay(books, today, (one) => {
      read.push(one);
      return cardsIn(one);
    });
    expect(read).toEqual(booksOfTheDay(books, today).slice(0, 1));
    expect(read[0]?.cards).toContain(quotation);
  });

  it('is of a readable length where any book has one', async () => {
    const long = Array.from({ length: 20 }, (_, at) => card(`long/${at}`, '长'.repeat(161)));
    const books = [book('long', ...long), book('right', card('right/1', '正'.repeat(160)))];
    for (const on of days)
      expect((await quotationOfTheDay(books, on, cardsIn))?.id).toBe('right/1');
  });

  it('is any with words where no book has such a one, and nothing where none has words', async () => {
    const wordless = [book('picture', card('picture/1', '[插图]')), book('empty')];
    expect(await quotationOfTheDay(wordless, today, cardsIn)).toBeUndefined();
    const books = [...wordless, book('short', card('short/1', '短'))];
    expect((await quotationOfTheDay(books, today, cardsIn))?.id).toBe('short/1');
  });
});

describe('the quotations of a day', () => {
  it('begin with the same for everyone, in whatever order the books stand', () => {
    expect(chosen([...shelf].reverse())).toEqual(chosen(shelf));
  });

  it('begin with another one on most days', () => {
    expect(new Set(chosen(shelf)).size).toBeGreaterThan(25);
  });

  it('change their beginning only to what has come, when the library grows', () => {
    const more = Array.from({ length: 10 }, (_, at) => card(`2/${at}`, readable));
    const [before, after] = [chosen(shelf), chosen([...shelf, ...more])];
    const changed = after.filter((id, at) => id !== before[at]);
    expect(changed.every((id) => id?.startsWith('2/'))).toBe(true);
    expect(changed.length).toBeLessThan(25);
  });

  it('begin with one of a readable length where there is one', () => {
    const library = [
      card('1/short', '太短。'),
      card('1/long', '长'.repeat(161)),
      card('1/right', '正'.repeat(160)),
    ];
    expect(new Set(chosen(library))).toEqual(new Set(['1/right']));
  });

  it('begin with any with words where none is, and never with a picture alone or nothing', () => {
    const library = [card('1/picture', '[插图]'), card('1/empty', ' '), card('1/dash', '——……')];
    expect(chosen(library).every((id) => id === undefined)).toBe(true);
    expect(best([], day('2026-11-24'))).toBeUndefined();
    expect(new Set(chosen([...library, card('1/short', '短')]))).toEqual(new Set(['1/short']));
  });

  it('are as many as are asked for, if there are', () => {
    const several = quotationsOfTheDay(shelf, day('2026-11-24'), 12);
    expect(several[0]).toBe(best(shelf, day('2026-11-24')));
    expect(new Set(several).size).toBe(12);
    expect(quotationsOfTheDay(shelf.slice(0, 3), day('2026-11-24'), 12)).toHaveLength(3);
  });
});
