import { mostShards } from './document-order.ts';
import type { Findable } from './findable.ts';

/** Characters that one shard should hold at most: who changes a book waits for its shard. */
const shardRoom = 300_000;

/**
 * Divides what can be found into shards. How many there are follows from the size of all in powers
 * of two, so that one book more moves no other, but where the library outgrows its shards.
 *
 * @param room Characters.
 * @returns At least one; in each, all keep their order.
 */
export function toShards(all: readonly Findable[], room = shardRoom): Findable[][] {
  const size = all.reduce((sum, one) => sum + one.size, 0);
  let count = 1;
  while (count * room < size && count < mostShards) count *= 2;
  const shards = Array.from({ length: count }, (): Findable[] => []);
  for (const one of all) shards[hash(one.id) % count]?.push(one);
  return shards;
}

/** FNV-1a, and its bits mixed once more: ids that follow one another differ in the last of them. */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (const unit of text) mixed = Math.imul(mixed ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
