import type { Corpus } from './corpus.ts';

/** How seldom words are in Chinese at large, by jieba's table; a word it lacks is taken for rare. */
export type Rarity = (word: string) => number;

const unknownRarity = 9;

/** Reads what jieba's table says of some words. */
export async function readRarity(words: Iterable<string>): Promise<Rarity> {
  const { idf } = await import('@node-rs/jieba/dict.js');
  const asked = new Set(words);
  const rarities = new Map<string, number>();
  const table = new TextDecoder().decode(idf);
  for (let begin = 0; begin < table.length; ) {
    const end = table.indexOf('\n', begin);
    const line = table.slice(begin, end < 0 ? table.length : end);
    const space = line.indexOf(' ');
    const word = line.slice(0, space);
    if (space > 0 && asked.has(word)) rarities.set(word, Number(line.slice(space + 1)));
    begin += line.length + 1;
  }
  return (word) => rarities.get(word) ?? unknownRarity;
}

/** What the words of a library tell, by term. */
export interface WordWeights {
  /** In how many passages a term stands, as a power of two. */
  readonly steps: Uint8Array<ArrayBuffer>;
  /** How many passages there are, as a power of two. */
  readonly whole: number;
  /** 0 to about 14. */
  readonly weights: Float64Array<ArrayBuffer>;
}

/**
 * What each word tells: much if it is seldom in Chinese, and seldom in this library too. In a small
 * library the language at large has the say: there every word is seldom.
 *
 * Counts are rounded to powers of two. It takes nothing from what is found, and a book more or less
 * leaves nearly every weight as it was: what was compared with these weights need not be compared again.
 */
export function weightsOf(
  { frequencies, bookOf }: Pick<Corpus, 'frequencies' | 'bookOf'>,
  rarities: Float64Array<ArrayBuffer>,
): WordWeights {
  const steps = Uint8Array.from(frequencies, (frequency) => Math.round(Math.log2(frequency || 1)));
  const whole = Math.max(1, Math.round(Math.log2(bookOf.length + 1)));
  const weights = rarities.map((rarity, at) => rarity * Math.max(0, 1 - (steps[at] ?? 0) / whole));
  return { steps, whole, weights };
}
