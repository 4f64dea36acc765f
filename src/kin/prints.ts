import type { NumberRow } from './number-row.ts';

/** Units of folded text that are hashed as one. */
const gram = 8;
/** Of so many hashes in a row the least is kept: no run of 16 units comes without one that is. */
const span = 9;
/** Units that a hash was chosen among. */
export const printed = gram + span - 1;

/**
 * Takes the prints of a text: hashes, of which two texts that have a long run in common share one
 * (winnowing, after Schleimer, Wilkerson and Aiken). The first is that of the whole text, for passages
 * that are shorter than a window meet only where they are equal.
 */
export function takePrints(folded: string, hashes: NumberRow, places: NumberRow): void {
  const { length } = folded;
  if (units.length < length) {
    units = new Uint16Array(2 * length);
    grams = new Uint32Array(2 * length);
  }
  for (let at = 0; at < length; at += 1) units[at] = folded.charCodeAt(at);
  hashes.push(hashOf(0, length));
  places.push(0);
  const count = length - gram + 1;
  if (count < span) return;
  for (let at = 0; at < count; at += 1) grams[at] = hashOf(at, at + gram);
  let least = -1;
  for (let end = span - 1; end < count; end += 1) {
    const begin = end - span + 1;
    if (least < begin) {
      least = begin;
      for (let at = begin + 1; at <= end; at += 1) {
        if ((grams[at] ?? 0) <= (grams[least] ?? 0)) least = at;
      }
    } else if ((grams[end] ?? 0) <= (grams[least] ?? 0)) least = end;
    else continue;
    hashes.push(grams[least] ?? 0);
    places.push(least);
  }
}

/** Room that one text after the other is laid out in. */
let units = new Uint16Array(1024);
let grams = new Uint32Array(1024);

/** FNV-1a over UTF-16 units, its bits mixed once more; 31 bits. */
function hashOf(from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 1;
}
