import { droppedBytes } from '../candidates.ts';

const dropped = new Set<number>(droppedBytes);
const windows1252 = new TextDecoder('windows-1252');

/**
 * What becomes of a file that a program reads as Windows-1252 and writes again as UTF-8 without
 * the characters that it can't print.
 */
export function garble(text: string): Uint8Array {
  const kept = new TextEncoder().encode(text).filter((byte) => !dropped.has(byte));
  return new TextEncoder().encode(windows1252.decode(kept));
}

/** Where a garbled text has lost bytes, in UTF-16 code units. */
export function lossesOf(text: string): number[] {
  const losses: number[] = [];
  let offset = 0;
  for (const character of text) {
    if (new TextEncoder().encode(character).some((byte) => dropped.has(byte))) losses.push(offset);
    offset += character.length;
  }
  return losses;
}
