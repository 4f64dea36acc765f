import type { Colour } from './book.ts';

/** A sign that an exporter or a template sets before a line's words, and the words behind it. */
export interface Sign {
  readonly mark: Mark;
  /** The sign as the file has it. */
  readonly text: string;
  readonly words: string;
  readonly colour: Colour | undefined;
}

/**
 * `pin` a highlight, `remark` a thought on a chapter, `idea` a thought, `clock` a time, `fire` and
 * `chart` a popular count.
 */
export type Mark = 'pin' | 'remark' | 'idea' | 'clock' | 'fire' | 'chart';

/** Longer signs before those they begin with. */
const signs: readonly (readonly [text: string, mark: Mark, colour?: Colour])[] = [
  ['📌🔥', 'pin'],
  ['[📌]', 'pin'],
  ['📌', 'pin'],
  // Templates that show the highlight's colour put it in the pin's place.
  ['🟥', 'pin', 'red'],
  ['🟪', 'pin', 'purple'],
  ['🟦', 'pin', 'blue'],
  ['🟩', 'pin', 'green'],
  ['🟨', 'pin', 'yellow'],
  // A template that is much in use: ▨ a highlight, ◨ one with a thought, ◰ a thought on the chapter.
  ['▨', 'pin'],
  ['◨', 'pin'],
  ['◰', 'remark'],
  ['💭', 'idea'],
  ['💬', 'idea'],
  ['⏱️', 'clock'],
  ['⏱', 'clock'],
  ['🕰️', 'clock'],
  ['🕰', 'clock'],
  ['🔥', 'fire'],
  ['📊', 'chart'],
];

const firsts: ReadonlySet<number> = new Set(signs.map(([sign]) => sign.charCodeAt(0)));

/** @param words Of a line, without its quote signs and without the dash of a list. */
export function readSign(words: string): Sign | undefined {
  if (!firsts.has(words.charCodeAt(0))) return undefined;
  const found = signs.find(([text]) => words.startsWith(text));
  if (!found) return undefined;
  const [text, mark, colour] = found;
  // A text may begin with one of these; the exporter sets a space behind them.
  if ((mark === 'fire' || mark === 'chart') && !/^\s/.test(words.slice(text.length)))
    return undefined;
  return { mark, text, words: words.slice(text.length).trim(), colour };
}
