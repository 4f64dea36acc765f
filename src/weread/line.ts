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

/** What stands before a line's own words, taken off. */
export interface Marked {
  readonly number: number;
  /** The line as it is in the file. */
  readonly raw: string;
  readonly blank: boolean;
  /** Behind a `>`. */
  readonly quoted: boolean;
  /** Behind a list dash. */
  readonly listed: boolean;
  readonly mark: Mark | undefined;
  /** Without quote sign, dash and mark, and without spaces around. */
  readonly words: string;
  /** The same as `words`, with the spaces inside the line's start kept. */
  readonly body: string;
}

/** `pin` a highlight, `idea` a thought, `clock` a time, `fire` and `chart` a popular count. */
export type Mark = 'pin' | 'idea' | 'clock' | 'fire' | 'chart';

const marks = [
  ['📌🔥', 'pin'],
  ['[📌]', 'pin'],
  ['📌', 'pin'],
  ['💭', 'idea'],
  ['⏱️', 'clock'],
  ['⏱', 'clock'],
  ['🔥', 'fire'],
  ['📊', 'chart'],
] as const satisfies readonly (readonly [string, Mark])[];

/** Reads what a line begins with. Every release of the plugin marks its lines with these signs. */
export function readMarks(line: Line): Marked {
  const quote = /^\s*>[ \t]?/.exec(line.text);
  let body = quote ? line.text.slice(quote[0].length) : line.text;
  const trimmed = body.trimStart();
  const dash = /^[-*]\s+(?=📌|💭|⏱|\[📌\]|🔥)/u.exec(trimmed) ?? /^-(?=⏱)/u.exec(trimmed);
  const inner = dash ? trimmed.slice(dash[0].length) : trimmed;
  const found = marks.find(([sign]) => inner.startsWith(sign));
  if (found) body = inner.slice(found[0].length);
  return {
    number: line.number,
    raw: line.text,
    blank: line.text.trim() === '',
    quoted: quote !== null,
    listed: dash !== null,
    mark: found?.[1],
    words: body.trim(),
    body: body.trimEnd(),
  };
}
