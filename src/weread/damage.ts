import { CodeUnits } from './code-units.ts';

/** One character whose bytes did not all arrive. */
export interface Damage {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** Where its U+FFFD stands in the decoded text, in UTF-16 code units. */
  readonly offset: number;
  /** The bytes of the character that did arrive, in their order. */
  readonly bytes: readonly number[];
}

export interface SettledText {
  /** Each damaged character is one U+FFFD. */
  text: string;
  /** In the order of the text. At most {@link listedDamage} of them. */
  damage: readonly Damage[];
  /** How many there are in all. */
  damaged: number;
}

/** Enough for 50 MB that lost one character in ten; beyond it a file is no text. */
export const listedDamage = 2 ** 20;

const firstCarrier = 0xd900;
const furtherCarrier = 0xd800;

/**
 * A code unit that carries one byte of a damaged character through the steps of decoding: a lone
 * high surrogate, which no decoder yields, as Python does it (PEP 383). So a step may move text
 * without keeping account of places, and {@link settle} alone knows where the damage is.
 *
 * No carrier may be followed by a low surrogate.
 *
 * @param starts Whether the byte is the first of its character to have arrived.
 */
export function carry(byte: number, starts: boolean): number {
  return (starts ? firstCarrier : furtherCarrier) + byte;
}

/** Whether the code unit `unit` carries a byte, where `next` is the one behind it. */
export function isCarrier(unit: number, next: number): boolean {
  return unit >= furtherCarrier && unit < firstCarrier + 0x100 && (next & 0xfc00) !== 0xdc00;
}

/** Index behind the damaged character that begins at `start`; `start` itself if none does. */
export function endOfCarriers(text: string, start: number): number {
  let end = start;
  let unit = text.charCodeAt(end);
  while (isCarrier(unit, text.charCodeAt(end + 1)) && (end === start || unit < firstCarrier)) {
    end += 1;
    unit = text.charCodeAt(end);
  }
  return end;
}

/**
 * Puts U+FFFD for every damaged character, and for every NUL: no export means one, it is what a
 * disk or a wrong encoding leaves behind, and much of what reads text stops at it.
 */
export function settle(text: string): SettledText {
  if (text.isWellFormed() && !text.includes('\0')) return { text, damage: [], damaged: 0 };
  const settled = new CodeUnits(text.length);
  const damage: Damage[] = [];
  let damaged = 0;
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (unit !== 0 && !isCarrier(unit, text.charCodeAt(at + 1))) {
      at += 1;
      settled.push(unit);
      if (unit === 0x0a) {
        line += 1;
        lineStart = settled.length;
      }
      continue;
    }
    const offset = settled.length;
    const end = Math.max(endOfCarriers(text, at), at + 1);
    if (damaged < listedDamage) {
      damage.push({ line, column: offset - lineStart + 1, offset, bytes: lowBytes(text, at, end) });
    }
    damaged += 1;
    settled.push(0xfffd);
    at = end;
  }
  return { text: settled.toString(), damage, damaged };
}

function lowBytes(text: string, start: number, end: number): number[] {
  const bytes: number[] = [];
  for (let at = start; at < end; at += 1) bytes.push(text.charCodeAt(at) & 0xff);
  return bytes;
}
