import type { Piece } from './answer.ts';
import type { Stretch } from './stretch.ts';

/** Names, in an answer's address, what is to be marked on its page. */
const parameter = 'mark';
/** Writings that are told; an answer to many terms may hold more. */
const most = 4;
/** Characters of one. */
const longest = 60;

/**
 * The address of an answer that has its page mark what was found, as it is written there: the page
 * need not know how search folds.
 *
 * @param path May end with an anchor.
 */
export function markedAddress(path: string, excerpt: readonly Piece[]): string {
  const found = excerpt.filter(({ marked }) => marked).map(({ text }) => text.slice(0, longest));
  const marks = [...new Set(found.map((text) => text.toWellFormed().trim()))].filter(Boolean);
  if (marks.length === 0) return path;
  const [page = '', anchor] = path.split('#', 2);
  const parameters = new URLSearchParams(marks.slice(0, most).map((mark) => [parameter, mark]));
  return `${page}?${parameters}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** What the address has the page mark. */
export function marksIn(address: string): string[] {
  const marks = new URLSearchParams(address).getAll(parameter);
  return marks.slice(0, most).filter((mark) => mark.trim() !== '');
}

/**
 * Where marks stand in a text, in order, none within another. Spaces and line ends don't count: a
 * page breaks its text otherwise than search does.
 */
export function placesOfMarks(text: string, marks: readonly string[]): Stretch[] {
  const kept: number[] = [];
  let closed = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (/\s/.test(unit)) continue;
    closed += unit;
    kept.push(at);
  }
  const places: Stretch[] = [];
  for (const mark of marks) {
    const sought = mark.replace(/\s+/g, '');
    let found = sought ? closed.indexOf(sought) : -1;
    while (found !== -1) {
      const [begin, last] = [kept[found], kept[found + sought.length - 1]];
      if (begin !== undefined && last !== undefined) places.push({ begin, end: last + 1 });
      found = closed.indexOf(sought, found + sought.length);
    }
  }
  const ordered = places.sort((a, b) => a.begin - b.begin || b.end - a.end);
  let covered = 0;
  return ordered.filter(({ begin, end }) => {
    if (begin < covered) return false;
    covered = end;
    return true;
  });
}
