/** What a block id says of the passage it names. */
export interface BlockId {
  /** As the file has it, without `^`. */
  readonly text: string;
  readonly chapterUid?: number;
  /** Offsets in characters from the start of the WeRead chapter. */
  readonly range?: { readonly start: number; readonly end?: number };
}

/** An id at a line's end: after a space, or glued to the text where it is all digits (linters). */
const trailing = /(?:(?:^|\s)\^([A-Za-z0-9][\w~-]*[-_~][\w~-]*)|\^((?:\d+[-_~]){2,3}\d+))\s*$/;

export interface WithBlockId {
  readonly text: string;
  readonly id: string | undefined;
}

/** Takes the block id off the end of a line. */
export function takeBlockId(text: string): WithBlockId {
  const found = trailing.exec(text);
  if (!found) return { text, id: undefined };
  return { text: text.slice(0, found.index).trimEnd(), id: found[1] ?? found[2] };
}

/**
 * Reads `chapter-start-end`, with or without the book's id before it, as `_`, `~` or `-` divide it;
 * the end may be missing (2.0 writes `rangeEnd=undefined`). `a-b-c` is chapter-start-end unless `a`
 * is the book's own id (0.2.3 and later).
 *
 * @param bookId As the frontmatter has it.
 */
export function readBlockId(text: string, bookId: string | undefined): BlockId {
  const parts = text.split(/[-_~]/);
  const own = bookId?.split(/[-_~]/) ?? [];
  const named = own.length > 0 && own.every((part, index) => parts[index] === part);
  const rest = named ? parts.slice(own.length) : parts;
  const numbers = rest.map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : undefined));
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
