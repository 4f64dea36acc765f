import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Parsed, parsedSchema } from '../weread/parsed.ts';

/** Files that were read before, by a digest of their path, their bytes and the parser. */
export interface Cache {
  get(key: string): Promise<Parsed | undefined>;
  set(key: string, parsed: Parsed): Promise<void>;
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
export function openCache(folder: string, isChecked = false): Cache {
  const fileOf = (key: string) => join(folder, key.slice(0, 2), `${key}.json`);
  return {
    async get(key) {
      try {
        const kept: Parsed = JSON.parse(await readFile(fileOf(key), 'utf8'));
        return isChecked ? kept : parsedSchema.parse(kept);
      } catch {
        // Not there, or not whole: the file is read anew.
        return undefined;
      }
    },
    async set(key, parsed) {
      const file = fileOf(key);
      await mkdir(join(folder, key.slice(0, 2)), { recursive: true });
      const aside = `${file}.${randomUUID()}.tmp`;
      await writeFile(aside, JSON.stringify(parsed));
      await rename(aside, file);
    },
  };
}
