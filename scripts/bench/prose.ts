import { Converter } from 'opencc-js/cn2t';
import type { Random } from './random.ts';
import { englishSentence, term } from './terms.ts';
import type { Vocabulary, WordClass } from './vocabulary.ts';
import { Weighted } from './weighted.ts';

/** How one book is written. */
interface Manner {
  /** In traditional characters. */
  readonly isTraditional: boolean;
  /** Full of foreign words. */
  readonly isTechnical: boolean;
  /** Spaces stand between Chinese and foreign words. */
  readonly isSpaced: boolean;
  /** Spaces between foreign words were lost. */
  readonly isTight: boolean;
}

/** Hard for a parser or a search, and met in every library. */
const oddities = [
  'O(n log n)',
  'map<T>',
  'f(x)=x^2',
  '[插图]',
  '\ufffc',
  '①',
  'ＡＰＩ',
  '㎏',
  '42%',
];
const remarks = [
  '收藏，以后写文章可以用。',
  '哈哈哈，太真实了',
  '存疑，待考。',
  '不同意。前提就不成立。',
  '读到这里停了很久。',
];
const genres = [
  '简史',
  '入门',
  '散记',
  '权威指南',
  '来信',
  '群像',
  '札记',
  '十讲',
  '新编',
  '的秘密',
];

const toTraditional = Converter({ from: 'cn', to: 't' });

/**
 * The author of one book that nobody wrote: sentences without sense, but with the words, the
 * frequencies and the punctuation of Chinese. What the book is about returns again and again.
 */
export class Author {
  readonly #vocabulary: Vocabulary;
  readonly #manner: Manner;
  readonly #topics = new Map<WordClass, Weighted<string>>();

