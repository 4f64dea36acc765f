import { foldText } from './fold.ts';

/*
 * What Pagefind is given to index, so that any run of characters can be found: every character is a
 * word of its own, and a run of them is a phrase. Pagefind counts positions in words between
 * spaces, so the n-th word stands for the n-th folded character.
 *
 * - A Latin letter or a digit takes the next two with it, as in `net etw two wor ork rk k`. There are
 *   so few of them that each alone would stand on every page, a thousand times.
 * - So does a Han character that is common, where the next is one: `我们 们 读`. Any other is its own
 *   word.
 * - Any other sign is spelled in letters, so that no rule for accents, case, emoji or other scripts
 *   applies to it, neither in Pagefind nor in the browser's word segmenter.
 */

/** What is known of Han characters. */
export interface Alphabet {
  /** Of the common ones the place by how common they are, from 0. */
  readonly places: ReadonlyMap<string, number>;
  /** How many of them, the commonest, take the next one with them. */
  readonly paired: number;
}

/** @param common The commonest first. */
export function alphabetOf(common: string, paired: number): Alphabet {
  return { places: new Map([...common].map((character, place) => [character, place])), paired };
}

const isPaired = (character: string, { places, paired }: Alphabet) =>
  (places.get(character) ?? paired) < paired;

const latin = /^[a-z0-9]$/;
const han = /^[\u3400-\u4dbf\u4e00-\u9fff]$/;
/** Begins a sign that is spelled; the letters `a` to `p` that follow are its number. */
const spelled = 'x';
/** Begins a word that says which characters a page holds, wherever they stand. */
const heldCharacter = 'z';
/** And which two letters, at the end of a run. What is spelled has no `z`. */
const heldPair = 'zz';
/** @returns A word for each character of a folded text. */
export function toWords(folded: string, alphabet: Alphabet): string[] {
  const characters = [...folded];
  return characters.map((one, index) =>
    wordOf(one, characters.slice(index + 1, index + 3), alphabet),
  );
}

const firstLetter = 'a'.charCodeAt(0);

function wordOf(character: string, [next, third]: readonly string[], alphabet: Alphabet): string {
  if (latin.test(character)) {
    if (!next || !latin.test(next)) return character;
    return character + next + (third && latin.test(third) ? third : '');
  }
  if (!han.test(character)) return spelled + spell(character);
  return next && isPaired(character, alphabet) && han.test(next) ? character + next : character;
}

/** No word of Latin letters is so long as one that is spelled. */
const spelledLetters = 3;

function spell(character: string): string {
  const hexadecimal = (character.codePointAt(0) ?? 0).toString(16).padStart(spelledLetters, '0');
  return hexadecimal.replace(/./g, (digit) =>
    String.fromCharCode(firstLetter + Number.parseInt(digit, 16)),
  );
}

/**
 * The words that stand one after the other wherever `folded` stands. A character at its end that
 * takes others with it says nothing: which word it is in depends on what follows. None for two letters
 * or one such character alone.
 */
export function wordsOf(folded: string, alphabet: Alphabet): string[] {
  const words = toWords(folded, alphabet);
  return words.slice(0, words.length - openEnd([...folded], alphabet));
}

/** How many characters at the end take with them what is not known. */
function openEnd(characters: readonly string[], alphabet: Alphabet): number {
  const [before = '', last = ''] = ['', ...characters].slice(-2);
  if (latin.test(last)) return latin.test(before) ? 2 : 1;
  return isPaired(last, alphabet) ? 1 : 0;
}

/**
 * The last two characters of a run, if no word of it says the last one: two letters or digits alone,
 * one of them behind a Han character, or a Han character that takes the next one with it behind one
 * that does not. Else none.
 */
export function endOf(folded: string, alphabet: Alphabet): string {
  const end = folded.slice(-2);
  const [before = '', last = ''] = end;
  const isOpen = latin.test(before)
    ? latin.test(last) && !latin.test(folded.slice(-3, -2))
    : han.test(before) &&
      (latin.test(last) || (!isPaired(before, alphabet) && isPaired(last, alphabet)));
  return isOpen ? end : '';
}

/** Stands once in every document. */
export const everywhere = 'zzzzz';

/**
 * The words that say what a document holds: {@link everywhere}, and one for each character that has
 * no word of its own, as letters, which take the next ones with them, and what folding leaves out;
 * and one for each end that {@link endOf} tells. None for a Han character that does: it is so common
 * that most documents hold it.
 *
 * @param texts As they are written.
 * @param folded The same texts.
 */
export function heldWords(
  texts: Iterable<string>,
  folded: Iterable<string>,
  alphabet: Alphabet,
): string[] {
  const written = new Set<string>();
  for (const text of texts) for (const one of text) written.add(one);
  const pairs = new Set<string>();
  for (const text of folded) {
    for (let at = 2; at <= text.length; at += 1) {
      const end = endOf(text.slice(at - 2, at), alphabet);
      if (end) pairs.add(end);
    }
  }
  const characters = new Set<string>();
  for (const one of written) for (const kept of foldText(one, 'kept')) characters.add(kept);
  const without = [...characters].filter((one) => latin.test(one) || foldText(one) === '');
  return [everywhere, ...without.sort().map(heldWord), ...[...pairs].sort().map(heldWord)];
}

/** The word that documents with a character have, if it has none in the row of words; or an end. */
export function heldWord(held: string): string {
  const [first = '', second = ''] = held;
  if (latin.test(second)) return heldPair + (latin.test(first) ? first : spell(first)) + second;
  // No other word is two Han characters of which the first takes none with it.
  if (held.length === 2 && [...held].length === 2) return held;
  return han.test(held) ? everywhere : heldCharacter + spell(held);
}
