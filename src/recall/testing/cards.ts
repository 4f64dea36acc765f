import { type Card, type CardPlace, pieceCount, pieceOf } from '../card.ts';
import { type Day, isDay } from '../day.ts';
import type { Memory } from '../memory.ts';

export function day(text: string): Day {
  if (isDay(text)) return text;
  throw new TypeError(`no day: ${text}`);
}

export function card(id: string, text = `话 ${id}`): Card {
  return {
    id,
    paragraphs: [{ text, hangs: false }],
    title: '书',
    chapter: '章',
    link: `/${id}`,
    thoughts: [],
  };
}

export function memory(more: Partial<Memory> = {}): Memory {
  return {
    due: day('2026-11-24'),
    last: day('2026-11-20'),
    stability: 4,
    difficulty: 5,
    reps: 2,
    lapses: 0,
    ...more,
  };
}

/** A library of so many cards, some to each book, cut as a build cuts it. */
export function library(count: number, perBook = 7) {
  const cards = Array.from({ length: count }, (_, at) =>
    card(`${Math.floor(at / perBook)}/${at % perBook}-1-2`),
  );
  const pieces = Array.from({ length: pieceCount(count) }, (): CardPlace[] => []);
  for (const one of cards) pieces[pieceOf(one.id, pieces.length)]?.push(one);
  const asked: number[] = [];
  return {
    cards,
    deck: { counts: pieces.map((piece) => piece.length) },
    /** Numbers of the pieces that were loaded, in turn. */
    asked,
    load: async (piece: number): Promise<readonly CardPlace[] | undefined> => {
      asked.push(piece);
      return pieces[piece];
    },
  };
}
