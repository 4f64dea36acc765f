import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { termEntrySchema } from './concordance.ts';

/** Where everything lies that was found of a library: names of kept files. */
export const kinManifestSchema = z.object({
  /** By a book's id. */
  books: z.record(z.string(), z.string()),
  /** Books that are related, and by how many pairs of quotations. */
  related: z.array(z.tuple([z.string(), z.string(), z.int()])),
  /** The terms of the concordance, the most telling first. */
  terms: z.array(termEntrySchema),
});

export type KinManifest = z.infer<typeof kinManifestSchema>;

/**
 * Keeps what the search for kin found, in files that are named by what they hold or by what they were
 * made of: what has not changed is not written again.
 */
export class KinStore {
  readonly #folder: string;
  readonly #grace: number;

  /**
   * @param folder Made when something is kept; may be deleted at any time.
   * @param grace Milliseconds for which what is not needed stays; no build takes an hour.
   */
  constructor(folder: string, grace = 3_600_000) {
    this.#folder = folder;
    this.#grace = grace;
  }

  /** @returns Nothing if it is not there, or is not what the schema says. */
  async get<Kept>(room: Room, name: string, schema: z.ZodType<Kept>): Promise<Kept | undefined> {
    try {
      return schema.parse(JSON.parse(await readFile(this.#fileOf(room, name), 'utf8')));
    } catch {
      return undefined;
    }
  }

  async set(room: Room, name: string, value: unknown): Promise<void> {
    await this.#write(this.#fileOf(room, name), JSON.stringify(value));
  }

  /** @returns The name under which it is kept from now on. */
  async keep(room: Room, value: unknown): Promise<string> {
    const text = JSON.stringify(value);
    const name = createHash('sha256').update(text).digest('hex').slice(0, 24);
    const file = this.#fileOf(room, name);
    // What is there is whole, and what its name says.
    if (!existsSync(file)) await this.#write(file, text);
    return name;
  }

  /** Drops all others of the room, but for those that a build beside this one may just have made. */
  async keepOnly(room: Room, names: ReadonlySet<string>): Promise<void> {
    const folder = join(this.#folder, room);
    const there = await readdir(folder).catch(() => []);
    const stale = there.filter((name) => !names.has(name.replace(/\.json$/, '')));
    const before = Date.now() - this.#grace;
    for (const name of stale) {
      const made = await stat(join(folder, name)).catch(() => undefined);
      if (made && made.mtimeMs < before) await rm(join(folder, name), { force: true });
    }
  }

  async #write(file: string, text: string): Promise<void> {
    const aside = `${file}.${randomUUID()}.tmp`;
    try {
      await writeFile(aside, text);
    } catch {
      // Most often the folder is there.
      await mkdir(dirname(file), { recursive: true });
      await writeFile(aside, text);
    }
    await rename(aside, file);
  }

  #fileOf(room: Room, name: string): string {
    return join(this.#folder, room, `${name}.json`);
  }
}

type Room = 'passages' | 'found' | 'terms' | 'libraries';
