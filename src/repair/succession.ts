import { indexOfClass, type WordClass, wordClasses } from './word-class.ts';

const pause = ['comma', 'stop', 'question', 'colon', 'closing', 'line-end'] as const;
const beginning = ['line-start', 'comma', 'stop', 'question', 'opening'] as const;

type Classes = WordClass | readonly WordClass[];

/**
 * How much likelier than by chance one class of words follows another, in natural logarithms. They
 * are what tells 不 from 中 and 像 from 吃, whose damaged bytes are the same: an adverb ends no
 * clause, and 中 begins none. Set by hand from the grammar; what is not listed is left to chance.
 */
const rules: readonly (readonly [before: Classes, after: Classes, odds: number])[] = [
  ['adverb', pause, -1.75],
  ['adverb', 'listing', -2],
  ['adverb', 'attributive', -1],
  ['adverb', 'noun', -0.5],
  ['adverb', 'numeral', -0.2],
  ['adverb', 'place', -0.7],
  ['adverb', 'pronoun', -0.35],
  ['adverb', 'conjunction', -0.7],
  ['adverb', 'aspect', -1.4],
  ['adverb', 'verb', 0.55],
  ['adverb', 'adjective', 0.5],
  ['adverb', 'preposition', 0.3],
  ['adverb', 'adverb', 0.2],
  ['place', pause, 0.55],
  ['place', 'attributive', 0.5],
  ['place', 'place', -0.7],
  ['noun', 'place', 0.7],
  ['verb', 'place', -0.5],
  ['adjective', 'place', -0.35],
  ['pronoun', 'place', -0.2],
  ['conjunction', 'place', -0.7],
  ['preposition', 'place', -0.7],
  ['attributive', 'place', -0.35],
  [beginning, 'place', -1],
  [pause, 'place', -1],
  ['final', pause, 1],
  ['final', 'question', 1],
  ['final', 'noun', -1],
  ['final', 'verb', -1],
  ['final', 'numeral', -1],
  [beginning, 'final', -1.4],
  [pause, 'final', -1],
  ['preposition', pause, -1.75],
  ['preposition', 'listing', -2],
  ['preposition', 'attributive', -1.4],
  ['preposition', 'noun', 0.5],
  ['preposition', 'pronoun', 0.5],
  ['preposition', 'verb', -0.2],
  ['preposition', 'aspect', -0.7],
  ['numeral', 'measure', 1.4],
  ['numeral', pause, -0.5],
  ['measure', 'noun', 0.35],
  ['pronoun', 'measure', 0.7],
  ['noun', 'measure', -1],
  ['verb', 'measure', -0.7],
  [beginning, 'measure', -1],
  ['verb', 'aspect', 0.7],
  ['noun', 'aspect', -1],
  ['aspect', 'aspect', -1.4],
  [beginning, 'aspect', -1.4],
  [pause, 'aspect', -1.4],
  ['noun', 'attributive', 0.35],
  ['adjective', 'attributive', 0.5],
  ['verb', 'attributive', 0.2],
  [pause, 'attributive', -1.4],
  ['conjunction', 'attributive', -1.4],
  ['attributive', 'noun', 0.5],
  ['attributive', pause, -0.7],
  ['attributive', 'adverb', -0.7],
  ['attributive', 'preposition', -1],
  ['attributive', 'final', -1],
  ['attributive', 'aspect', -2],
  ['attributive', 'attributive', -2],
  ['attributive', 'verb', -0.15],
  ['manner', 'verb', 0.55],
  ['manner', 'noun', -0.7],
  ['degree', 'adjective', 0.35],
  ['degree', 'adverb', 0.35],
  ['conjunction', pause, -0.7],
  [pause, 'conjunction', 0.3],
  [pause, 'preposition', 0.15],
  [pause, 'pronoun', 0.15],
  [pause, 'adverb', 0.15],
  ['verb', 'pronoun', 0.2],
  ['verb', 'numeral', 0.2],
  ['verb', 'noun', 0.15],
  ['noun', 'verb', 0.15],
  ['noun', 'pronoun', -0.35],
  ['pronoun', 'verb', 0.15],
  ['pronoun', 'adverb', 0.15],
  ['pronoun', 'numeral', -0.2],
];

const table = new Float64Array(wordClasses.length ** 2);
for (const [before, after, odds] of rules) {
  for (const first of [before].flat()) {
    for (const second of [after].flat()) {
      const at = indexOfClass(first) * wordClasses.length + indexOfClass(second);
      table[at] = (table[at] ?? 0) + odds;
    }
  }
}

/** @param before,after Places in {@link wordClasses}. */
export function successionOdds(before: number, after: number): number {
  return table[before * wordClasses.length + after] ?? 0;
}
