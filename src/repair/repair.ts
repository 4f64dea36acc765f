import type { Decoded } from '../weread/decode.ts';
import { missingBrackets } from './brackets.ts';
import { candidatesOf, droppedBytes, followers } from './candidates.ts';
import type { Language } from './language.ts';
import { isUnwritten, rankOf } from './repertoire.ts';
import { startOfName } from './surname.ts';
import { weighLine } from './weigh-line.ts';

export interface Candidate {
  readonly character: string;
  /** From 0 to 1. */
  readonly probability: number;
}

/** A damaged character, and what is put in its place. */
export interface Guess {
  /** 1-based, in the repaired text. */
  readonly line: number;
  /** 1-based, in UTF-16 code units of the repaired text. */
  readonly column: number;
  /** The likeliest first, of which there may be none: then the character stays U+FFFD. */
  readonly candidates: readonly Candidate[];
  readonly isSure: boolean;
}

export interface Repair {
  readonly text: string;
  /** The dictionary is of simplified words: in a traditional text no guess is sure. */
  readonly isTraditional: boolean;
  /** In the order of the text. */
  readonly guesses: readonly Guess[];
}

/** From this probability on, of a thousand guesses two or three are wrong. */
const sureFrom = 0.95;

/** Candidates of a hole that are weighed. */
const mostCandidates = 40;
/** Candidates that are told, and the least probability of one. */
const toldCandidates = 5;
const toldFrom = 0.0005;

/**
 * Puts the likeliest character for each that lost some of its bytes. Never throws; takes time in
 * proportion to the text.
 */
export function repair(decoded: Decoded, language: Language): Repair {
  const outside = shareOutside(decoded.text);
  const isTraditional = outside >= traditionalFrom;
  const candidatesAt = readCandidates(decoded, language, outside);
  const alone = onlyCandidates();
  const pieces: string[] = [];
  const guesses: Guess[] = [];
  let next = 0;
  let line = 1;
  for (let start = 0; start <= decoded.text.length; line += 1) {
    const found = decoded.text.indexOf('\n', start);
    const end = found < 0 ? decoded.text.length : found;
    const first = next;
    while ((decoded.damage[next]?.offset ?? end) < end) next += 1;
    if (next > first) {
      const holes = new Map<number, readonly number[]>();
      for (const { offset, bytes } of decoded.damage.slice(first, next)) {
        holes.set(offset, candidatesAt(bytes));
      }
      repairLine(start, end, holes);
    } else {
      pieces.push(decoded.text.slice(start, end));
    }
    if (found >= 0) pieces.push('\n');
    start = end + 1;
  }
  return { text: pieces.join(''), guesses, isTraditional };

  function repairLine(
    start: number,
    end: number,
    holes: ReadonlyMap<number, readonly number[]>,
  ): void {
    const places: (readonly number[])[] = [];
    const damaged = new Set<number>();
    for (let at = start; at < end; ) {
      const codePoint = decoded.text.codePointAt(at) ?? 0;
      const candidates = holes.get(at);
      if (candidates) damaged.add(places.length);
      places.push(candidates && candidates.length > 0 ? candidates : alone(codePoint));
      at += codePoint > 0xffff ? 2 : 1;
    }
    for (const [place, bracket] of missingBrackets(places)) places[place] = [bracket];
    const nameAt = startOfName(decoded.text.slice(start, Math.min(end, start + 40)));
    const weighed = weighLine(places, nameAt, outside, language);
    let column = 1;
    for (const [place, candidates] of places.entries()) {
      const ranked = rank(candidates, weighed.get(place));
      const character = ranked[0]?.character ?? '';
      if (damaged.has(place)) {
        const told = character === '\ufffd' ? [] : ranked;
        const isSure = !isTraditional && (told[0]?.probability ?? 0) >= sureFrom;
        guesses.push({ line, column, candidates: told, isSure });
      }
      pieces.push(character);
      column += character.length;
    }
  }
}

/** One list for each character that is whole, however often it stands in the text. */
function onlyCandidates(): (codePoint: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (codePoint) => {
    const candidates = known.get(codePoint) ?? [codePoint];
    known.set(codePoint, candidates);
    return candidates;
  };
}

/** The candidates that are worth telling, the likeliest first. */
function rank(candidates: readonly number[], probabilities: Float64Array | undefined): Candidate[] {
  const ranked: Candidate[] = [];
  for (const [index, codePoint] of candidates.entries()) {
    const probability = probabilities?.[index] ?? (probabilities ? 0 : 1);
    if (probability < toldFrom) continue;
    ranked.push({ character: String.fromCodePoint(codePoint), probability });
  }
  return ranked.sort((a, b) => b.probability - a.probability).slice(0, toldCandidates);
}

/** Gives the candidates for the bytes of a damaged character, those first that are commonest. */
function readCandidates(
  { repairs }: Decoded,
  language: Language,
  outside: number,
): (bytes: readonly number[]) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  // Where no misreading was undone, bytes were lost in some other way, whichever they are.
  const missing = repairs > 0 ? droppedBytes : followers;
  return (bytes) => {
    const key = bytes.join();
    const found = known.get(key) ?? find(bytes);
    known.set(key, found);
    return found;
  };

  function find(bytes: readonly number[]): readonly number[] {
    return candidatesOf(bytes, missing)
      .filter((codePoint) => !isUnwritten(codePoint))
      .map((codePoint) => ({ codePoint, count: language.countOf(codePoint, outside) }))
      .sort((a, b) => b.count - a.count)
      .slice(0, mostCandidates)
      .map(({ codePoint }) => codePoint);
  }
}

/** Of a hundred characters of traditional text some thirty are not in GB 2312. */
const traditionalFrom = 0.1;

/** Never quite none: one rare character doesn't make a text traditional. */
const leastOutside = 0.0005;

/**
 * How large a part of the Chinese characters that are whole is not in GB 2312: next to none, unless
 * the text is in traditional characters.
 */
function shareOutside(text: string): number {
  let all = 0;
  let outside = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x3400 || unit >= 0xa000) continue;
    all += 1;
    if (rankOf(unit) === 'outside') outside += 1;
  }
  return Math.max(leastOutside, outside / Math.max(all, 1));
}
