/** What a block id says of the passage it names. */
export interface BlockId {
  /** As the file has it, without `^`. */
  readonly text: string;
  readonly chapterUid?: number;
  /** Offsets in characters from the start of the WeRead chapter. */
  readonly range?: { readonly start: number; readonly end?: number };
}

const spaced = /^[A-Za-z0-9][\w~]*[-~_][\w~-]*$/;
/** Linters glue an id to the text; only those that no text is likely to end in are taken off it. */
const glued =
  /^(?:(?:\d+[-_~]){2,3}\d+|CB[-_][A-Za-z0-9]+(?:[-_~]\d+){2,3}|\d{4,12}-7[A-Za-z0-9]{7,9})$/;

export interface WithBlockId {
  readonly text: string;
  readonly id: string | undefined;
}

/** Takes the block id off the end of a line. */
export function takeBlockId(text: string): WithBlockId {
  const caret = text.lastIndexOf('^');
  if (caret === -1) return { text, id: undefined };
  const line = text.trimEnd();
  const id = line.slice(caret + 1);
  const before = line.slice(0, caret);
  const apart = before === '' || /\s$/.test(before.slice(-1));
  if (!(apart ? spaced : glued).test(id)) return { text, id: undefined };
  return { text: before.trimEnd(), id };
}

/** `book-chapter-start-end`, as most ids are: told apart at one go. */
const usual = /^(\d{1,12})[-_~](\d{1,9})[-_~](\d{1,9})[-_~](\d{1,9})$/;

/**
 * Reads `chapter-start-end`, with or without the book's id before it, as `_`, `~` or `-` divide it;
 * the end may be missing (2.0 writes `rangeEnd=undefined`). `a-b-c` is chapter-start-end unless `a`
 * is the book's own id (0.2.3 and later).
 *
 * @param bookId As the frontmatter has it.
 */
export function readBlockId(text: string, bookId: string | undefined): BlockId {
  const whole = usual.exec(text);
  if (whole && whole[1] === bookId) {
    const [, , chapterUid, start, end] = whole;
    const range = { start: Number(start), end: Number(end) };
    return { text, chapterUid: Number(chapterUid), range };
  }
  const parts = text.split(/[-_~]/);
  const own = bookId?.split(/[-_~]/) ?? [];
  const named = own.length > 0 && own.every((part, index) => parts[index] === part);
  // A book's id of digits is one part; four numbers are its id and the three.
  const others = named ? own.length : parts.length === 4 ? 1 : 0;
  const numbers = parts
    .slice(others)
    .map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : undefined));
  if (others === 1 && !/^\d+$/.test(parts[0] ?? '') && !named) return { text };
  if (numbers.includes(undefined)) return { text };
  const [chapterUid, start, end, ...more] = numbers;
  if (chapterUid === undefined || more.length > 0) return { text };
  if (start === undefined) return { text };
  if (end === undefined) {
    // `^start-end` names no chapter (0.1.14, and articles in 0.2.3 to 0.5.4).
    return named
      ? { text, chapterUid, range: { start } }
      : { text, range: { start: chapterUid, end: start } };
  }
  return { text, chapterUid, range: { start, end } };
}

/** Whether a line holds a block id and nothing else. */
export const isLoneId = (words: string) => words.startsWith('^') && /^\^\S+$/.test(words);
