import { endOfCarriers } from './damage.ts';
import { followersOf, isFollower, isProper, leadBits } from './utf8.ts';
import { misreadByte } from './windows-1252.ts';

/** What a character of UTF-8 has become that was read as Windows-1252 or Latin-1. */
export interface MisreadCharacter {
  /** Index behind its last code unit. */
  end: number;
  /** -1 if not all of its bytes arrived. */
  codePoint: number;
  /**
   * How far it speaks for a misreading rather than for words that happen to look like one, such as
   * `été »` or `É…`: 0 not at all, 1 a little, 3 beyond doubt.
   */
  weight: 0 | 1 | 3;
}

/** What a healthy text may well have behind an accented letter, without a space between. */
const typographic = new Set(
  Array.from('\u00a0«»‹›‘’‚“”„…–—•·©®™°¹²³', (character) => character.charCodeAt(0)),
);

/**
 * Reads the misread character that begins at `start`.
 *
 * A byte may be missing (some programs drop the bytes 81, 8D, 8F, 90, 9D, which Windows-1252 does
 * not print, and AD, the soft hyphen) or have become U+FFFD. None of these six can lead a
 * character, so each character still begins with its own leading byte. What an earlier misreading
 * left of a follower stands for one that is missing.
 *
 * @param into Receives the character, so that a long text needs no object for each.
 * @returns Whether there is one.
 */
export function readMisread(text: string, start: number, into: MisreadCharacter): boolean {
  const lead = misreadByte(text.charCodeAt(start));
  const followers = followersOf(lead);
  if (followers === 0) return false;
  let codePoint = leadBits(lead, followers);
  let arrived = 0;
  let lost = 0;
  let isOdd = false;
  let end = start + 1;
  while (arrived + lost < followers && end < text.length) {
    const code = text.charCodeAt(end);
    const byte = misreadByte(code);
    if (isFollower(byte)) {
      codePoint = (codePoint << 6) | (byte & 0x3f);
      isOdd ||= !typographic.has(code);
      arrived += 1;
      end += 1;
    } else {
      const next = code === 0xfffd ? end + 1 : endOfCarriers(text, end);
      if (next === end) break;
      lost += 1;
      end = next;
    }
  }
  const isWhole = arrived === followers;
  if (isWhole && !isProper(codePoint, followers)) return false;
  into.end = end;
  into.codePoint = isWhole ? codePoint : -1;
  into.weight = isWhole ? weigh(lead, isOdd) : 0;
  return true;
}

function weigh(lead: number, isOdd: boolean): 0 | 1 | 3 {
  // Â and Ã: capitals that are rare before a lower-case letter, let alone before a sign.
  if (lead < 0xc4) return 1;
  if (lead <= 0xe0) return isOdd ? 1 : 0;
  return isOdd ? 3 : 1;
}
