import type { Language } from './language.ts';
import { root } from './lexicon.ts';
import { rankOf } from './repertoire.ts';
import { successionOdds } from './succession.ts';
import { surnameOdds } from './surname.ts';
import { classOfSign, indexOfClass, wordClasses } from './word-class.ts';

/** A stretch of text. Each place has what can stand there: one code point, or several at a hole. */
export interface Passage {
  readonly places: readonly (readonly number[])[];
  /** Classes of what stands before and behind, as places in `wordClasses`. */
  readonly before: number;
  readonly behind: number;
  /** See {@link Language.countOf}. */
  readonly outside: number;
  /** Where a person's name begins, if one does. */
  readonly nameAt?: number;
}

/** A word that may stand in the passage. */
interface Edge {
  readonly start: number;
  readonly end: number;
  /** Of the lexicon, where it is a word of that; else the code point alone. */
  readonly node: number;
  readonly codePoint: number;
  readonly wordClass: number;
  /** Natural logarithms. */
  readonly weight: number;
  /** Of all ways from the start of the passage to the end of this word. */
  forward: number;
}

const classCount = wordClasses.length;
const nothing = Number.NEGATIVE_INFINITY;

/**
 * How likely each candidate is at each hole, over all ways to divide the passage into words (the
 * forward-backward algorithm). Takes time in proportion to the passage's length and to the number
 * of words that may stand at a place.
 *
 * @returns For each place with several candidates their probabilities, in the same order.
 */
export function weighCandidates(passage: Passage, language: Language): Map<number, Float64Array> {
  const { places, before, behind } = passage;
  const edges = places.map((_, start) => edgesFrom(start, passage, language));
  const reached = sums(places.length);
  add(reached, 0, before, 0);
  for (const [start, leaving] of edges.entries()) {
    const arrived = reached.subarray(start * classCount, (start + 1) * classCount);
    const incoming = new Float64Array(classCount).fill(Number.NaN);
    for (const edge of leaving) {
      edge.forward = edge.weight + incomingOf(edge.wordClass);
      add(reached, edge.end, edge.wordClass, edge.forward);
    }
    function incomingOf(wordClass: number): number {
      const known = incoming[wordClass] ?? Number.NaN;
      if (!Number.isNaN(known)) return known;
      let sum = nothing;
      for (let at = 0; at < classCount; at += 1) {
        const one = arrived[at] ?? nothing;
        if (one > nothing) sum = sumOfLogarithms(sum, one + successionOdds(at, wordClass));
      }
      incoming[wordClass] = sum;
      return sum;
    }
  }
  const remaining = sums(places.length);
  for (let at = 0; at < classCount; at += 1) {
    remaining[places.length * classCount + at] = successionOdds(at, behind);
  }
  const result = new Map<number, Float64Array>();
  let total = nothing;
  for (let at = 0; at < classCount; at += 1) {
    const end = places.length * classCount + at;
    total = sumOfLogarithms(total, (reached[end] ?? nothing) + (remaining[end] ?? nothing));
  }
  for (let start = places.length - 1; start >= 0; start -= 1) {
    const leaving = new Float64Array(classCount).fill(nothing);
    for (const edge of edges[start] ?? []) {
      const rest = remaining[edge.end * classCount + edge.wordClass] ?? nothing;
      const at = edge.wordClass;
      leaving[at] = sumOfLogarithms(leaving[at] ?? nothing, edge.weight + rest);
      credit(edge, Math.exp(edge.forward + rest - total), passage, language, result);
    }
    for (let arriving = 0; arriving < classCount; arriving += 1) {
      if ((reached[start * classCount + arriving] ?? nothing) === nothing) continue;
      for (let at = 0; at < classCount; at += 1) {
        const one = leaving[at] ?? nothing;
        if (one > nothing) add(remaining, start, arriving, one + successionOdds(arriving, at));
      }
    }
  }
  return result;
}

/** Sums of probabilities, for each place and class; as logarithms. */
function sums(length: number): Float64Array {
  return new Float64Array((length + 1) * classCount).fill(nothing);
}

function add(to: Float64Array, place: number, wordClass: number, logarithm: number): void {
  const at = place * classCount + wordClass;
  to[at] = sumOfLogarithms(to[at] ?? nothing, logarithm);
}

function sumOfLogarithms(one: number, other: number): number {
  const high = Math.max(one, other);
  const low = Math.min(one, other);
  return low === nothing || low < high - 40 ? high : high + Math.log1p(Math.exp(low - high));
}

/** Every word that may begin at a place, and each of its candidates alone. */
function edgesFrom(start: number, passage: Passage, language: Language): Edge[] {
  const { places, outside, nameAt } = passage;
  const { lexicon } = language;
  const all = Math.log(lexicon.total);
  const edges: Edge[] = [];
  for (const codePoint of places[start] ?? []) {
    const node = lexicon.step(root, codePoint);
    const isWord = node > root && lexicon.countAt(node) > 0;
    edges.push({
      start,
      end: start + 1,
      node,
      codePoint,
      wordClass: isWord ? lexicon.classAt(node) : indexOfClass(classOfSign(codePoint)),
      weight:
        Math.log(language.countOf(codePoint, outside)) -
        all +
        (start === nameAt ? surnameOdds(codePoint) : 0),
      forward: nothing,
    });
    if (node > root) extend(node, start + 1, penaltyOf(codePoint));
  }
  return edges;

  function extend(node: number, at: number, penalty: number): void {
    for (const codePoint of places[at] ?? []) {
      const next = lexicon.step(node, codePoint);
      if (next < 0) continue;
      const sum = penalty + penaltyOf(codePoint);
      const count = lexicon.countAt(next);
      if (count > 0) {
        const weight = Math.log(count) - all + sum;
        const wordClass = lexicon.classAt(next);
        edges.push({
          start,
          end: at + 1,
          node: next,
          codePoint,
          wordClass,
          weight,
          forward: nothing,
        });
      }
      extend(next, at + 1, sum);
    }
  }

  function penaltyOf(codePoint: number): number {
    return rankOf(codePoint) === 'outside' ? Math.log(outside) : 0;
  }
}

/** Adds the probability of a word to the candidates that it is made of. */
function credit(
  { start, end, node, codePoint }: Edge,
  probability: number,
  { places }: Passage,
  { lexicon }: Language,
  result: Map<number, Float64Array>,
): void {
  let above = node;
  for (let place = end - 1; place >= start; place -= 1) {
    const character = end - start === 1 ? codePoint : lexicon.unitAt(above);
    above = lexicon.parentOf(above);
    const candidates = places[place] ?? [];
    if (candidates.length < 2) continue;
    const probabilities = result.get(place) ?? new Float64Array(candidates.length);
    const at = candidates.indexOf(character);
    probabilities[at] = (probabilities[at] ?? 0) + probability;
    result.set(place, probabilities);
  }
}
