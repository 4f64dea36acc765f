import stringWidth from 'string-width';
import { visible } from './harmless.ts';

/** A piece of a file's line, made harmless. */
export interface SourceLine {
  readonly before: string;
  /** The character that the problem is at; empty where it is at the whole line. */
  readonly at: string;
  readonly after: string;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * As much of a line as can be shown, with the marked column in sight.
 *
 * @param column Counted from 1, in UTF-16 code units.
 * @param width In cells of a terminal: a Chinese character takes two.
 */
export function sourceLine(line: string, column?: number, width = 96): SourceLine {
  if (column === undefined || column > line.length) {
    const after = fitting(line.trimStart(), width, 'start');
    return { before: '', at: '', after };
  }
  const start = column - 1;
  const [first] = graphemes.segment(line.slice(start, start + 64));
  const sign = first?.segment ?? '';
  const at = visible(sign);
  const before = fitting(line.slice(0, start).trimStart(), Math.floor(width / 2), 'end');
  const left = Math.max(width - stringWidth(before) - stringWidth(at), 0);
  const after = fitting(line.slice(start + sign.length), left, 'start');
  return { before, at, after };
}

/** The row below a line that points at its marked character; nothing where none is marked. */
export function pointer({ before, at }: SourceLine): string | undefined {
  if (at === '') return undefined;
  return ' '.repeat(stringWidth(before)) + '^'.repeat(Math.max(stringWidth(at), 1));
}

/** The start or the end of a text, with `…` for what is left out. */
function fitting(text: string, width: number, side: 'start' | 'end'): string {
  // A cell holds a few code units at the most; the rest of a line may be a megabyte.
  const most = 8 * width;
  const near = side === 'start' ? text.slice(0, most) : text.slice(-most);
  const signs = Array.from(graphemes.segment(near), ({ segment }) => visible(segment));
  if (side === 'end') signs.reverse();
  const fit: string[] = [];
  let cells = 0;
  for (const sign of signs) {
    cells += stringWidth(sign);
    if (cells > width) break;
    fit.push(sign);
  }
  const whole = fit.length === signs.length && near.length === text.length;
  if (!whole) fit.splice(-1, 1, '…');
  return side === 'start' ? fit.join('').trimEnd() : fit.reverse().join('');
}
