import { CommentBlocks } from './comment.ts';
import type { Desk } from './desk.ts';
import { closesFence, readFence } from './fence.ts';
import type { Marked } from './line.ts';
import { isOpenEnded } from './read-text.ts';

/**
 * Finds the comments that a reader has set into an export. Text of the exporter's may hold the same
 * marks, as code and percentages do: only those are comments that begin an unquoted line where no
 * highlight, thought or review is open, and fill their lines to the end.
 */
export class Comments {
  readonly #blocks: CommentBlocks;
  /** Signs of the block of code that is open between the exporter's blocks. */
  #fence = '';

  constructor(lines: readonly Marked[]) {
    this.#blocks = new CommentBlocks(lines);
  }

  /** @returns The index of the last line of the comment that begins on the line. */
  endOf(index: number, line: Marked, desk: Desk): number | undefined {
    if (this.#fence !== '') {
      if (closesFence(line.raw, this.#fence)) this.#fence = '';
      return undefined;
    }
    if (line.quoted || !firsts.has(line.words.charCodeAt(0)) || !isBetween(desk)) return undefined;
    this.#fence = readFence(line.raw) ?? '';
    return this.#fence === '' ? this.#blocks.endOf(index) : undefined;
  }
}

/** Of a comment, or of a block of code; few lines begin so, and nothing else is asked of the others. */
const firsts: ReadonlySet<number> = new Set([...'%<`~'].map((sign) => sign.charCodeAt(0)));

/** Whether a line can be none of what the exporter wrote before it. */
function isBetween(desk: Desk): boolean {
  const { open, apart, goesOn } = desk;
  switch (open?.at) {
    case undefined:
      return true;
    case 'metadata':
      return apart;
    case 'passage':
      return open.complete || (!goesOn && !isOpenEnded(open, desk));
    case 'words':
      return open.complete || (!goesOn && !open.long);
    case 'liked':
      return open.complete;
    case 'thought':
      return false;
    default:
      return open satisfies never;
  }
}