  constructor(vocabulary: Vocabulary, random: Random) {
    this.#vocabulary = vocabulary;
    this.#manner = {
      isTraditional: random.chance(0.2),
      isTechnical: random.chance(0.35),
      isSpaced: random.chance(0.5),
      isTight: random.chance(0.2),
    };
    for (const [wordClass, count] of [
      ['noun', 90],
      ['verb', 40],
      ['adjective', 20],
      ['place', 6],
      ['person', 8],
    ] as const) {
      const words = Array.from({ length: count }, () => vocabulary.drawTelling(random, wordClass));
      const weights = words.map((_, rank) => 1 / (rank + 3));
      this.#topics.set(wordClass, new Weighted(words, weights));
    }
  }

  name(random: Random): string {
    return this.#written(this.#vocabulary.draw(random, 'person'));
  }

  title(random: Random): string {
    const [one, other] = [this.#topic(random, 'noun'), this.#topic(random, 'noun')];
    return this.#written(
      random.chance(0.5)
        ? `${one}${random.one(['', '的', '与'])}${other}`
        : `${one}${this.#pick(random, genres)}`,
    );
  }

  longTitle(random: Random): string {
    const main = this.title(random);
    return random.chance(0.3) ? `${main}：${this.title(random)}与${this.title(random)}` : main;
  }

  /** Some sixty characters, seldom more than 300. */
  paragraph(random: Random): string {
    const wished = 8 + Math.min(300, Math.round(30 * random.skewed()));
    const isEnglish = random.chance(this.#manner.isTechnical ? 0.04 : 0.004);
    const sentence = isEnglish ? englishSentence : this.#sentence.bind(this);
    let text = sentence(random);
    while (text.length < wished) text += `${isEnglish ? ' ' : ''}${sentence(random)}`;
    return this.#written(text);
  }

  /** A highlight: one paragraph, seldom more. */
  passage(random: Random): string {
    const paragraphs = [this.paragraph(random)];
    while (paragraphs.length < 14 && random.chance(0.07)) paragraphs.push(this.paragraph(random));
    return paragraphs.join('\n');
  }

  thought(random: Random): string {
    const text = random.chance(0.2) ? this.#pick(random, remarks) : this.paragraph(random);
    return random.chance(0.06) ? `${text}\n${this.paragraph(random)}` : text;
  }

  #written(text: string): string {
    return this.#manner.isTraditional ? toTraditional(text) : text;
  }

  #sentence(random: Random): string {
    const clauses = [this.#clause(random)];
    while (clauses.length < 5 && random.chance(0.55)) {
      const joint = random.chance(0.25) ? this.#any(random, 'conjunction') : '';
      clauses.push(`${joint}${this.#clause(random)}`);
    }
    const text = clauses.reduce(
      (one, other) => `${one}${random.chance(0.92) ? '，' : '；'}${other}`,
    );
    const stop = random.one(['。', '。', '。', '。', '。', '。', '。', '！', '？', '……']);
    if (random.chance(0.06)) return `“${text}${stop}”`;
    return random.chance(0.04) ? `${text}（${this.#thing(random)}）${stop}` : `${text}${stop}`;
  }

  #clause(random: Random): string {
    const words: string[] = [];
    if (random.chance(0.08)) words.push(this.#any(random, 'time'));
    if (random.chance(0.22)) {
      const side = random.chance(0.5) ? this.#any(random, 'side') : '';
      words.push(this.#any(random, 'preposition'), this.#thing(random), side);
    }
    if (random.chance(0.75)) {
      words.push(random.chance(0.35) ? this.#any(random, 'pronoun') : this.#thing(random));
    }
    if (random.chance(0.45)) words.push(this.#any(random, 'adverb'));
    if (random.chance(0.12)) words.push('是');
    words.push(this.#topical(random, 'verb', 0.25));
    if (random.chance(0.2)) words.push(random.one(['了', '了', '着', '过']));
    if (random.chance(0.75)) words.push(this.#thing(random));
    if (random.chance(0.05)) words.push(this.#any(random, 'idiom'));
    return this.#run(words);
  }

  #thing(random: Random): string {
    const words: string[] = [];
    if (random.chance(0.12)) {
      words.push(random.one(['一', '一', '一', '两', '三', '几', '这', '那']));
      words.push(this.#any(random, 'measure'));
    }
    if (random.chance(0.4)) {
      const wordClass = random.one(['adjective', 'noun', 'noun', 'verb', 'pronoun'] as const);
      words.push(this.#topical(random, wordClass, 0.3), '的');
    }
    words.push(this.#noun(random));
    if (random.chance(0.15)) words.push(this.#noun(random));
    if (random.chance(0.05)) words.push(random.one(['和', '与', '、']), this.#noun(random));
    return this.#run(words);
  }

  #noun(random: Random): string {
    const kind = random.next();
    if (kind < (this.#manner.isTechnical ? 0.16 : 0.01)) return term(random, this.#manner.isTight);
    if (kind > 0.995) return this.#pick(random, oddities);
    if (kind > 0.98) return `${random.between(1, 2030)}年`;
    if (kind > 0.95) return this.#topical(random, 'place', 0.6);
    return kind > 0.9 ? this.#topical(random, 'person', 0.8) : this.#topical(random, 'noun', 0.4);
  }

  /** Words in a row, with a space between scripts where the book has it so. */
  #run(words: readonly string[]): string {
    return words.filter(Boolean).reduce((text, word) => {
      const isBorder = latinEnd.test(text) !== latinStart.test(word);
      const areLatin = latinEnd.test(text) && latinStart.test(word);
      const isApart = areLatin ? !this.#manner.isTight : isBorder && this.#manner.isSpaced;
      return isApart && text && word !== '、' ? `${text} ${word}` : text + word;
    }, '');
  }

  #topical(random: Random, wordClass: WordClass, share: number): string {
    return random.chance(share) ? this.#topic(random, wordClass) : this.#any(random, wordClass);
  }

  #topic(random: Random, wordClass: WordClass): string {
    return this.#topics.get(wordClass)?.draw(random) ?? this.#any(random, wordClass);
  }

  #any(random: Random, wordClass: WordClass): string {
    return this.#vocabulary.draw(random, wordClass);
  }

  #pick(random: Random, list: readonly string[]): string {
    return list[Math.floor(random.next() * list.length)] ?? '';
  }
}

const latinStart = /^[\x21-\x7e]/;
const latinEnd = /[\x21-\x7e]$/;
