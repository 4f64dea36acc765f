/*
 * How a title is said, in words that Pagefind can look up: each letter takes the next one with it,
 * `zqwa zqan zqng zqgl` for wang l…, and none of these words is one of a text or says what it holds.
 */

/** Begins a word of two letters that are said one after the other. */
const said = 'zq';
/** Stands for the letter after the last one. */
const none = '0';
const letters = /^[a-z0-9]+$/;

/**
 * @param sounds How each character of a text is said.
 * @returns For what is not said in letters `undefined`.
 */
export function toSoundWords(sounds: readonly string[]): (string | undefined)[] {
  return sounds.flatMap((sound, index) => {
    if (!letters.test(sound)) return [undefined];
    const next = sounds[index + 1]?.charAt(0) ?? '';
    const follows = letters.test(next) ? next : none;
    return [...sound].map((letter, at) => said + letter + (sound[at + 1] ?? follows));
  });
}

/** The words that stand one after the other wherever the letters are said. */
export function soundWordsOf(asked: string): string[] {
  return [...asked].slice(1).map((letter, index) => said + asked.charAt(index) + letter);
}
