import type { Corpus } from './corpus.ts';

/** How seldom words are in Chinese at large, by jieba's table; a word it lacks is taken for rare. */
export type Rarity = (word: string) => number;

const unknownRarity = 9;

/** Takes a fifth of a second, and thirty megabytes. */
export async function readRarity(): Promise<Rarity> {
  const { idf } = await import('@node-rs/jieba/dict.js');
  const rarities = new Map<string, number>();
  for (const line of new TextDecoder().decode(idf).split('\n')) {
    const space = line.indexOf(' ');
    if (space > 0) rarities.set(line.slice(0, space), Number(line.slice(space + 1)));
  }
  return (word) => rarities.get(word) ?? unknownRarity;
}

/**
 * What each word tells, 0 to about 14: much if it is seldom in Chinese, and seldom in this library too.
 * In a small library the language at large has the say: there every word is seldom.
 */
export function weightsOf(
  { terms, frequencies, passages }: Pick<Corpus, 'terms' | 'frequencies' | 'passages'>,
  rarityOf: Rarity,
): Float64Array {
  const all = Math.log(passages.length + 1);
  return Float64Array.from(terms, (term, at) => {
    const seldom = Math.log((passages.length + 1) / (frequencies[at] ?? 1)) / all;
    return rarityOf(term) * Math.max(0, seldom);
  });
}
