import { fromQuiet, toQuiet } from './quiet.ts';

/*
 * How a title is said, in words that Pagefind can look up: each letter takes the next one with it,
 * `zqwa zqan zqng zqgl` for wang l…, and none of these words is one of a text or says what it holds. After a
 * way to say a character in several letters stands a mark: the sounds can be had back.
 */

/** Begins a word of two letters that are said one after the other. */
const said = 'zq';
/** Stands for the letter after the last one. */
const none = '0';
/** After each letter of a character's sound but its last. */
const more = '+';

const letters = /^[a-z0-9]+$/;

/** @param sounds How each character of a text is said. */
export function toSoundTokens(sounds: readonly string[]): string[] {
  return sounds.flatMap((sound, index) => {
    if (!letters.test(sound)) return [toQuiet(sound)];
    const next = sounds[index + 1]?.charAt(0) ?? '';
    return [...sound].map((letter, at) => {
      const isLast = at === sound.length - 1;
      const follows = isLast ? next : sound.charAt(at + 1);
      return said + letter + (letters.test(follows) ? follows : none) + (isLast ? '' : more);
    });
  });
}

/** The sounds that {@link toSoundTokens} made these of. */
export function fromSoundTokens(tokens: readonly string[]): string[] {
  const sounds: string[] = [];
  let sound = '';
  for (const token of tokens) {
    sound += token.startsWith(said) ? token.charAt(said.length) : fromQuiet(token);
    if (token.endsWith(more) && token.startsWith(said)) continue;
    sounds.push(sound);
    sound = '';
  }
  return sounds;
}

/** The words that stand one after the other wherever the letters are said. */
export function soundWordsOf(asked: string): string[] {
  return [...asked].slice(1).map((letter, index) => said + asked.charAt(index) + letter);
}
