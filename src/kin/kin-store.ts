import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { readKept, writeKept } from '../library/kept-file.ts';
import { termEntrySchema } from './concordance.ts';
import { relatedBookSchema } from './related.ts';

/** Where that lies which is related to a book. */
const keptKinSchema = z.object({
  /** Of the file. */
  kept: z.string(),
  /** A digest of what is in it, and of the titles of the books that are named there. */
  print: z.string(),
  /** The books that answer it, the nearest first. */
  near: z.array(relatedBookSchema),
});

/** Where everything lies that was found of a library: names of kept files. */
export const kinManifestSchema = z.object({
  /** By a book's id. */
  books: z.record(z.string(), keptKinSchema),
  /** The terms of the concordance, the most telling first. */
  terms: z.array(termEntrySchema),
});

export type KinManifest = z.infer<typeof kinManifestSchema>;

/**
 * Keeps what the search for kin found, in files that are named by what they were made of: what has not
 * changed is not written again.
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

  /** @returns Nothing if it is not there, is damaged, or is not what the schema says. */
  async get<Kept>(room: Room, name: string, schema: z.ZodType<Kept>): Promise<Kept | undefined> {
    const kept = readKept(this.#fileOf(room, name), `${room} ${name}`);
    try {
      return kept && schema.parse(JSON.parse(kept.toString()));
    } catch {
      return undefined;
    }
  }

  async set(room: Room, name: string, value: unknown): Promise<void> {
    writeKept(this.#fileOf(room, name), `${room} ${name}`, JSON.stringify(value));
  }

  /** As {@link get}, of what has long rows of numbers in it. */
  async getRows<Kept>(
    room: Room,
    name: string,
    schema: z.ZodType<Kept>,
  ): Promise<Kept | undefined> {
    const kept = readKept(this.#fileOf(room, name), `${room} ${name}`);
    try {
      return kept && schema.parse(deserialize(kept));
    } catch {
      return undefined;
    }
  }

  /** As {@link set}, of what has long rows of numbers in it. */
  async setRows(room: Room, name: string, value: unknown): Promise<void> {
    writeKept(this.#fileOf(room, name), `${room} ${name}`, serialize(value));
  }

  /** @returns Names under which something is kept in a room. */
  async names(room: Room): Promise<Set<string>> {
    const there = await readdir(join(this.#folder, room)).catch(() => []);
    return new Set(there.map(withoutEnding));
  }

  /** Drops all others of the room, but for those that a build beside this one may just have made. */
  async keepOnly(room: Room, names: ReadonlySet<string>): Promise<void> {
    const folder = join(this.#folder, room);
    const there = await readdir(folder).catch(() => []);
    const stale = there.filter((name) => !names.has(withoutEnding(name)));
    const before = Date.now() - this.#grace;
    for (const name of stale) {
      const made = await stat(join(folder, name)).catch(() => undefined);
      if (made && made.mtimeMs < before) await rm(join(folder, name), { force: true });
    }
  }

  #fileOf(room: Room, name: string): string {
    return join(this.#folder, room, `${name}${ending}`);
  }
}

type Room = 'found' | 'terms' | 'libraries' | 'texts' | 'before';

const ending = '.kept';

const withoutEnding = (file: string): string =>
  file.endsWith(ending) ? file.slice(0, -ending.length) : file;
