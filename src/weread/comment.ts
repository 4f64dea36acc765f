import { closesFence, readFence } from './fence.ts';
import type { Line } from './line.ts';

/** Lines of the file that a comment of the reader's takes, its marks included. */
export interface Comment {
  readonly lines: readonly Line[];
}

/** Between these Obsidian and HTML hide what they enclose. */
const marks = [
  { opening: '%%', closing: '%%' },
  { opening: '<!--', closing: '-->' },
] as const;

type Mark = (typeof marks)[number];

/** What the plugin sets about the notes that it writes into the day's note. */
const exporters = /^<!--\s*(?:start|end) of weread\s*-->$/;

/** Whether a comment holds words that the reader would miss, or would not want to be seen. */
export function hasWords({ lines }: Comment): boolean {
  const [first] = lines;
  if (lines.length === 1 && exporters.test(first?.text.trim() ?? '')) return false;
  return lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** A line as it is in the file. */
interface Raw {
  readonly raw: string;
}

/**
 * Finds comments that are blocks of their own: the first line begins with `%%` or `<!--`, and the
 * first line on which the comment is closed ends there. What is never closed is no comment: a note
 * that ends in one would be lost from there on.
 */
export class CommentBlocks {
  readonly #lines: readonly Raw[];
  /** For each mark the next line below that holds its end, as long as that is not passed. */
  readonly #closings = new Map<Mark, number>();

  constructor(lines: readonly Raw[]) {
    this.#lines = lines;
  }

  /** @returns The index of the last line of the comment that begins on a line. */
  endOf(index: number): number | undefined {
    const row = this.#lines[index]?.raw.trim() ?? '';
    const mark = marks.find(({ opening }) => row.startsWith(opening));
    if (!mark) return undefined;
    const { opening, closing } = mark;
    const at = row.indexOf(closing, opening.length);
    if (at !== -1) return at + closing.length === row.length ? index : undefined;
    const end = this.#closing(mark, index + 1);
    const last = this.#lines[end]?.raw.trimEnd();
    return last?.indexOf(closing) === (last?.length ?? 0) - closing.length ? end : undefined;
  }

  /** Every line is looked at once for each mark, however many comments are never closed. */
  #closing(mark: Mark, start: number): number {
    const known = this.#closings.get(mark) ?? -1;
    if (known >= start) return known;
    let index = start;
    while (index < this.#lines.length && !this.#lines[index]?.raw.includes(mark.closing))
      index += 1;
    this.#closings.set(mark, index);
    return index;
  }
}

/** A line of text that no rule knows. */
export interface ProseRow {
  readonly text: string;
  /** A blank line stands before it. */
  readonly apart: boolean;
}

export interface Uncommented {
  /** Each row without the comments in it. */
  readonly rows: readonly string[];
  /** Indices of the rows on which a comment with words begins; one may come several times. */
  readonly comments: readonly number[];
}

export const mayHoldComment = (text: string) => text.includes('%%') || text.includes('<!--');

/**
 * Takes comments out of lines that no rule knows. A comment is closed in its own paragraph. Code is
 * left as it is; so is `%%` behind a letter, a digit or a backslash, as in `100%%` or `%d%%`.
 */
export function takeComments(rows: readonly ProseRow[]): Uncommented {
  const result: string[] = [];
  const comments: number[] = [];
  let paragraph: string[] = [];
  let fence = '';
  const settle = () => {
    const first = result.length;
    const { text, found } = strip(paragraph.join('\n'));
    for (const row of found) comments.push(first + row);
    if (paragraph.length > 0) for (const row of text.split('\n')) result.push(row);
    paragraph = [];
  };
  for (const { text, apart } of rows) {
    if (apart) settle();
    const ticks = readFence(text);
    if (fence === '' && ticks === undefined) {
      paragraph.push(text);
      continue;
    }
    settle();
    result.push(text);
    if (fence === '') fence = ticks ?? '';
    else if (closesFence(text, fence)) fence = '';
  }
  settle();
  return { rows: result, comments };
}

const token = /`+|%%|<!--|-->/g;

/** Line ends in a comment are kept, so that a line stays a line. */
function strip(text: string): { readonly text: string; readonly found: readonly number[] } {
  const tokens = [...text.matchAll(token)];
  const lastOf = new Map(tokens.map(([sign], at) => [sign, at]));
  const found: number[] = [];
  let kept = '';
  let from = 0;
  let row = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const [sign = '', start = 0] = [tokens[at]?.[0], tokens[at]?.index];
    const closing = sign === '<!--' ? '-->' : sign;
    if (sign === '-->' || (lastOf.get(closing) ?? -1) <= at) continue;
    if (sign === '%%' && /[A-Za-z\d\\%]/.test(text.charAt(start - 1))) continue;
    while (tokens[at + 1]?.[0] !== closing) at += 1;
    at += 1;
    if (sign.startsWith('`')) continue;
    const end = (tokens[at]?.index ?? 0) + closing.length;
    const before = text.slice(from, start);
    const comment = text.slice(start, end);
    row += countLineEnds(before);
    if (/[\p{L}\p{N}]/u.test(comment)) found.push(row);
    row += countLineEnds(comment);
    kept += before + comment.replace(/[^\n]+/g, '');
    from = end;
  }
  return { text: kept + text.slice(from), found };
}

const countLineEnds = (text: string) => text.split('\n').length - 1;
