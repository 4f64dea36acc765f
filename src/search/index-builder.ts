import { createHash } from 'node:crypto';
import { commonest } from './commonest.ts';
import { readOrder } from './document-order.ts';
import type { Findable } from './findable.ts';
import type { IndexFile } from './index-file.ts';
import { IndexFolder } from './index-folder.ts';
import { IndexMemory } from './index-memory.ts';
import type { IndexTarget } from './index-target.ts';
import { joinShards, type NamedShard } from './join-shards.ts';
import {
  files,
  folders,
  type Manifest,
  manifestName,
  names,
  readManifest,
  writeManifest,
} from './manifest.ts';
import { pagefindClient } from './pagefind-client.ts';
import { pagefindVersion } from './pagefind-index.ts';
import { type Recipe, recipeFor } from './recipe.ts';
import { makeShard, packShard, unpackShard } from './shard.ts';
import { ShardMemory, type ShardStore } from './shard-store.ts';
import { toShards } from './shards.ts';
import { alphabetOf } from './token.ts';

export interface IndexOptions {
  /** Where shards that were made before are. */
  readonly store?: ShardStore;
  /** Changes whenever it does how what can be found becomes an index. */
  readonly version?: string;
  /** Characters of text that a shard should hold at most. */
  readonly room?: number | undefined;
  /** Of how many books and notes all is known. */
  readonly progress?: (done: number, all: number) => void;
}

export interface WriteOptions extends IndexOptions {
  /** The folder of an index that was made before: what has not changed is taken from there. */
  readonly before?: string;
}

/**
 * Makes the index of all that can be found.
 *
 * @throws Error if something can't be read, or Pagefind does not start.
 */
export async function buildIndex(
  all: readonly Findable[],
  options?: IndexOptions,
): Promise<IndexFile[]> {
  const target = new IndexMemory();
  await makeIndex(all, target, options);
  return [...target.files].map(([path, content]) => ({ path, content }));
}

/**
 * Writes the index to a folder, in place of what was there. What of that has not changed is left
 * alone.
 *
 * @returns How much was written.
 * @throws Error if the index can't be made or written.
 */
export async function writeIndex(
  all: readonly Findable[],
  folder: string,
  options?: WriteOptions,
): Promise<{ readonly count: number; readonly bytes: number }> {
  const target = new IndexFolder(folder, options?.before);
  await makeIndex(all, target, options);
  return target.written;
}

async function makeIndex(
  all: readonly Findable[],
  target: IndexTarget,
  { store = new ShardMemory(), version = '', room, progress }: IndexOptions = {},
): Promise<void> {
  const recipe = recipeFor(all.reduce((sum, { size }) => sum + size, 0));
  const base = [version, pagefindVersion(), JSON.stringify(recipe)];
  const divided = toShards(all, room).map((some) => ({
    some,
    key: digestOf([...base, ...some.map(({ key }) => key)]),
  }));
  const keys = divided.map(({ key }) => key);
  const engine = digestOf(['engine', ...base]);
  const build = nameOf(digestOf(keys));
  if (!(await isThere(target, build))) {
    const shards: NamedShard[] = [];
    let done = 0;
    for (const { some, key } of divided) {
      shards.push(await putShard(some, key, recipe, target, store));
      done += some.length;
      progress?.(done, all.length);
    }
    const about = { version: pagefindVersion(), build, common: commonest, paired: recipe.paired };
    const manifest = await putJoined(shards, about, recipe, target);
    for (const file of await kept(store, engine, engineFile)) await target.put(file);
    await putManifest(manifest, target);
  }
  await store.keepOnly(new Set([engine, ...keys]));
}

/** Whether the index is there, or was before, with all that belongs to it. */
async function isThere(target: IndexTarget, build: string): Promise<boolean> {
  const manifest = await manifestIn(target);
  if (manifest?.build !== build) return false;
  const counts = manifest.shards.map(() => 0);
  for (const { shard } of readOrder(manifest.order)) counts[shard] = (counts[shard] ?? 0) + 1;
  const wanted: (readonly [string, number])[] = [
    [folders.words(build), manifest.words.length],
    [folders.filters(build), manifest.filters.length],
    ...manifest.shards.map((name, at) => [folders.documents(name), counts[at] ?? 0] as const),
  ];
  for (const [folder, count] of wanted) {
    if (count > 0 && !(await target.holds(folder, count))) return false;
  }
  return target.holdsFiles([files.engine, manifestName]);
}

async function manifestIn(target: IndexTarget): Promise<Manifest | undefined> {
  const written = await target.read(manifestName);
  try {
    return written && readManifest(new TextDecoder().decode(written));
  } catch {
    // Another version's, or not whole.
    return undefined;
  }
}

/** Puts the documents of a shard, and makes it unless it was made before. */
async function putShard(
  some: readonly Findable[],
  key: string,
  { paired, documentRoom }: Recipe,
  target: IndexTarget,
  store: ShardStore,
): Promise<NamedShard> {
  const packed = await kept(store, key, async () => {
    const pages = await Promise.all(some.map((one) => one.pages()));
    return packShard(makeShard(pages.flat(), alphabetOf(commonest, paired), documentRoom));
  });
  const { texts, ...shard } = unpackShard(packed);
  const name = nameOf(key);
  if (!(await target.holds(folders.documents(name), texts.length))) {
    const documents = texts.map((content, number) => ({ path: names.document(number), content }));
    await target.putFolder(folders.documents(name), documents);
  }
  return { name, ...shard };
}

type About = Pick<Manifest, 'version' | 'build' | 'common' | 'paired'>;

/** Puts words and filters of all shards. */
async function putJoined(
  shards: readonly NamedShard[],
  about: About,
  { fileRoom }: Recipe,
  target: IndexTarget,
): Promise<Manifest> {
  const { wordFiles, filterFiles, ...joined } = joinShards(shards, fileRoom);
  await target.putFolder(folders.words(about.build), wordFiles);
  await target.putFolder(folders.filters(about.build), filterFiles);
  return { ...about, ...joined };
}

/** Puts what names all else, and removes what it does not name. */
async function putManifest(manifest: Manifest, target: IndexTarget): Promise<void> {
  const { build, shards } = manifest;
  const content = new TextEncoder().encode(writeManifest(manifest));
  await target.put({ path: manifestName, content });
  const own = [folders.words(build), folders.filters(build), ...shards.map(folders.documents)];
  await target.keepOnly(new Set([manifestName, files.engine, ...own]));
}

async function engineFile(): Promise<readonly IndexFile[]> {
  const { engine } = await pagefindClient();
  return [{ path: files.engine, content: engine }];
}

async function kept(
  store: ShardStore,
  key: string,
  make: () => Promise<readonly IndexFile[]>,
): Promise<readonly IndexFile[]> {
  const known = await store.get(key);
  if (known) return known;
  const made = await make();
  await store.set(key, made);
  return made;
}

/** Of files that are made of some things. */
function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** Of a folder, by a digest of what is in it. */
const nameOf = (digest: string) => digest.slice(0, 12);
