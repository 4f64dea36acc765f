import type { Folded } from './fold.ts';
import type { Stretch } from './stretch.ts';

/** A character of a text in the letters that it is said by. */
interface Said {
  readonly begin: number;
  readonly end: number;
  readonly letters: string;
  /** A letter or digit in the midst of a word: nobody begins to type there. */
  readonly isInWord: boolean;
}

/**
 * Where a text is said as asked: in whole syllables, the last of which may be begun only; or in
 * their initials. Letters and digits of the text stand for themselves.
 *
 * @param sounds Of the text's first characters; what comes after them is not looked at.
 * @param asked Letters and digits.
 */
export function whereSaid(folded: Folded, sounds: readonly string[], asked: string): Stretch[] {
  const all = charactersOf(folded, sounds);
  const initials = all.map((one) => ({ ...one, letters: one.letters.charAt(0) }));
  const whole = runsOf(all, asked);
  return whole.length > 0 ? whole : runsOf(initials, asked);
}

function charactersOf(folded: Folded, sounds: readonly string[]): Said[] {
  const all: Said[] = [];
  let unit = 0;
  let before = '';
  for (const character of folded.text) {
    const letters = sounds[all.length];
    const begin = folded.begins[unit];
    unit += character.length;
    const end = folded.ends[unit - 1];
    if (letters === undefined || begin === undefined || end === undefined) break;
    all.push({ begin, end, letters, isInWord: latin.test(before) && latin.test(character) });
    before = character;
  }
  return all;
}

const latin = /^[a-z0-9]$/;

function runsOf(all: readonly Said[], asked: string): Stretch[] {
  const runs: Stretch[] = [];
  for (const [index, first] of all.entries()) {
    const last = first.isInWord ? undefined : lastOf(all, index, asked);
    if (last) runs.push({ begin: first.begin, end: last.end });
  }
  return runs;
}

/** The last character of those that are said as asked, from one of them on. */
function lastOf(all: readonly Said[], from: number, asked: string): Said | undefined {
  let rest = asked;
  for (let index = from; index < all.length; index += 1) {
    const one = all[index];
    if (!one) return undefined;
    if (rest.length < one.letters.length) {
      // `go` is no beginning of 工 gong: it is a word. `wanglu` is one of 网络 wang luo.
      return index > from && one.letters.startsWith(rest) ? one : undefined;
    }
    if (!rest.startsWith(one.letters)) return undefined;
    rest = rest.slice(one.letters.length);
    if (rest === '') return one;
  }
  return undefined;
}
