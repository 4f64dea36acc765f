import { standardOf } from './fold-passage.ts';

/** A word as a text has it: in its letters' case, and in its own writing of the characters. */
export function asWritten(word: string, text: string): string {
  if (text.includes(word)) return word;
  const standard = standardOf(text);
  const at = standard.indexOf(word);
  // Where signs were taken apart, places are not the same.
  if (at < 0 || standard.length !== text.length) return word;
  return text.slice(at, at + word.length);
}
