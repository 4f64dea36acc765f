import { gzipSync } from 'node:zlib';
import { writeOrder } from './document-order.ts';
import type { IndexFile } from './index-file.ts';
import { joinedFilters } from './joined-filters.ts';
import { joinedWords } from './joined-words.ts';
import { type Manifest, names } from './manifest.ts';
import { compareInIndex } from './record.ts';
import type { Shard } from './shard.ts';

/** Files are a few thousand bytes long: for such this takes less work than zlib's own choice, and less room. */
const packing = { level: 5, windowBits: 13, memLevel: 9 } as const;

/** A shard without its texts: they need not be in memory when it is joined with others. */
export interface NamedShard extends Omit<Shard, 'texts'> {
  readonly name: string;
}

export interface Joined
  extends Pick<Manifest, 'documents' | 'shards' | 'order' | 'words' | 'filters'> {
  readonly wordFiles: readonly IndexFile[];
  readonly filterFiles: readonly IndexFile[];
}

/**
 * Makes one index of all shards.
 *
 * @param room Bytes of a file with words, before it is compressed.
 */
export function joinShards(shards: readonly NamedShard[], room: number): Joined {
  const all = shards.flatMap(({ documents }, shard) =>
    documents.map((document) => ({ ...document, shard })),
  );
  all.sort(compareInIndex);
  const numbers = shards.map((): number[] => []);
  // Document 0 is none.
  for (const [place, { shard }] of all.entries()) numbers[shard]?.push(place + 1);
  const numbered = shards.map((shard, index) => ({ ...shard, numbers: numbers[index] ?? [] }));

  const words: string[] = [];
  const wordFiles: IndexFile[] = [];
  for (const { first, rows } of joinedWords(numbered, all.length, room)) {
    wordFiles.push({ path: names.words(words.length), content: gzipSync(rows, packing) });
    words.push(first);
  }
  const filters = joinedFilters(numbered);
  return {
    documents: all.length,
    shards: shards.map(({ name }) => name),
    order: writeOrder(all.map(({ shard }) => shard)),
    words,
    filters: filters.map(({ filter }) => filter),
    wordFiles,
    filterFiles: filters.map(({ content }, number) => ({ path: names.filter(number), content })),
  };
}
