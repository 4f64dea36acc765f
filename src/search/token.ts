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
  /** Those that take the next one with them, each by its number in UTF-16. */
  readonly paired: ReadonlySet<number>;
}

/**
 * @param common The commonest first.
 * @param paired How many of them take the next one with them.
 */
export function alphabetOf(common: string, paired: number): Alphabet {
  const characters = [...common];
  return {
    places: new Map(characters.map((character, place) => [character, place])),
    paired: new Set(characters.slice(0, paired).map((character) => character.charCodeAt(0))),
  };
}

/** By the number of a UTF-16 unit: in ranges, for all texts of a library are looked at. */
const isLatin = (unit: number) => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
const isHan = (unit: number) =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

/** Begins a sign that is spelled; the letters `a` to `p` that follow are its number. */
const spelled = 'x';
/** Begins a word that says which characters a page holds, wherever they stand. */
const heldCharacter = 'z';
/** And which two letters, at the end of a run. What is spelled has no `z`. */
const heldPair = 'zz';

/** @returns A word for each character of a folded text. */
export function toWords(folded: string, alphabet: Alphabet): string[] {
  const words: string[] = [];
  for (let at = 0; at < folded.length; at += isHigh(folded.charCodeAt(at)) ? 2 : 1) {
    words.push(wordAt(folded, at, alphabet));
  }
  return words;
}

const firstLetter = 'a'.charCodeAt(0);

function wordAt(folded: string, at: number, alphabet: Alphabet): string {
  const unit = folded.charCodeAt(at);
  if (isHan(unit)) {
    const one = signOf(unit);
    const takesNext = isHan(folded.charCodeAt(at + 1)) && alphabet.paired.has(unit);
    return takesNext ? folded.slice(at, at + 2) : one;
  }
  if (!isLatin(unit)) return spelled + spell(folded.slice(at, at + (isHigh(unit) ? 2 : 1)));
  if (!isLatin(folded.charCodeAt(at + 1))) return signOf(unit);
  return folded.slice(at, at + (isLatin(folded.charCodeAt(at + 2)) ? 3 : 2));
}

/** The same string each time: a new one would have to be hashed to be looked up. */
const signOf = (unit: number) => {
  const known = signs[unit];
  if (known !== undefined) return known;
  const made = String.fromCharCode(unit);
  signs[unit] = made;
  return made;
};
const signs: string[] = [];

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
  return words.slice(0, words.length - openEnd(folded, alphabet));
}

/** How many characters at the end take with them what is not known. */
function openEnd(folded: string, alphabet: Alphabet): number {
  const last = folded.length - 1;
  if (isLatin(folded.charCodeAt(last))) return isLatin(folded.charCodeAt(last - 1)) ? 2 : 1;
  return alphabet.paired.has(folded.charCodeAt(last)) ? 1 : 0;
}

/**
 * The last two characters of a run, if no word of it says the last one: two letters or digits alone,
 * one of them behind a Han character, or a Han character that takes the next one with it behind another
 * or a letter that does not. Else none.
 */
export function endOf(folded: string, alphabet: Alphabet): string {
  const last = folded.length - 1;
  const isInWord = [last, last - 1, last - 2].every((at) => isLatin(folded.charCodeAt(at)));
  return !isInWord && isOpen(folded, last, alphabet) ? folded.slice(-2) : '';
}

/** Whether a run that begins with the character before this one and ends with it has no word for it. */
function isOpen(folded: string, at: number, { paired }: Alphabet): boolean {
  const [before, last] = [folded.charCodeAt(at - 1), folded.charCodeAt(at)];
  if (isLatin(before)) return isLatin(last) || paired.has(last);
  if (!isHan(before)) return false;
  if (isLatin(last)) return true;
  return paired.has(last) && !paired.has(before);
}

/**
 * The words that say what a document holds. One for each character that is common: the list of all its
 * places would be long. One for each that has no word of its own, as letters, which take the next ones
 * with them, and what folding leaves out. And one for each end that {@link endOf} tells.
 *
 * @param texts As they are written.
 * @param folded The same texts.
 */
export function heldWords(
  texts: Iterable<string>,
  folded: Iterable<string>,
  alphabet: Alphabet,
): string[] {
  const held = new Set<string>();
  for (const text of texts) {
    for (const one of text) {
      if (isHan(one.charCodeAt(0))) continue;
      for (const word of wordsWithoutPlace(one)) held.add(word);
    }
  }
  const said = new Set<string>();
  for (const text of folded) {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (isHan(unit)) said.add(signOf(unit));
      if (isOpen(text, at, alphabet)) said.add(text.slice(at - 1, at + 1));
    }
  }
  for (const one of said) {
    if (one.length > 1 || isCommon(one, alphabet)) held.add(heldWord(one, alphabet));
  }
  return [...held];
}

/** For what a character becomes that no word of a row says: letters, and what folding leaves out. */
function wordsWithoutPlace(character: string): readonly string[] {
  const known = wordless.get(character);
  if (known) return known;
  const found = [...foldText(character, 'kept')]
    .filter((one) => isLatin(one.charCodeAt(0)) || foldText(one) === '')
    .map((one) => heldCharacter + spell(one));
  wordless.set(character, found);
  return found;
}

const wordless = new Map<string, readonly string[]>();

/** It is asked for by the list of documents that hold it, and not by all its places. */
export const isCommon = (character: string, { places }: Alphabet) => places.has(character);

/** The word that documents with a character have, wherever it stands in them; or an end. */
export function heldWord(held: string, alphabet: Alphabet): string {
  const [first = '', second = ''] = held;
  if (isLatin(second.charCodeAt(0))) {
    return heldPair + (isLatin(first.charCodeAt(0)) ? first : spell(first)) + second;
  }
  // No other word is two Han characters of which the first takes none with it.
  if (held.length === 2 && [...held].length === 2) return held;
  const isOwn = isHan(held.charCodeAt(0)) && !isCommon(held, alphabet);
  return isOwn ? held : heldCharacter + spell(held);
}
