import { type CardPlace, type Deck, pieceOf } from './card.ts';
import type { Day } from './day.ts';
import { hashOf, lotOf } from './lot.ts';
import type { Memory } from './memory.ts';
import { handsOn, type Progress } from './progress.ts';

/** The quotations that a reader still has before them today. */
export interface Hand {
  readonly cards: readonly CardPlace[];
  /** Ids that were due, and that no book holds any more. */
  readonly vanished: readonly string[];
  /** A piece did not load: the hand may lack something. */
  readonly failed: boolean;
}

/** @returns Nothing if the piece can't be had now. */
export type LoadPiece = (piece: number) => Promise<readonly CardPlace[] | undefined>;

/**
 * Deals what is left of the day's hand: what is due, the longest due first, and then quotations
 * never seen, drawn by the day's lot from as few pieces as do. Dealt again on the same day, it is
 * the same hand without what was graded.
 */
export async function dealHand(
  progress: Progress,
  today: Day,
  deck: Deck,
  load: LoadPiece,
): Promise<Hand> {
  const room = progress.size * handsOn(progress, today) - gradedOn(progress, today);
  const due = await dealDue(progress, today, deck, load, room);
  const fresh = await dealNew(progress, today, deck, load, room - due.cards.length);
  const lots = new Map([...due.cards, ...fresh.cards].map((card) => [card, lot(card.id, today)]));
  const cards = [...lots].sort(([, a], [, b]) => b - a).map(([card]) => card);
  return { cards, vanished: due.vanished, failed: due.failed || fresh.failed };
}

export function gradedOn({ memories }: Progress, day: Day): number {
  return count(memories, ({ last }) => last === day);
}

/** What comes next after today: the first day that has something due, and how much. */
export function nextDue(
  { memories }: Progress,
  today: Day,
): { readonly day: Day; readonly count: number } | undefined {
  let next: Day | undefined;
  for (const { due } of memories.values()) if (due > today && (!next || due < next)) next = due;
  return next && { day: next, count: count(memories, ({ due }) => due === next) };
}

/** How many quotations there are to deal beyond the hand: due by today, or never seen. */
export function leftToDeal({ memories }: Progress, today: Day, deck: Deck): number {
  const all = deck.counts.reduce((sum, size) => sum + size, 0);
  return count(memories, ({ due }) => due <= today) + Math.max(0, all - memories.size);
}

async function dealDue(
  { memories }: Progress,
  today: Day,
  deck: Deck,
  load: LoadPiece,
  room: number,
): Promise<Hand> {
  const ids = [...memories]
    .filter(([, { due, last }]) => due <= today && last < today)
    .sort(([a, one], [b, other]) =>
      one.due === other.due ? lot(b, today) - lot(a, today) : one.due < other.due ? -1 : 1,
    )
    .map(([id]) => id);
  const cards: CardPlace[] = [];
  const vanished: string[] = [];
  let failed = false;
  while (cards.length < room && ids.length > 0) {
    const asked = ids.splice(0, room - cards.length);
    const pieces = await Promise.all(asked.map((id) => load(pieceOf(id, deck.counts.length))));
    for (const [index, id] of asked.entries()) {
      const piece = pieces[index];
      const card = piece?.find((one) => one.id === id);
      if (card) cards.push(card);
      else if (piece) vanished.push(id);
      else failed = true;
    }
  }
  return { cards, vanished, failed };
}

async function dealNew(
  progress: Progress,
  today: Day,
  deck: Deck,
  load: LoadPiece,
  room: number,
): Promise<Omit<Hand, 'vanished'>> {
  const cards: CardPlace[] = [];
  let failed = false;
  for (const piece of piecesWithNew(progress, today, deck)) {
    if (cards.length >= room) break;
    const held = await load(piece);
    if (!held) {
      failed = true;
      break;
    }
    for (const card of drawOrder(held, progress, today)) {
      if (cards.length < room && !progress.memories.has(card.id)) cards.push(card);
    }
  }
  return { cards, failed };
}

/** In the day's order; without those of which everything has been seen before. */
function piecesWithNew({ memories }: Progress, today: Day, { counts }: Deck): number[] {
  const seen = counts.map(() => 0);
  for (const [id, memory] of memories) {
    const piece = pieceOf(id, counts.length);
    if (!isNewOn(memory, today)) seen[piece] = (seen[piece] ?? 0) + 1;
  }
  return [...counts.keys()]
    .filter((piece) => (seen[piece] ?? 0) < (counts[piece] ?? 0))
    .sort((a, b) => lot(String(b), today) - lot(String(a), today));
}

/** By lot, but first one of each book: a long book does not fill the hand. */
function drawOrder(held: readonly CardPlace[], { memories }: Progress, today: Day): CardPlace[] {
  const drawn = held
    .filter(({ id }) => isNewOn(memories.get(id), today))
    .map((card) => ({ card, lot: lot(card.id, today) }))
    .sort((a, b) => b.lot - a.lot)
    .map(({ card }) => card);
  const books = new Set<string>();
  const [first, rest]: [CardPlace[], CardPlace[]] = [[], []];
  for (const card of drawn) {
    const book = card.id.slice(0, card.id.indexOf('/'));
    (books.has(book) ? rest : first).push(card);
    books.add(book);
  }
  return [...first, ...rest];
}

/** Not seen before that day: what was graded on it for the first time keeps its place in the draw. */
const isNewOn = (memory: Memory | undefined, day: Day) =>
  !memory || (memory.last === day && memory.reps === 1);

const lot = (id: string, day: Day) => lotOf(hashOf(id), hashOf(day));

function count(memories: Progress['memories'], fits: (memory: Memory) => boolean): number {
  let sum = 0;
  for (const memory of memories.values()) if (fits(memory)) sum += 1;
  return sum;
}
