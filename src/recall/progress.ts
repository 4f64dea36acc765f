import { isCardId } from './card.ts';
import { type Day, isDay } from './day.ts';
import type { Memory } from './memory.ts';

/** What the browser keeps of a reader's reviews. */
export interface Progress {
  /** Quotations of a hand. */
  readonly size: number;
  /** The day more than one hand was asked for, and how many. */
  readonly more: { readonly day: Day; readonly hands: number } | undefined;
  /** By id of the card. */
  readonly memories: ReadonlyMap<string, Memory>;
}

export const sizes = { least: 5, usual: 10, most: 30 } as const;

export const noProgress: Progress = { size: sizes.usual, more: undefined, memories: new Map() };

/** Names the format in files, and its version. */
const format = { format: 'weread-garden-review', version: 1 } as const;

export function withMemory(progress: Progress, id: string, memory: Memory | undefined): Progress {
  const memories = new Map(progress.memories);
  if (memory) memories.set(id, memory);
  else memories.delete(id);
  return { ...progress, memories };
}

/** How many hands the day has: one, and those that were asked for. */
export const handsOn = ({ more }: Progress, day: Day) => (more?.day === day ? more.hands : 1);

/** One of both: for a quotation that both know, what was graded last. */
export function mergeProgress(own: Progress, other: Progress): Progress {
  const memories = new Map(own.memories);
  for (const [id, memory] of other.memories) {
    const known = memories.get(id);
    if (!known || known.last < memory.last) memories.set(id, memory);
  }
  return { size: other.size, more: own.more, memories };
}

export function writeProgress({ size, more, memories }: Progress): string {
  const cards = Object.fromEntries(memories);
  return JSON.stringify({ ...format, size, ...(more ? { more } : {}), cards });
}

/**
 * Written by hand: a library of schemas would be half as large again as all else on the page.
 *
 * @returns Nothing for a text that `writeProgress` can't have written.
 */
export function readProgress(text: string): Progress | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(data) || data['format'] !== format.format || data['version'] !== format.version) {
    return undefined;
  }
  const { size, more, cards } = data;
  if (!isWhole(size, sizes.least, sizes.most) || !isRecord(cards)) return undefined;
  const hands = more === undefined ? undefined : readMore(more);
  if (more !== undefined && !hands) return undefined;
  const memories = new Map<string, Memory>();
  for (const [id, value] of Object.entries(cards)) {
    const memory = readMemory(value);
    if (!memory || !isCardId(id)) return undefined;
    memories.set(id, memory);
  }
  return { size, more: hands, memories };
}

function readMore(value: unknown): Progress['more'] {
  if (!isRecord(value)) return undefined;
  const { day, hands } = value;
  return isDay(day) && isWhole(hands, 1, 1000) ? { day, hands } : undefined;
}

function readMemory(value: unknown): Memory | undefined {
  if (!isRecord(value)) return undefined;
  const { due, last, stability, difficulty, reps, lapses } = value;
  if (!isDay(due) || !isDay(last) || due < last) return undefined;
  if (!isNumber(stability, 0.001, 36_500) || !isNumber(difficulty, 1, 10)) return undefined;
  if (!isWhole(reps, 1, 1_000_000) || !isWhole(lapses, 0, reps)) return undefined;
  return { due, last, stability, difficulty, reps, lapses };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNumber = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;

const isWhole = (value: unknown, least: number, most: number): value is number =>
  isNumber(value, least, most) && Number.isInteger(value);
