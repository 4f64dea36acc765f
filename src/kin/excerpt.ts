import { foldFully } from '../search/full-fold.ts';
import { standardInPlace } from './fold-passage.ts';

/** Signs of an excerpt. */
const room = 44;

/**
 * A short piece of a text, around what is sought in it; its beginning where nothing is, or where it
 * stands there. No foreign word is cut in two.
 *
 * @param sought Folded.
 */
export function excerptOf(text: string, sought: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const signs = [...plain];
  if (signs.length <= room) return plain;
  const before = [...plain.slice(0, placeIn(plain, sought))].length;
  const from =
    before < room - 12 ? 0 : Math.min(clauseBefore(signs, before), signs.length - room + 1);
  const begin = wordEdge(signs, from);
  const end = wordEdge(signs, Math.min(signs.length, from + room - (from > 0 ? 2 : 1)));
  const words = signs
    .slice(begin, Math.max(end, begin + 1))
    .join('')
    .trim();
  return `${begin > 0 ? '…' : ''}${words}${end < signs.length ? '…' : ''}`;
}

/** The nearest place before that stands within no foreign word. */
function wordEdge(signs: readonly string[], place: number): number {
  let at = place;
  for (let tries = 0; tries < 24; tries += 1) {
    if (!letter.test(signs[at - 1] ?? '') || !letter.test(signs[at] ?? '')) return at;
    at -= 1;
  }
  return place;
}

const letter = /[\p{Script=Latin}\p{N}_'’-]/u;

function placeIn(text: string, sought: string): number {
  if (sought === '') return 0;
  const direct = text.indexOf(sought);
  if (direct >= 0) return direct;
  const standard = standardInPlace(text).indexOf(sought);
  if (standard >= 0) return standard;
  const folded = foldFully(text);
  return folded.begins[folded.text.indexOf(sought)] ?? 0;
}

/** Where the clause begins that the place stands in, if that is near. */
function clauseBefore(signs: readonly string[], place: number): number {
  for (let at = place; at > Math.max(0, place - 20); at -= 1) {
    if (/[，。；：！？,.;:!?]/u.test(signs[at - 1] ?? '')) return at;
  }
  return Math.max(0, place - 8);
}
