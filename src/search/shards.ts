import type { PageRecords } from './record.ts';

/** Characters of text that one shard should hold at most: Pagefind takes memory for all of them. */
export const shardRoom = 1_250_000;

/**
 * Divides pages into shards, by book. How many there are follows from the size of all in powers of
 * two, so that one book more moves no other, but where the library outgrows its shards.
 *
 * @param room Characters.
 * @returns At least one; pages keep their order.
 */
export function toShards(pages: readonly PageRecords[], room = shardRoom): PageRecords[][] {
  const size = pages.reduce((sum, page) => sum + sizeOf(page), 0);
  let count = 1;
  while (count * room < size && count < mostShards) count *= 2;
  const shards = Array.from({ length: count }, (): PageRecords[] => []);
  for (const page of pages) shards[hash(page.facts.book ?? page.path) % count]?.push(page);
  return shards;
}

const mostShards = 64;

export function sizeOf({ records }: Pick<PageRecords, 'records'>): number {
  return records.reduce((sum, { text }) => sum + text.length, 0);
}

/** FNV-1a, and its bits mixed once more: ids that follow one another differ in the last of them. */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (const unit of text) mixed = Math.imul(mixed ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
