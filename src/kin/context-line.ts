import { foldFully } from '../search/full-fold.ts';
import { standardInPlace } from './fold-passage.ts';

/** Signs on either side of a term. */
const room = 26;

interface Context {
  readonly left: string;
  /** As the text has it. */
  readonly term: string;
  readonly right: string;
}

/**
 * Cuts a text around the first place of a term.
 *
 * @param term In standard writing.
 * @returns Nothing if the text does not have it.
 */
export function contextOf(text: string, term: string): Context | undefined {
  const line = text.replace(/\s+/gu, ' ').trim();
  const place = placeOf(line, term);
  if (!place) return undefined;
  const [start, end] = place;
  return {
    left: [...line.slice(0, start)].slice(-room).join('').trimStart(),
    term: line.slice(start, end),
    right: [...line.slice(end)].slice(0, room).join('').trimEnd(),
  };
}

function placeOf(line: string, term: string): [number, number] | undefined {
  const at = wordIn(standardInPlace(line), term);
  if (at >= 0) return [at, at + term.length];
  // Signs were taken apart, or the term is parted by spaces or punctuation.
  const { text, begins, ends } = foldFully(line);
  const sought = foldFully(term).text;
  const found = sought === '' ? -1 : text.indexOf(sought);
  const [start, end] = [begins[found], ends[found + sought.length - 1]];
  return start === undefined || end === undefined ? undefined : [start, end];
}

/** A foreign word is sought as a whole: `go` is not in `google`. */
function wordIn(text: string, term: string): number {
  if (!/^[a-z]/.test(term)) return text.indexOf(term);
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const around = [text[at - 1] ?? '', text[at + term.length] ?? ''];
    if (around.every((sign) => !/[a-z]/.test(sign))) return at;
  }
  return text.indexOf(term);
}
