import { followersOf, isFollower, isProper, leadBits } from '../weread/utf8.ts';

/**
 * Bytes that get lost on the way through Windows-1252: the five that it does not print, and AD,
 * its soft hyphen, which many programs take for nothing.
 */
export const droppedBytes = [0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xad] as const;

/** All bytes that can stand in a character behind its first. */
export const followers: readonly number[] = Array.from({ length: 64 }, (_, index) => 0x80 + index);

/**
 * Every code point whose UTF-8 holds these bytes in their order, and beside them only bytes of
 * `missing`.
 *
 * @param arrived The bytes that are left of a character. The first must be its leading byte: none
 *   of the bytes that get lost can lead one.
 * @returns In ascending order; none if the bytes are no part of a character.
 */
export function candidatesOf(
  arrived: readonly number[],
  missing: readonly number[] = droppedBytes,
): number[] {
  const [lead = 0, ...rest] = arrived;
  const length = followersOf(lead);
  if (length === 0 || rest.length >= length || !rest.every(isFollower)) return [];
  const found = new Set<number>();
  fill(leadBits(lead, length), length, rest);
  return [...found].filter((codePoint) => isProper(codePoint, length)).sort((a, b) => a - b);

  function fill(bits: number, open: number, left: readonly number[]): void {
    if (open === 0) {
      found.add(bits);
      return;
    }
    const [next, ...later] = left;
    if (next !== undefined) fill((bits << 6) | (next & 0x3f), open - 1, later);
    if (open <= left.length) return;
    for (const byte of missing) fill((bits << 6) | (byte & 0x3f), open - 1, left);
  }
}
