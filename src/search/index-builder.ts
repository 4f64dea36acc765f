import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { commonest } from './commonest.ts';
import type { Part } from './document.ts';
import type { Shard } from './joined-index.ts';
import { compareDocuments, inDocuments, toDocument } from './page-documents.ts';
import { type IndexFile, pagefindVersion } from './pagefind-index.ts';
import type { PageRecords } from './record.ts';
import { documentFiles, joinedFiles, makeShard, withoutDocuments } from './shard.ts';
import { ShardMemory, type ShardStore } from './shard-store.ts';
import { sizeOf, toShards } from './shards.ts';
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

/** @yields Some files after the other, so that they need not all be in memory; the manifest last. */
async function* indexFiles(
  pages: Pages,
  { store = new ShardMemory(), version = '', room }: IndexOptions = {},
): AsyncGenerator<readonly IndexFile[], void, void> {
  const all = await Array.fromAsync(pages);
  const recipe = recipeFor(all.reduce((sum, page) => sum + sizeOf(page), 0));
  const divided = toShards(all, room);
  const keys = divided.map((some) =>
    keyOf(some, [version, pagefindVersion(), JSON.stringify(recipe)]),
  );
  const shards = divided.map((some) => inDocuments(some, recipe.documentRoom));
  const build = createHash('sha256').update(keys.join()).digest('hex').slice(0, 12);
  const numbers = numbered(shards);
  const alphabet = alphabetOf(commonest, recipe.paired);
  const joined: Shard[] = [];
  for (const [at, documents] of shards.entries()) {
    const key = keys[at] ?? '';
    const kept = await store.get(key);
    const made =
      kept ?? (await makeShard(documents.values().map((parts) => toDocument(parts, alphabet))));
    if (!kept) await store.set(key, made);
    const shard = { files: made, numbers: numbers[at] ?? [] };
    yield documentFiles(shard, build);
    joined.push(withoutDocuments(shard));
  }
  await store.keepOnly(new Set(keys));
  const documents = shards.reduce((sum, { length }) => sum + length, 0);
  const about = { build, common: commonest, paired: recipe.paired, documents };
  yield* joinedFiles(joined, about, recipe.fileRoom);
}

interface Recipe {
  /**
   * How many characters take the next one with them. Alone, a common one stands on so many pages that
   * the list of these is long to load; but pairs take room.
   */
  readonly paired: number;
  /** Characters in a document. */
  readonly documentRoom: number;
  /** Bytes of a file with words, before it is compressed. */
  readonly fileRoom: number;
}

/** Characters of a library for which common ones are paired. */
const large = 4_000_000;

/** A search loads a file for each of its words, and documents; a host takes only so many files. */
function recipeFor(characters: number): Recipe {
  return characters > large
    ? { paired: 32, documentRoom: 2000, fileRoom: 7000 }
    : { paired: 0, documentRoom: 1100, fileRoom: 7000 };
}

type Documents = readonly (readonly Part[])[];

/** Of each shard's documents the numbers that they have among all; document 0 is none. */
function numbered(shards: readonly Documents[]): (number | undefined)[][] {
  const numbers = shards.map((): (number | undefined)[] => [undefined]);
  const all = shards.flatMap((documents, shard) =>
    documents.map((parts, index) => ({ parts, shard, index })),
  );
  all.sort((one, other) => compareDocuments(one.parts, other.parts));
  for (const [place, { shard, index }] of all.entries()) {
    const own = numbers[shard];
    if (own) own[index + 1] = place + 1;
  }
  return numbers;
}

/** By all that a shard is made of. */
function keyOf(pages: readonly PageRecords[], recipe: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(recipe));
  for (const page of pages) hash.update('\n').update(JSON.stringify(page));
  return hash.digest('hex').slice(0, 32);
}
