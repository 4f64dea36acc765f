/** What a word does in a sentence, as far as it says what may stand beside it. */
export const wordClasses = [
  'other',
  'noun',
  'verb',
  'adverb',
  'adjective',
  'place',
  'preposition',
  'conjunction',
  'numeral',
  'measure',
  'pronoun',
  'final',
  'attributive',
  'aspect',
  'degree',
  'manner',
  'comma',
  'stop',
  'listing',
  'question',
  'colon',
  'opening',
  'closing',
  'line-start',
  'line-end',
] as const;

export type WordClass = (typeof wordClasses)[number];

/** Tags of jieba's dictionary, which follow ICTCLAS. */
const tags: ReadonlyMap<string, WordClass> = new Map(
  (
    [
      ['noun', 'n nr ns nt nz nrt nrfg s t vn an j ng tg'],
      ['verb', 'v vg vi vq'],
      ['adverb', 'd ad dg'],
      ['adjective', 'a ag'],
      ['place', 'f'],
      ['preposition', 'p'],
      ['conjunction', 'c'],
      ['numeral', 'm mq'],
      ['measure', 'q'],
      ['pronoun', 'r rr rz rg'],
      ['final', 'y'],
      ['attributive', 'uj'],
      ['aspect', 'ul uz ug'],
      ['degree', 'ud'],
      ['manner', 'uv'],
    ] as const
  ).flatMap(([name, list]) => list.split(' ').map((tag) => [tag, name] as const)),
);

/** @param tag As jieba's dictionary has it, e.g. `uj` for 的. */
export function classOfTag(tag: string): WordClass {
  return tags.get(tag) ?? 'other';
}

const signs: ReadonlyMap<number, WordClass> = new Map(
  (
    [
      ['comma', '，,'],
      ['stop', '。.；;！!'],
      ['question', '？?'],
      ['listing', '、'],
      ['colon', '：:'],
      ['opening', '“‘《（「『【<([{'],
      ['closing', '”’》）」』】>)]}'],
    ] as const
  ).flatMap(([name, list]) =>
    Array.from(list, (sign) => [sign.codePointAt(0) ?? 0, name] as const),
  ),
);

/** The class of what no dictionary lists: a sign, or a foreign word or a number, which are nouns. */
export function classOfSign(codePoint: number): WordClass {
  const isAlphanumeric =
    (codePoint >= 0x30 && codePoint <= 0x39) ||
    (codePoint >= 0x41 && codePoint <= 0x5a) ||
    (codePoint >= 0x61 && codePoint <= 0x7a);
  return isAlphanumeric ? 'noun' : (signs.get(codePoint) ?? 'other');
}

/** Place of a class in {@link wordClasses}. */
export function indexOfClass(wordClass: WordClass): number {
  return wordClasses.indexOf(wordClass);
}
