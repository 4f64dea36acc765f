import { join } from 'node:path';
import { z } from 'zod';
import { readKept, writeKept } from './kept-file.ts';
import { sourceDigest } from './source-digest.ts';

/** One file of a cache with an entry for each book or file, by its key. */
export interface KeptList<Entry> {
  readonly known: ReadonlyMap<string, Entry>;
  /** Writes it anew, unless it has just these keys. */
  keep(now: ReadonlyMap<string, Entry>): void;
}

interface NamedList<Entry> {
  /** Absolute path of a folder of what is kept. */
  readonly cache: string;
  /** The project's folder. */
  readonly root: string;
  /** What is kept: so the file is called. */
  readonly name: string;
  /** What makes the entries, below the project's folder: when it changes, nothing is known. */
  readonly sources: string;
  readonly schema: z.ZodType<Entry>;
}

/** A list that a build leaves, so that the next one need not make its entries again. */
export function openNamedList<Entry>({
  cache,
  root,
  name,
  sources,
  schema,
}: NamedList<Entry>): KeptList<Entry> {
  const entries = z.array(z.tuple([z.string(), schema]));
  const made = `${name} ${sourceDigest(root, sources)}`;
  return openKeptList(join(cache, `${name}.kept`), made, (text) => entries.parse(JSON.parse(text)));
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
