import { type Callout, readCallout } from './callout.ts';
import { type HeadingWords, readHeading } from './heading.ts';
import { readSign, type Sign } from './sign.ts';

/** One line of a file. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

/**
 * @param text With `\n` line ends. U+2028, U+000B and U+0085 end no line: highlights hold them.
 */
export function splitLines(text: string): Line[] {
  return text.split('\n').map((row, index) => ({ number: index + 1, text: row }));
}

/** A line, with what stands before its words told apart from them. */
export interface Marked {
  readonly number: number;
  /** The line as it is in the file. */
  readonly raw: string;
  /** Nothing stands on it, not even a quote sign. */
  readonly blank: boolean;
  /** Number of `>` before the words, 2 at the most. */
  readonly depth: 0 | 1 | 2;
  readonly quoted: boolean;
  /** Columns before the words or their dash, behind the quote signs; a tab has four. */
  readonly indent: number;
  /** Behind a dash or a star, as in a list. */
  readonly listed: boolean;
  /** Without the quote signs; spaces at the start are kept. */
  readonly body: string;
  /** `body` without spaces around. */
  readonly words: string;
  /** `words` without the dash of a list. */
  readonly item: string;
  readonly sign: Sign | undefined;
  /** What the line says as a heading, whether it is one or part of a text. */
  readonly heading: HeadingWords | undefined;
  /** What the line says as the first of a callout. */
  readonly callout: Callout | undefined;
}

/** To look at one character is quicker than to try a pattern. */
const dashes: ReadonlySet<number> = new Set(['-', '*', '+'].map((sign) => sign.charCodeAt(0)));
const dash = /^[-*+](?:\s+|$|(?=[⏱▨◨◰]))/u;

/** Reads what a line begins with. */
export function readMarks(line: Line): Marked {
  const { text } = line;
  const { depth, end } = readQuoteSigns(text);
  const body = text.slice(end).trimEnd();
  const words = body.trimStart();
  const inner = dashes.has(words.charCodeAt(0)) ? dash.exec(words)?.[0] : undefined;
  const item = inner === undefined ? words : words.slice(inner.length);
  return {
    number: line.number,
    raw: text,
    blank: depth === 0 && words === '',
    depth,
    quoted: depth > 0,
    indent: body.length === words.length ? 0 : widthOf(body, body.length - words.length),
    listed: inner !== undefined,
    body,
    words,
    item,
    sign: readSign(item),
    heading: words.startsWith('#') ? readHeading(depth > 0 ? words : text) : undefined,
    callout: depth > 0 ? readCallout(words) : undefined,
  };
}

interface QuoteSigns {
  readonly depth: Marked['depth'];
  /** Where what they stand before begins, in UTF-16 code units. */
  readonly end: number;
}

const none: QuoteSigns = { depth: 0, end: 0 };

/** `>>>` is no quote in a quote: a Python prompt in a highlight begins so. */
function readQuoteSigns(text: string): QuoteSigns {
  const first = text.startsWith('>') ? 0 : text.length - text.trimStart().length;
  if (!text.startsWith('>', first) || text.startsWith('>>>', first)) return none;
  const second = behindGap(text, first + 1);
  const isNested = text.startsWith('>', second) && !text.startsWith('>>', second);
  return isNested ? { depth: 2, end: behindGap(text, second + 1) } : { depth: 1, end: second };
}

/** Behind the one space or tab that stands there, if it does. */
const behindGap = (text: string, at: number) =>
  text.startsWith(' ', at) || text.startsWith('\t', at) ? at + 1 : at;

function widthOf(text: string, end: number): number {
  let width = 0;
  for (let at = 0; at < end; at += 1) width += text.charCodeAt(at) === 9 ? 4 : 1;
  return width;
}
