import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { commonest } from './commonest.ts';
import { manifestName, shardFolder, writeManifest } from './manifest.ts';
import { toDocuments } from './page-documents.ts';
import { type IndexFile, makeIndex, pagefindVersion } from './pagefind-index.ts';
import type { PageRecords } from './record.ts';
import { ShardMemory, type ShardStore } from './shard-store.ts';
import { toShards } from './shards.ts';
import { alphabetOf } from './token.ts';

export type Pages = Iterable<PageRecords> | AsyncIterable<PageRecords>;

export interface IndexOptions {
  /** Where shards that were made before are. */
  readonly store?: ShardStore;
  /** Changes whenever it does how pages become an index. */
  readonly version?: string;
  /** Characters of text that a shard should hold at most. */
  readonly room?: number | undefined;
}

/**
 * Makes the index of all that can be found. Answers come in the order of `pages`.
 *
 * @throws Error if Pagefind does not start, or refuses.
 */
export async function buildIndex(pages: Pages, options?: IndexOptions): Promise<IndexFile[]> {
  const all: IndexFile[] = [];
  for await (const files of indexFiles(pages, options)) all.push(...files);
  return all;
}

/**
 * Writes the index to a folder, in place of what was there.
 *
 * @throws Error if the index can't be made or written.
 */
export async function writeIndex(
  pages: Pages,
  folder: string,
  options?: IndexOptions,
): Promise<{ count: number; bytes: number }> {
  const written = { count: 0, bytes: 0 };
  await rm(folder, { recursive: true, force: true });
  for await (const files of indexFiles(pages, options)) {
    await writeFiles(files, folder);
    written.count += files.length;
    for (const { content } of files) written.bytes += content.byteLength;
  }
  return written;
}

async function writeFiles(files: readonly IndexFile[], folder: string): Promise<void> {
  for (const path of new Set(files.map((file) => dirname(file.path)))) {
    await mkdir(join(folder, path), { recursive: true });
  }
  for (let begin = 0; begin < files.length; begin += writtenTogether) {
    const some = files.slice(begin, begin + writtenTogether);
    await Promise.all(some.map((file) => writeFile(join(folder, file.path), file.content)));
  }
}

const writtenTogether = 64;

/** @yields Shard by shard, so that they need not all be in memory; what names them is the last. */
async function* indexFiles(
  pages: Pages,
  { store = new ShardMemory(), version = '', room }: IndexOptions = {},
): AsyncGenerator<readonly IndexFile[], void, void> {
  const shards = toShards(await Array.fromAsync(pages), room);
  const entries: string[] = [];
  const keys = new Set<string>();
  const recipe = recipeFor(shards.length);
  for (const [number, shard] of shards.entries()) {
    const key = digestOf(shard, [version, pagefindVersion(), JSON.stringify(recipe)]);
    keys.add(key);
    const kept = await store.get(key);
    const files = kept ?? (await makeShard(shard, recipe));
    if (!kept) await store.set(key, files);
    entries.push(entryOf(files));
    yield files.filter(isInPlace).flatMap((file) => placed(file, number));
  }
  await store.keepOnly(keys);
  const manifest = writeManifest({ common: commonest, paired: recipe.paired, entries });
  yield [{ path: manifestName, content: new TextEncoder().encode(manifest) }];
}

interface Recipe {
  /**
   * How many characters take the next one with them. Alone, a common one stands on so many pages that
   * the list of these is long to load; but pairs take room.
   */
  readonly paired: number;
  /** Characters in a document. */
  readonly documentRoom: number;
  /** Places of words in a file of the index. */
  readonly chunkSize: number;
}

/**
 * A search loads one file of each shard for each of its words: in a large library most of it is of
 * other words. And every document and every file costs every reader a name to load.
 */
function recipeFor(shards: number): Recipe {
  return shards > 1
    ? { paired: 16, documentRoom: 2000, chunkSize: 1500 }
    : { paired: 0, documentRoom: 1600, chunkSize: 1000 };
}

function makeShard(
  pages: readonly PageRecords[],
  { paired, documentRoom, chunkSize }: Recipe,
): Promise<readonly IndexFile[]> {
  return makeIndex(toDocuments(pages, alphabetOf(commonest, paired), documentRoom), chunkSize);
}

function digestOf(pages: readonly PageRecords[], recipe: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(recipe));
  for (const page of pages) hash.update('\n').update(JSON.stringify(page));
  return hash.digest('hex').slice(0, 32);
}

/** The manifest has it. */
const entryName = 'pagefind-entry.json';

const isInPlace = ({ path }: IndexFile) => path !== entryName;

function entryOf(files: readonly IndexFile[]): string {
  const entry = files.find(({ path }) => path === entryName);
  if (!entry) throw new Error(`Pagefind made no ${entryName}.`);
  return new TextDecoder().decode(entry.content);
}

/** Pagefind itself lies once in the index, and its engine with the first shard, which runs it. */
function placed({ path, content }: IndexFile, shard: number): IndexFile[] {
  const isPagefind = path === 'pagefind.js';
  if (shard > 0 && (isPagefind || path.startsWith('wasm.'))) return [];
  return [{ path: isPagefind ? path : shardFolder(shard) + path, content }];
}
