import type { Random } from './random.ts';
import { Weighted } from './weighted.ts';

const classes = [
  'noun',
  'verb',
  'adjective',
  'adverb',
  'pronoun',
  'measure',
  'preposition',
  'conjunction',
  'side',
  'time',
  'place',
  'person',
  'idiom',
] as const;
export type WordClass = (typeof classes)[number];

/** Tags of jieba's dictionary, which follow ICTCLAS. */
const tags = new Map<string, WordClass>([
  ['n', 'noun'],
  ['vn', 'noun'],
  ['nz', 'noun'],
  ['an', 'noun'],
  ['v', 'verb'],
  ['a', 'adjective'],
  ['b', 'adjective'],
  ['d', 'adverb'],
  ['r', 'pronoun'],
  ['q', 'measure'],
  ['p', 'preposition'],
  ['c', 'conjunction'],
  ['f', 'side'],
  ['t', 'time'],
  ['ns', 'place'],
  ['nr', 'person'],
  ['nrt', 'person'],
  ['i', 'idiom'],
  ['l', 'idiom'],
]);

/**
 * The words of jieba's dictionary, drawn as often as they stand in some sixty million words of news
 * and novels: what is made of them has characters as frequent and as rare as written Chinese has.
 */
export class Vocabulary {
  readonly #all: ReadonlyMap<WordClass, Weighted<string>>;
  readonly #telling: ReadonlyMap<WordClass, Weighted<string>>;

  private constructor(words: ReadonlyMap<WordClass, readonly (readonly [string, number])[]>) {
    const weighted = (least: number, power: number) =>
      new Map(
        [...words].map(([wordClass, list]) => {
          const some = list.filter(([, count]) => count >= least);
          const weights = some.map(([, count]) => count ** power);
          return [
            wordClass,
            new Weighted(
              some.map(([word]) => word),
              weights,
            ),
          ];
        }),
      );
    this.#all = weighted(1, 1);
    this.#telling = weighted(20, 0.5);
  }

  static #known: Promise<Vocabulary> | undefined;

  /** Takes a second the first time. */
  static read(): Promise<Vocabulary> {
    Vocabulary.#known ??= Vocabulary.#read();
    return Vocabulary.#known;
  }

  static async #read(): Promise<Vocabulary> {
    const { dict } = await import('@node-rs/jieba/dict.js');
    const words = new Map<WordClass, [string, number][]>(classes.map((one) => [one, []]));
    for (const line of new TextDecoder().decode(dict).split('\n')) {
      const [word = '', count = '', tag = ''] = line.trim().split(' ');
      const wordClass = tags.get(tag);
      if (wordClass && Number(count) > 0) words.get(wordClass)?.push([word, Number(count)]);
    }
    return new Vocabulary(words);
  }

  /** A word as it is met in any text. */
  draw(random: Random, wordClass: WordClass): string {
    return this.#all.get(wordClass)?.draw(random) ?? '';
  }

  /** A word that says what a text is about: common ones are seldom. */
  drawTelling(random: Random, wordClass: WordClass): string {
    return this.#telling.get(wordClass)?.draw(random) ?? '';
  }
}
