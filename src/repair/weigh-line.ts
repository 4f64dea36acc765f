import type { Language } from './language.ts';
import { weighCandidates } from './lattice.ts';
import { classOfSign, indexOfClass } from './word-class.ts';

/** Longest stretch that is weighed at once, in characters. */
const passageLength = 256;
/** Candidates of a hole where hardly anything else is left: that is no text, but takes long. */
const fewCandidates = 6;
const crowdedFrom = 1000;

/**
 * Weighs the holes of a line, clause by clause: little is known of the next clause beyond the pause
 * between them.
 *
 * @param places What can stand at each place of the line.
 * @param nameAt Where a person's name begins, or -1.
 * @returns For each place with several candidates their probabilities. Candidates that were not
 *   weighed, since there were too many, have none.
 */
export function weighLine(
  places: readonly (readonly number[])[],
  nameAt: number,
  outside: number,
  language: Language,
): Map<number, Float64Array> {
  const weighed = new Map<number, Float64Array>();
  for (let start = 0; start < places.length; ) {
    const end = endOfPassage(places, start);
    const passage = places.slice(start, end);
    const crowd = passage.reduce((sum, candidates) => sum + candidates.length, 0);
    if (crowd > passage.length) {
      const isCrowded = crowd > crowdedFrom && crowd > fewCandidates * passage.length;
      const kept = isCrowded ? passage.map((all) => all.slice(0, fewCandidates)) : passage;
      const before = start === 0 ? lineStart : classAround(places[start - 1]);
      const behind = end === places.length ? lineEnd : classAround(places[end]);
      const found = weighCandidates(
        { places: kept, before, behind, outside, nameAt: nameAt - start },
        language,
      );
      for (const [place, probabilities] of found) weighed.set(start + place, probabilities);
    }
    start = end;
  }
  return weighed;
}

const lineStart = indexOfClass('line-start');
const lineEnd = indexOfClass('line-end');
const pauses = new Set(['comma', 'stop', 'question']);

/** Behind the next pause. */
function endOfPassage(places: readonly (readonly number[])[], start: number): number {
  const limit = Math.min(start + passageLength, places.length);
  for (let end = start + 1; end < limit; end += 1) {
    const [codePoint = 0, ...others] = places[end - 1] ?? [];
    if (others.length === 0 && pauses.has(classOfSign(codePoint))) return end;
  }
  return limit;
}

function classAround(candidates: readonly number[] = []): number {
  const [codePoint = 0, ...others] = candidates;
  return indexOfClass(others.length > 0 ? 'other' : classOfSign(codePoint));
}
