import { CodeUnits } from './code-units.ts';
import { carry } from './damage.ts';
import { readUtf8Leniently } from './utf8.ts';

type Utf16 = 'utf-16le' | 'utf-16be';
export type Encoding = 'utf-8' | 'gb18030' | Utf16;

export interface EncodedText {
  /** As the file has it: line ends, byte-order marks. Damaged characters are carried. */
  text: string;
  encoding: Encoding;
}

/** Bytes that are looked at to find UTF-16 without a byte-order mark. */
const sampleLength = 2 ** 16;

/**
 * Finds the encoding of a file and reads it. In this order: UTF-16 by its mark, valid UTF-8, UTF-16
 * by its NUL bytes, GB18030, damaged UTF-8.
 *
 * Bytes that are nearly UTF-8 are not tried as GB18030, in which a few lines of damaged UTF-8 may
 * well be valid, and other text altogether.
 */
export function readEncoded(bytes: Uint8Array): EncodedText {
  const marked = markedUtf16(bytes);
  if (marked) return { text: readUtf16(bytes, marked), encoding: marked };

  const utf8 = readStrictly(bytes, 'utf-8');
  const unmarked = unmarkedUtf16(bytes, utf8 === undefined ? 1 / 64 : 1 / 2);
  const utf16 = unmarked && readStrictly(bytes, unmarked);
  if (unmarked && utf16 !== undefined) return { text: utf16, encoding: unmarked };
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };

  const { text, whole, broken } = readUtf8Leniently(bytes);
  const gb18030 = whole > broken ? undefined : readStrictly(bytes, 'gb18030');
  if (gb18030 !== undefined) return { text: gb18030, encoding: 'gb18030' };
  return { text, encoding: 'utf-8' };
}

function readStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function markedUtf16(bytes: Uint8Array): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * UTF-16 writes ASCII with a NUL on one side. On the other it has fewer (the low half of U+4E00 or
 * U+3000), whereas NULs that a fault has left in other text lie on both.
 *
 * @param share The least share of code units that must have a NUL.
 */
function unmarkedUtf16(bytes: Uint8Array, share: number): Utf16 | undefined {
  const sample = bytes.subarray(0, sampleLength);
  if (bytes.length % 2 === 1 || !sample.includes(0)) return undefined;
  const nuls = [0, 0] as [even: number, odd: number];
  for (let at = 0; at < sample.length; at += 2) {
    if (sample[at] === 0) nuls[0] += 1;
    if (sample[at + 1] === 0) nuls[1] += 1;
  }
  const [even, odd] = nuls;
  const most = Math.max(even, odd);
  if (most < 2 || most < (share * sample.length) / 2 || Math.min(even, odd) * 2 > most) {
    return undefined;
  }
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Damaged characters are surrogates without their other half, and half a code unit at the end. */
function readUtf16(bytes: Uint8Array, encoding: Utf16): string {
  const strict = readStrictly(bytes, encoding);
  if (strict !== undefined) return strict;
  const high = encoding === 'utf-16be' ? 0 : 1;
  const unitAt = (at: number) => ((bytes[at + high] ?? 0) << 8) | (bytes[at + 1 - high] ?? 0);
  const units = new CodeUnits(bytes.length);
  const even = bytes.length - (bytes.length % 2);
  for (let at = 0; at < even; at += 2) {
    const unit = unitAt(at);
    const isPair =
      (unit & 0xfc00) === 0xd800 && at + 2 < even && (unitAt(at + 2) & 0xfc00) === 0xdc00;
    if (isPair) {
      units.push(unit);
      at += 2;
      units.push(unitAt(at));
    } else if ((unit & 0xf800) === 0xd800) {
      units.push(carry(bytes[at] ?? 0, true));
      units.push(carry(bytes[at + 1] ?? 0, false));
    } else {
      units.push(unit);
    }
  }
  if (even < bytes.length) units.push(carry(bytes[even] ?? 0, true));
  return units.toString();
}
