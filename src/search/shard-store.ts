import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readKept, writeKept } from '../library/kept-file.ts';
import type { IndexFile } from './index-file.ts';

/** Shards that were made before, by a digest of all that they are made of. */
export interface ShardStore {
  get(key: string): Promise<readonly IndexFile[] | undefined>;
  set(key: string, files: readonly IndexFile[]): Promise<void>;
  /** Drops all others. */
  keepOnly(keys: ReadonlySet<string>): Promise<void>;
}

/** Keeps shards as long as the process runs. */
export class ShardMemory implements ShardStore {
  readonly #shards = new Map<string, readonly IndexFile[]>();

  async get(key: string): Promise<readonly IndexFile[] | undefined> {
    return this.#shards.get(key);
  }

  async set(key: string, files: readonly IndexFile[]): Promise<void> {
    this.#shards.set(key, files);
  }

  async keepOnly(keys: ReadonlySet<string>): Promise<void> {
    for (const key of this.#shards.keys()) if (!keys.has(key)) this.#shards.delete(key);
  }
}

/**
 * Keeps shards in a folder, one file for each: thousands of small ones take longer to read.
 *
 * @param folder Made when something is kept; may be deleted at any time.
 */
export class ShardFolder implements ShardStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async get(key: string): Promise<readonly IndexFile[] | undefined> {
    const kept = readKept(this.#fileOf(key), key);
    try {
      return kept && unpack(kept);
    } catch {
      // An older version left it: the shard is made anew.
      return undefined;
    }
  }

  async set(key: string, files: readonly IndexFile[]): Promise<void> {
    writeKept(this.#fileOf(key), key, pack(files));
  }

  async keepOnly(keys: ReadonlySet<string>): Promise<void> {
    const there = await readdir(this.#folder).catch(() => []);
    const kept = new Set([...keys].map((key) => `${key}${ending}`));
    const stale = there.filter((name) => !kept.has(name));
    await Promise.all(stale.map((name) => rm(join(this.#folder, name), { force: true })));
  }

  #fileOf(key: string): string {
    return join(this.#folder, `${key}${ending}`);
  }
}

const ending = '.shard';

/** A line that says how long each file is, and then the files. */
function pack(files: readonly IndexFile[]): Buffer {
  const names = files.map(({ path, content }) => [path, content.length]);
  const parts = files.map(({ content }) => content);
  return Buffer.concat([Buffer.from(`${JSON.stringify(names)}\n`), ...parts]);
}

/** @throws Error if it is not whole. */
function unpack(packed: Buffer): IndexFile[] {
  let at = packed.indexOf('\n') + 1;
  const names: unknown = JSON.parse(packed.toString('utf8', 0, at));
  if (!Array.isArray(names)) throw new TypeError('no list of files');
  const files = names.map((name: unknown) => {
    if (!Array.isArray(name)) throw new TypeError('no name of a file');
    const [path, length]: unknown[] = name;
    if (typeof path !== 'string' || typeof length !== 'number') throw new TypeError('no length');
    at += length;
    return { path, content: packed.subarray(at - length, at) };
  });
  if (at !== packed.length) throw new RangeError('the shard is cut off');
  return files;
}
