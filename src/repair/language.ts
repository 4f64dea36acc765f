import { collocations } from './collocations.ts';
import { Lexicon, root, type Word } from './lexicon.ts';
import { rankOf, signCount } from './repertoire.ts';
import { classOfSign, classOfTag, indexOfClass } from './word-class.ts';

/** A line of jieba's dictionary. */
export interface DictionaryWord {
  readonly word: string;
  readonly count: number;
  readonly tag: string;
}

/** What is known of the words and characters of Chinese. */
export class Language {
  readonly lexicon: Lexicon;
  readonly #characterCounts = new Map<number, number>();
  readonly #known = new Map<number, { readonly count: number; readonly isOutside: boolean }>();

  constructor(dictionary: Iterable<DictionaryWord>) {
    const words = new Map<string, Word>();
    for (const { word, count, tag } of dictionary) {
      words.set(word, { count, wordClass: indexOfClass(classOfTag(tag)) });
      for (const character of word) this.#addCount(character, count);
    }
    for (const { word, count } of readCollocations(collocations)) {
      const known = words.get(word);
      const last = word.codePointAt(word.length - 1) ?? 0;
      const wordClass = known?.wordClass ?? indexOfClass(classOfSign(last));
      words.set(word, { count: Math.max(count, known?.count ?? 0), wordClass });
    }
    this.lexicon = new Lexicon(words);
  }

  /**
   * How often a character stands alone, as a word or in a word that no dictionary has.
   *
   * @param outside How much less to expect of a character outside GB 2312, 1 for not at all.
   */
  countOf(codePoint: number, outside: number): number {
    const known = this.#known.get(codePoint) ?? this.#weigh(codePoint);
    this.#known.set(codePoint, known);
    return known.isOutside ? known.count * outside : known.count;
  }

  #weigh(codePoint: number): { readonly count: number; readonly isOutside: boolean } {
    const sign = signCount(codePoint);
    if (sign > 0) return { count: sign, isOutside: false };
    const node = this.lexicon.step(root, codePoint);
    const alone = node < 0 ? 0 : this.lexicon.countAt(node);
    const count = alone + inUnknownWords * (this.#characterCounts.get(codePoint) ?? 0);
    const rank = rankOf(codePoint);
    return { count: count + leastCounts[rank], isOutside: rank === 'outside' };
  }

  #addCount(character: string, count: number): void {
    const codePoint = character.codePointAt(0) ?? 0;
    this.#characterCounts.set(codePoint, (this.#characterCounts.get(codePoint) ?? 0) + count);
  }
}

/** Of a hundred times that a character stands in a word, two are in words no dictionary has. */
const inUnknownWords = 0.02;

/** What even a character has that stands in no word of the dictionary. */
const leastCounts = { common: 0.5, rare: 0.125, sign: 2, outside: 0.001 } as const;

/** Counts of collocations that say none, by their length: the longer, the rarer. */
const usualCounts = [0, 0, 1000, 700, 400, 300];

function* readCollocations(text: string): Generator<{ word: string; count: number }> {
  for (const [, word = '', count] of text.matchAll(/([^\s\d]+)(\d*)/g)) {
    yield { word, count: count ? Number(count) : (usualCounts[word.length] ?? 200) };
  }
}
