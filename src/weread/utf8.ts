import { CodeUnits } from './code-units.ts';
import { carry } from './damage.ts';

/** How many bytes must follow this one in UTF-8: 1 to 3, or 0 if it does not lead a sequence. */
export function followersOf(byte: number): number {
  if (byte < 0xc2 || byte > 0xf4) return 0;
  if (byte < 0xe0) return 1;
  return byte < 0xf0 ? 2 : 3;
}

/** The bits of the code point that a leading byte holds. */
export function leadBits(byte: number, followers: number): number {
  return byte & (0x3f >> followers);
}

/** Whether UTF-8 may write this code point with so many bytes after the first. */
export function isProper(codePoint: number, followers: number): boolean {
  if (followers === 1) return codePoint >= 0x80;
  if (followers === 2) {
    return codePoint >= 0x800 && (codePoint < 0xd800 || codePoint > 0xdfff);
  }
  return codePoint >= 0x10000 && codePoint <= 0x10ffff;
}

export function isFollower(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

export interface LenientText {
  /** Damaged characters are carried (see `damage.ts`). */
  text: string;
  /** Characters of two bytes or more that arrived whole. */
  whole: number;
  /** Characters that did not. */
  broken: number;
}

/**
 * Reads UTF-8 that is not valid throughout. A leading byte and the followers that it has a right
 * to make one damaged character, any other byte one of its own; so the loss of a byte inside a
 * character never costs more than that character. `TextDecoder` differs in one point: it splits
 * E0, ED, F0 and F4 from a follower that cannot stand behind them.
 */
export function readUtf8Leniently(bytes: Uint8Array): LenientText {
  const units = new CodeUnits(bytes.length);
  let whole = 0;
  let broken = 0;
  for (let start = 0; start < bytes.length; ) {
    const lead = bytes[start] ?? 0;
    if (lead < 0x80) {
      units.push(lead);
      start += 1;
      continue;
    }
    const followers = followersOf(lead);
    let codePoint = leadBits(lead, followers);
    let end = start + 1;
    while (end <= start + followers && isFollower(bytes[end] ?? 0)) {
      codePoint = (codePoint << 6) | ((bytes[end] ?? 0) & 0x3f);
      end += 1;
    }
    if (followers > 0 && end > start + followers && isProper(codePoint, followers)) {
      units.pushCodePoint(codePoint);
      whole += 1;
    } else {
      for (let at = start; at < end; at += 1) units.push(carry(bytes[at] ?? 0, at === start));
      broken += 1;
    }
    start = end;
  }
  return { text: units.toString(), whole, broken };
}
