import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Citations, citationsSchema } from '../garden/citation.ts';

export type CitationStore = ReturnType<typeof citationStore>;

/**
 * Where a reading of the library leaves what names what, for the pages: too much for Astro's own
 * store, of which each page would carry it all.
 *
 * @param cache Absolute path of the folder of all that is kept.
 */
export function citationStore(cache: string) {
  const folder = join(cache, 'citations');
  return {
    /** @returns The key to read it by. */
    async write(citations: Citations): Promise<string> {
      const text = JSON.stringify(citations);
      const key = createHash('sha256').update(text).digest('hex').slice(0, 32);
      await mkdir(folder, { recursive: true });
      const aside = join(folder, `${key}.${process.pid}.tmp`);
      await writeFile(aside, text);
      await rename(aside, join(folder, `${key}.json`));
      // A server that is running may still read the one before.
      const old = (await readdir(folder)).filter((name) => name !== `${key}.json`).slice(0, -8);
      for (const name of old) await rm(join(folder, name), { force: true });
      return key;
    },
    /** Nothing is cited where it is gone. */
    async read(key: string): Promise<Citations> {
      try {
        return citationsSchema.parse(
          JSON.parse(await readFile(join(folder, `${key}.json`), 'utf8')),
        );
      } catch {
        return { notes: {}, books: {}, files: [] };
      }
    },
  };
}
