import type { Guess, Repair } from './repair.ts';

/** Characters on each side of a guess. */
const contextLength = 8;

/**
 * Lists every guess as tab-separated values, in the order of the text, with a `?` where the reader
 * should look himself. No cell can be taken for a formula.
 *
 * @param columns Names of the seven columns.
 */
export function listGuesses(
  { text, guesses }: Pick<Repair, 'text' | 'guesses'>,
  columns: readonly string[],
): string {
  const rows = [columns];
  let line = 1;
  let lineStart = 0;
  for (const guess of guesses) {
    for (; line < guess.line; line += 1) lineStart = text.indexOf('\n', lineStart) + 1;
    rows.push(cellsOf(guess, text, lineStart + guess.column - 1));
  }
  return rows.map((cells) => `${cells.join('\t')}\n`).join('');
}

function cellsOf(guess: Guess, text: string, offset: number): string[] {
  const { line, column, candidates, isSure } = guess;
  const [best, ...others] = candidates;
  const character = best?.character ?? '\ufffd';
  const before = plain(text.slice(Math.max(0, offset - contextLength), offset));
  const end = offset + character.length;
  const behind = plain(text.slice(end, end + contextLength));
  return [
    isSure ? '' : '?',
    String(line),
    String(column),
    character,
    best ? best.probability.toFixed(3) : '',
    others.map((one) => `${one.character} ${one.probability.toFixed(3)}`).join(', '),
    `…${before}[${character}]${behind}…`,
  ];
}

/** Halves of characters that were cut, line ends and tabs would break the table. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\ufffd', ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
}
