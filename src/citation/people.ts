/** People as an export names them, all in one line. */
export interface People {
  readonly names: readonly string[];
  /** The line ends in 等: there are more than it names. */
  readonly others: boolean;
  /** The line ends in 译: they have translated what they are said to have written. */
  readonly translators: boolean;
}

/** The country or dynasty before a name, which GB/T 7714 leaves out: `[美]`, `【清】`, `（英）`. */
const origin = /^(?:\[[^[\]]{1,6}\]|【[^【】]{1,6}】|[（(][^（()）]{1,6}[）)])\s*(?=\S)/;
/** The same without a name yet: the blank behind it divides nothing. */
const onlyOrigin = /^\s*(?:\[[^[\]]{1,6}\]|【[^【】]{1,6}】|[（(][^（()）]{1,6}[）)])\s*$/;
/** What the last name of a line may end in. */
const role = /(?<=\p{Script=Han}|\s)(?:编著|主编|编写|原著|著|编|译)$/u;
const sign = /[\p{Script=Han}·•)\]）】]/u;

/**
 * Takes a line of names apart. WeRead divides them by `/`, `、`, `，`, by several spaces, and between
 * Chinese names by one; Latin names keep their spaces and their commas (`Martin, Robert`).
 */
export function readPeople(line: string): People {
  let rest = line.trim();
  let translators = false;
  const found = role.exec(rest)?.[0];
  if (found) {
    translators = found === '译';
    rest = rest.slice(0, -found.length).trimEnd();
  }
  const others = /\S\s*等$/u.test(rest) && sign.test(rest.slice(0, -1).trimEnd().slice(-1));
  if (others) rest = rest.slice(0, -1).trimEnd();
  const names = parted(rest).flatMap((part) => {
    const name = part.trim().replace(origin, '');
    return name === '' ? [] : [name];
  });
  return { names, others, translators };
}

/** A piece of a line of names: a name, or what stands before, between or behind them. */
export interface LinePiece {
  readonly text: string;
  readonly isName: boolean;
}

/** The whole line, in order: nothing is left out. */
export function piecesOf(line: string): LinePiece[] {
  const pieces: LinePiece[] = [];
  let rest = line;
  for (const name of readPeople(line).names) {
    const at = rest.indexOf(name);
    if (at < 0) continue;
    if (at > 0) pieces.push({ text: rest.slice(0, at), isName: false });
    pieces.push({ text: name, isName: true });
    rest = rest.slice(at + name.length);
  }
  return rest === '' ? pieces : [...pieces, { text: rest, isName: false }];
}

function parted(line: string): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  const letters = [...line];
  for (const [at, letter] of letters.entries()) {
    if (/[([（【]/.test(letter)) depth += 1;
    if (/[)\]）】]/.test(letter)) depth = Math.max(0, depth - 1);
    const isAhead = /\s/.test(letter) && onlyOrigin.test(part);
    if (depth === 0 && !isAhead && divides(letter, letters, at)) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  parts.push(part);
  return parts;
}

function divides(letter: string, letters: readonly string[], at: number): boolean {
  if (/[/、，;；&\u3000\t]/.test(letter)) return true;
  const before = letters[at - 1] ?? '';
  const after = letters[at + 1] ?? '';
  if (letter === ',') return sign.test(before) || sign.test(after);
  if (letter !== ' ') return false;
  if (before === ' ' || after === ' ') return true;
  return sign.test(before) && /[\p{Script=Han}[【（(]/u.test(after) && !isAside(after, letters, at);
}

/** `马丁 (Robert Martin)`: the brackets hold the same name in Latin. */
function isAside(after: string, letters: readonly string[], at: number): boolean {
  return /[[(（【]/.test(after) && /[A-Za-z]/.test(letters[at + 2] ?? '');
}
