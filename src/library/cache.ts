import { statSync, utimesSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Parsed, parsedSchema } from '../weread/parsed.ts';
import { readKept, writeKept } from './kept-file.ts';

/** Files that were read before, by a digest of their path, their bytes and the parser. */
export interface Cache {
  get(key: string): Promise<Parsed | undefined>;
  set(key: string, parsed: Parsed): Promise<void>;
}

/** A cache on disk. */
export interface CacheFolder extends Cache {
  /** Whether a file is there, and as it was written. */
  holds(key: string): boolean;
}

/** A cache for one who asks for the same thing many times in a row, as a book's pages do. */
export function rememberLast(cache: Cache): Cache {
  let last: { readonly key: string; readonly parsed: Promise<Parsed | undefined> } | undefined;
  return {
    async get(key) {
      const parsed = last?.key === key ? last.parsed : cache.get(key);
      last = { key, parsed };
      const found = await parsed;
      // What was not there may come.
      if (!found && last?.parsed === parsed) last = undefined;
      return found;
    },
    set: (key, parsed) => cache.set(key, parsed),
  };
}

/**
 * @param folder Made when something is kept; may be deleted at any time.
 * @param isChecked The library has read all that is asked for, and looked at it then.
 */
export function openCache(folder: string, isChecked = false): CacheFolder {
  const fileOf = (key: string) => join(folder, key.slice(0, 2), `${key}.kept`);
  return {
    async get(key) {
      const file = fileOf(key);
      const kept = readKept(file, key);
      if (!kept) return undefined;
      try {
        const read: Parsed = JSON.parse(kept.toString());
        if (isChecked) return read;
        const parsed = parsedSchema.parse(read);
        sayUsed(file);
        return parsed;
      } catch {
        // Another parser left it: the file is read anew.
        return undefined;
      }
    },
    holds(key) {
      const file = fileOf(key);
      const isThere = readKept(file, key) !== undefined;
      if (isThere) sayUsed(file);
      return isThere;
    },
    async set(key, parsed) {
      writeKept(fileOf(key), key, JSON.stringify(parsed));
    },
  };
}

const day = 24 * 60 * 60 * 1000;

/** Once a week: to write it down with every look would take longer than to look. */
function sayUsed(file: string): void {
  const { mtimeMs } = statSync(file);
  const now = Date.now();
  if (now - mtimeMs > 7 * day) utimesSync(file, now / 1000, now / 1000);
}

/**
 * Drops what nobody has used for a month. A file that comes back within it, as with a branch, is still
 * known.
 *
 * @param folder Of a cache.
 */
export async function dropUnused(folder: string): Promise<void> {
  const before = Date.now() - 30 * day;
  for (const name of await readdir(folder).catch(() => [])) {
    const room = join(folder, name);
    for (const file of await readdir(room).catch(() => [])) {
      const used = await stat(join(room, file)).catch(() => undefined);
      if (used && used.mtimeMs < before) await rm(join(room, file), { force: true });
    }
  }
}
