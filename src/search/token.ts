import { endOfSign, type Folded, foldText } from './fold.ts';
import { fromQuiet, toQuiet } from './quiet.ts';

/*
 * What Pagefind is given to index, so that any run of characters can be found: every character is a
 * word of its own, and a run of them is a phrase. Pagefind counts positions in words between
 * spaces, so the n-th token stands for the n-th folded character.
 *
 * A token is a word, and after it, in quiet writing, what was written there and is not in the word:
 * the text can be had back from its tokens, to the last character.
 *
 * - A Han character is its own word.
 * - A Latin letter or a digit takes the next one with it, as in `ne et tw wo or rk k`. There are so
 *   few of them that each alone would stand on every page, a thousand times.
 * - Any other sign is spelled in letters, so that no rule for accents, case, emoji or other scripts
 *   applies to it, neither in Pagefind nor in the browser's word segmenter.
 */

const latin = /^[a-z0-9]$/;
const han = /^[\u3400-\u4dbf\u4e00-\u9fff]$/;
/** Begins a sign that is spelled; the letters `a` to `p` that follow are its number. */
const spelled = 'x';
/** Begins a word that says which characters a page holds, wherever they stand. */
const held = 'z';
/** Before what stands in place of the word's character: full width, an accent, a ligature. */
const instead = '=';

/**
 * @param folded The same text, folded.
 * @returns Tokens, none of which holds a space.
 */
export function toTokens(text: string, folded: Folded): string[] {
  const characters = [...folded.text];
  const tokens: string[] = [];
  const before = text.slice(0, folded.begins[0] ?? text.length);
  if (before) tokens.push(toQuiet(before));
  let unit = 0;
  for (const [index, character] of characters.entries()) {
    const begin = folded.begins[unit] ?? text.length;
    unit += character.length;
    const written = text.slice(begin, folded.begins[unit] ?? text.length);
    tokens.push(token(wordOf(character, characters[index + 1]), character, written));
  }
  return tokens;
}

function token(word: string, character: string, written: string): string {
  if (written.startsWith(character)) return word + toQuiet(written.slice(character.length));
  const capital = character.toUpperCase();
  if (latin.test(character) && written.startsWith(capital)) {
    return capital + word.slice(1) + toQuiet(written.slice(1));
  }
  return word + instead + toQuiet(written);
}

/** A text, and what search sees of it. */
export interface ReadText {
  readonly text: string;
  readonly folded: Folded;
}

/** What {@link toTokens} made these of: nothing is folded anew. */
export function fromTokens(tokens: readonly string[]): ReadText {
  let text = '';
  let folded = '';
  const begins: number[] = [];
  const ends: number[] = [];
  /** Units of a sign whose other units, and what was written, are yet to come. */
  let open = 0;
  for (const token of tokens) {
    const length = wordLength(token);
    const character = characterOf(token.slice(0, length));
    const quiet = token.slice(length);
    const isInstead = quiet.startsWith(instead);
    const written = isInstead ? fromQuiet(quiet.slice(1)) : character + fromQuiet(quiet);
    const one = character.toLowerCase();
    folded += one;
    open += one.length;
    const end = text.length + endOfSign(written);
    if (written !== '' || !isInstead) {
      for (; open > 0; open -= 1) {
        begins.push(text.length);
        ends.push(end);
      }
    }
    text += written;
  }
  return { text, folded: { text: folded, begins, ends } };
}

/** Without a regular expression: it is done for every character that the browser loads. */
function wordLength(token: string): number {
  let length = 0;
  while (length < token.length && isOfWord(token.charCodeAt(length))) length += 1;
  return length;
}

/** A letter, a digit or a Han character: what is quiet is ASCII, and none of them. */
const isOfWord = (code: number) =>
  code > 0x7f ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a);

function characterOf(word: string): string {
  if (word.length <= 2) return word.charAt(0);
  const hexadecimal = word
    .slice(1)
    .replace(/./g, (letter) => (letter.charCodeAt(0) - firstLetter).toString(16));
  return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
}

const firstLetter = 'a'.charCodeAt(0);

function wordOf(character: string, next: string | undefined): string {
  if (latin.test(character)) return next && latin.test(next) ? character + next : character;
  return han.test(character) ? character : spelled + spell(character);
}

/** At least two letters, so that no spelled word looks like a pair of Latin letters. */
function spell(character: string): string {
  const hexadecimal = (character.codePointAt(0) ?? 0).toString(16).padStart(2, '0');
  return hexadecimal.replace(/./g, (digit) =>
    String.fromCharCode(firstLetter + Number.parseInt(digit, 16)),
  );
}

/**
 * The words that stand one after the other wherever `folded` stands. A Latin letter at its end says
 * nothing: which word it is in depends on what follows. None for a single Latin letter.
 */
export function wordsOf(folded: string): string[] {
  const characters = [...folded];
  const words = characters.map((character, index) => wordOf(character, characters[index + 1]));
  return latin.test(characters.at(-1) ?? '') ? words.slice(0, -1) : words;
}

/**
 * A word for each character of a page that has none of its own: Latin letters, digits, and what
 * folding leaves out.
 */
export function heldWords(texts: Iterable<string>): string[] {
  const characters = new Set<string>();
  for (const text of texts) for (const one of foldText(text, 'kept')) characters.add(one);
  return [...characters].filter(hasNoWord).sort().map(heldWord);
}

/** The word that says that a page holds a character. */
export function heldWord(character: string): string {
  return held + spell(character);
}

function hasNoWord(character: string): boolean {
  return latin.test(character) || foldText(character) === '';
}
