import type { Problem } from '../weread/problem.ts';
import type { FileAccount } from './file-report.ts';
import { openKeptList } from './kept-list.ts';
import type { Copy } from './shelf.ts';

/** What a library keeps of a file with books, beside the books. */
export interface BooksRead {
  readonly account: FileAccount;
  readonly copies: readonly Copy[];
  readonly problems: readonly Problem[];
}

/** What a library was the last time: a file that is the same need not be gone through for its lists. */
export interface BooksBefore {
  /** @param key Of the file, by which the cache has its books. */
  get(key: string): BooksRead | undefined;
  /** Keeps it for the next time. */
  keep(now: ReadonlyMap<string, BooksRead>): void;
}

export const noBooksBefore: BooksBefore = { get: () => undefined, keep: () => {} };

/**
 * @param file Where it is kept; may be deleted at any time.
 * @param version Changes whenever it does what is kept, but for what the keys tell: the parser.
 * @param holds Whether the cache still has the books of a file.
 */
export function openBooksBefore(
  file: string,
  version: string,
  holds: (key: string) => boolean,
): BooksBefore {
  // As it was written: the file has a sum.
  const list = openKeptList<BooksRead>(file, version, (text) => JSON.parse(text));
  return {
    get(key) {
      const read = list.known.get(key);
      return read && holds(key) ? read : undefined;
    },
    keep: (now) => list.keep(now),
  };
}
