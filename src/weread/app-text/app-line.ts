import type { Line } from '../line.ts';

/** A line of the app's own text, with the spaces that note apps set before its words told apart. */
export interface AppLine {
  readonly number: number;
  /** As it is in the file. */
  readonly raw: string;
  /** Without spaces at its end, and without what Markdown needs to leave its signs alone. */
  readonly text: string;
  /** `text` without spaces, and marks that have no width, before it. */
  readonly words: string;
}

/** Copies through note apps may be Markdown, in which `\-- 来自微信读书` and `\[插图\]` are escaped. */
const escapedSign = /^\s*\\[-*>#+]|\\\[插图\\\]/;
const backslash = /\\(?=[!-/:-@[-`{-~]|$)/g;

export function readAppLines(lines: readonly Line[]): AppLine[] {
  const escaped = lines.some(({ text }) => escapedSign.test(text));
  return lines.map(({ number, text: raw }) => {
    const text = (escaped ? raw.trimEnd().replace(backslash, '') : raw).trimEnd();
    return { number, raw, text, words: text.replace(/^[\s\u200b\u2060]+/, '') };
  });
}

export const isBlank = (line: AppLine | undefined) => line === undefined || line.words === '';

export const isIndented = ({ text, words }: AppLine) => words.length < text.length;

/** A line as a row of a text: a mark that has no width stays, for it may be the book's own. */
export const rowOf = ({ text }: AppLine) => text.trim();

/** The rows of a text, without the indentation that all of them have. */
export function outdented(lines: readonly AppLine[]): string {
  const widths = lines.flatMap((line) =>
    isBlank(line) ? [] : [line.text.length - line.text.trimStart().length],
  );
  const width = widths.reduce((least, next) => Math.min(least, next), Number.POSITIVE_INFINITY);
  return lines.map((line) => (isBlank(line) ? '' : line.text.slice(width))).join('\n');
}
