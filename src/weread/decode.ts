import { CodeUnits } from './code-units.ts';
import { type Damage, settle } from './damage.ts';
import { type Encoding, readEncoded } from './encoding.ts';
import { undoMojibake } from './mojibake.ts';

export type { Damage } from './damage.ts';

export interface Decoded {
  /** `\n` line ends, no byte-order mark. A damaged character is U+FFFD. */
  readonly text: string;
  /** What the bytes were found to be. */
  readonly encoding: Encoding | 'windows-1252-mojibake';
  /** Times that a reading of UTF-8 as a single-byte encoding was undone; 0 for a healthy file. */
  readonly repairs: 0 | 1 | 2;
  /**
   * In the order of the text. A U+FFFD that the file itself holds is not among them; a NUL is, with
   * 0 for its byte.
   */
  readonly damage: readonly Damage[];
  /** How many characters are damaged. More than `damage` lists only if they exceed a million. */
  readonly damaged: number;
}

/**
 * Turns a file into text. Never throws: what can't be read is counted in `damage`.
 *
 * Reads UTF-8, UTF-16 and GB18030, and undoes up to two readings of UTF-8 as Windows-1252 or
 * Latin-1, line by line, so that what was added to a garbled file later stays as it is.
 *
 * @param bytes The whole file.
 */
export function decode(bytes: Uint8Array): Decoded {
  const { text: read, encoding } = readEncoded(bytes);
  const text = withoutMark(withLineFeeds(read));
  const once = undoMojibake(text);
  if (once === undefined) return { ...settle(text), encoding, repairs: 0 };
  const twice = undoMojibake(once);
  return {
    ...settle(withoutMark(twice ?? once)),
    encoding: 'windows-1252-mojibake',
    repairs: twice === undefined ? 1 : 2,
  };
}

/** All of the marks that it begins with: files that were joined or converted twice have several. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF+/, '');
}

/** Not by `replace`, which needs seconds and gigabytes for a file of carriage returns. */
function withLineFeeds(text: string): string {
  if (!text.includes('\r')) return text;
  const units = new CodeUnits(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x0d) units.push(unit);
    else if (text.charCodeAt(at + 1) !== 0x0a) units.push(0x0a);
  }
  return units.toString();
}
