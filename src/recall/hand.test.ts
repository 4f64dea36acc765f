import { describe, expect, it } from 'vitest';
import { daysAfter } from './day.ts';
import { dealHand, gradedOn, leftToDeal, nextDue } from './hand.ts';
import { remember } from './memory.ts';
import { noProgress, type Progress, withMemory } from './progress.ts';
import { card, day, library, memory } from './testing/cards.ts';

const today = day('2026-11-24');
const tomorrow = daysAfter(today, 1);

const ids = (cards: readonly { readonly id: string }[]) => cards.map(({ id }) => id);

function withDue(count: number, cards: readonly { readonly id: string }[]): Progress {
  return {
    ...noProgress,
    memories: new Map(cards.slice(0, count).map(({ id }) => [id, memory()])),
  };
}

describe('a hand', () => {
  it('is drawn from a single piece of a large library, each quotation of another book', async () => {
    const { deck, asked, load } = library(20_000);
    const { cards } = await dealHand(noProgress, today, deck, load);
    expect(asked).toHaveLength(1);
    expect(new Set(cards.map(({ id }) => id.split('/')[0])).size).toBe(10);
  });

  it('is the same for a day, and another on the next', async () => {
    const { deck, load } = library(2000);
    const deal = async (on: typeof today) =>
      ids((await dealHand(noProgress, on, deck, load)).cards);
    expect(await deal(today)).toEqual(await deal(today));
    expect(await deal(tomorrow)).not.toEqual(await deal(today));
  });

  it('dealt again in its midst, is what was left of it', async () => {
    const { cards: all, deck, load } = library(2000);
    let progress = withDue(4, all);
    const { cards: whole } = await dealHand(progress, today, deck, load);
    const left = [...whole];
    for (const grade of ['forgotten', 'fluent', 'vague'] as const) {
      const [graded] = left.splice(left.length % 3, 1);
      if (!graded) break;
      const known = remember(progress.memories.get(graded.id), grade, today);
      progress = withMemory(progress, graded.id, known);
      const { cards } = await dealHand(progress, today, deck, load);
      expect(ids(cards)).toEqual(ids(left));
    }
    expect(left).toHaveLength(7);
    expect(gradedOn(progress, today)).toBe(3);
  });

  it('takes what is due first, the longest due before the others', async () => {
    const { cards: all, deck, load } = library(200);
    const progress = withDue(30, all);
    const late = all.slice(20, 25).map(({ id }) => id);
    const memories = new Map(progress.memories);
    for (const id of late) memories.set(id, memory({ due: day('2026-11-21') }));
    const { cards } = await dealHand({ ...progress, memories }, today, deck, load);
    expect(cards).toHaveLength(10);
    expect(ids(cards)).toEqual(expect.arrayContaining(late));
    expect(cards.every(({ id }) => memories.has(id))).toBe(true);
  });

  it('goes on where another is asked for, with nothing twice', async () => {
    const { deck, load } = library(2000);
    let progress = noProgress;
    const seen = new Set<string>();
    for (let hands = 1; hands <= 30; hands += 1) {
      progress = { ...progress, more: { day: today, hands } };
      const { cards } = await dealHand(progress, today, deck, load);
      expect(cards).toHaveLength(10);
      for (const { id } of cards) {
        expect(seen.has(id)).toBe(false);
        seen.add(id);
        progress = withMemory(progress, id, remember(undefined, 'remembered', today));
      }
    }
  });

  it('passes by the pieces of which everything is known, without loading them', async () => {
    const { cards: all, deck, asked, load } = library(2000);
    const unknown = all[77]?.id ?? '';
    const known = memory({ due: tomorrow });
    const memories = new Map(all.map(({ id }) => [id, known]));
    memories.delete(unknown);
    const { cards } = await dealHand({ ...noProgress, memories }, today, deck, load);
    expect(ids(cards)).toEqual([unknown]);
    expect(asked).toHaveLength(1);
  });

  it('drops what no book holds any more, and fills its place', async () => {
    const { cards: all, deck, load } = library(300);
    const progress = withMemory(withDue(12, all), '999/gone', memory({ due: day('2026-11-21') }));
    const hand = await dealHand(progress, today, deck, load);
    expect(hand.vanished).toEqual(['999/gone']);
    expect(hand.cards).toHaveLength(10);
    expect(hand.failed).toBe(false);
  });

  it('drops nothing that merely did not load', async () => {
    const { cards: all, deck } = library(300);
    const hand = await dealHand(withDue(3, all), today, deck, async () => undefined);
    expect(hand).toEqual({ cards: [], vanished: [], failed: true });
  });

  it('is empty where the library is', async () => {
    const { deck, load } = library(0);
    expect((await dealHand(noProgress, today, deck, load)).cards).toEqual([]);
    expect(leftToDeal(noProgress, today, deck)).toBe(0);
  });
});

describe('what comes after the hand', () => {
  it('is told by its first day and number', () => {
    const memories = new Map([
      ['1/1', memory({ due: daysAfter(today, 3) })],
      ['1/2', memory({ due: daysAfter(today, 3) })],
      ['1/3', memory({ due: daysAfter(today, 9) })],
      ['1/4', memory({ due: today })],
    ]);
    const progress = { ...noProgress, memories };
    expect(nextDue(progress, today)).toEqual({ day: daysAfter(today, 3), count: 2 });
    expect(nextDue(noProgress, today)).toBeUndefined();
    expect(leftToDeal(progress, today, { counts: [10] })).toBe(7);
  });

  it('is nothing where all is known and nothing due', () => {
    const progress = withMemory(noProgress, card('1/1').id, memory({ due: tomorrow }));
    expect(leftToDeal(progress, today, { counts: [1] })).toBe(0);
  });
});
