import { readKept, writeKept } from './kept-file.ts';

/** One file of a cache with an entry for each book or file, by its key. */
export interface KeptList<Entry> {
  readonly known: ReadonlyMap<string, Entry>;
  /** Writes it anew, unless it has just these keys. */
  keep(now: ReadonlyMap<string, Entry>): void;
}

/**
 * @param file May be deleted at any time.
 * @param name Changes whenever it does what is kept.
 * @param read Reads JSON of entries by their keys; if it throws, nothing is known.
 */
export function openKeptList<Entry>(
  file: string,
  name: string,
  read: (text: string) => Iterable<readonly [string, Entry]>,
): KeptList<Entry> {
  let known: ReadonlyMap<string, Entry> = entriesOf(file, name, read);
  return {
    get known() {
      return known;
    },
    keep(now) {
      const isSame = now.size === known.size && [...now.keys()].every((key) => known.has(key));
      if (!isSame) writeKept(file, name, JSON.stringify([...now]));
      known = now;
    },
  };
}

function entriesOf<Entry>(
  file: string,
  name: string,
  read: (text: string) => Iterable<readonly [string, Entry]>,
): Map<string, Entry> {
  const kept = readKept(file, name);
  try {
    return new Map(kept && read(kept.toString()));
  } catch {
    return new Map();
  }
}
