import { standardInPlace } from './fold-passage.ts';

/** A word as a text has it: in its letters' case, and in its own writing of the characters. */
export function asWritten(word: string, text: string): string {
  if (text.includes(word)) return word;
  const at = standardInPlace(text).indexOf(word);
  // Not there where signs were taken apart.
  return at < 0 ? word : text.slice(at, at + word.length);
}
