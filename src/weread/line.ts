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
  readonly blank: boolean;
  /** Behind a `>`. */
  readonly quoted: boolean;
  /** Behind a dash or a star, as in a list. */
  readonly listed: boolean;
  /** Without the quote sign; spaces at the start are kept. */
  readonly body: string;
  /** `body` without spaces around. */
  readonly words: string;
  readonly sign: Sign | undefined;
}

/** A sign that the exporter sets before a line's words, and the words behind it. */
export interface Sign {
  readonly mark: Mark;
  readonly words: string;
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
  const body = (quote ? line.text.slice(quote[0].length) : line.text).trimEnd();
  const words = body.trimStart();
  return {
    number: line.number,
    raw: line.text,
    blank: quote === null && words === '',
    quoted: quote !== null,
    listed: /^[-*]\s/.test(words),
    body,
    words,
    sign: readSign(words),
  };
}

function readSign(words: string): Sign | undefined {
  const inner = words.replace(/^[-*](?:\s+|(?=⏱))/u, '');
  const found = marks.find(([sign]) => inner.startsWith(sign));
  return found && { mark: found[1], words: inner.slice(found[0].length).trim() };
}
