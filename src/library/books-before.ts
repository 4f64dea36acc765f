import type { Problem } from '../weread/problem.ts';
import type { FileAccount } from './file-report.ts';
import { readKept, writeKept } from './kept-file.ts';
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
 * @param version Changes whenever it does what is kept.
 * @param holds Whether the cache still has the books of a file.
 */
export function openBooksBefore(
  file: string,
  version: string,
  holds: (key: string) => boolean,
): BooksBefore {
  const known = readAll(file, version);
  return {
    get(key) {
      const read = known.get(key);
      return read && holds(key) ? read : undefined;
    },
    keep(now) {
      const isSame = now.size === known.size && [...now.keys()].every((key) => known.has(key));
      if (!isSame) writeKept(file, version, JSON.stringify([...now]));
    },
  };
}

function readAll(file: string, version: string): Map<string, BooksRead> {
  const kept = readKept(file, version);
  const rows: readonly (readonly [string, BooksRead])[] = kept ? JSON.parse(kept.toString()) : [];
  return new Map(rows);
}
