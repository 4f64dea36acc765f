import { describe, expect, it } from 'vitest';
import type { Findable } from './findable.ts';
import { toShards } from './shards.ts';

const library = (books: number): Findable[] =>
  Array.from({ length: books }, (_, index) => ({
    id: String(30_000_000 + index),
    key: `key of ${index}`,
    size: 300,
    pages: async () => [],
  }));
const ids = (findables: readonly Findable[]) => findables.map(({ id }) => id);

describe('shards', () => {
  it('are one in a small library', () => {
    expect(toShards(library(10), 3000).map(ids)).toEqual([ids(library(10))]);
    expect(toShards([], 3000)).toEqual([[]]);
  });

  it('hold every book once, in order', () => {
    const all = ids(library(100));
    const shards = toShards(library(100), 10_000).map(ids);
    expect(shards).toHaveLength(4);
    expect(shards.flat().sort()).toEqual(all);
    for (const shard of shards) expect(shard).toEqual(shard.toSorted());
  });

  it('are about as large as one another', () => {
    const sizes = toShards(library(800), 60_000).map((shard) =>
      shard.reduce((sum, { size }) => sum + size, 0),
    );
    expect(sizes).toHaveLength(4);
    expect(Math.max(...sizes)).toBeLessThan(1.3 * Math.min(...sizes));
  });

  it('stay as they are when a book comes, but for the one that it is in', () => {
    const before = toShards(library(100), 10_000);
    const after = toShards(library(101), 10_000);
    const changed = after.filter((shard, index) => shard.length !== before[index]?.length);
    expect(changed).toHaveLength(1);
  });

  it('are not too many to be joined', () => {
    expect(toShards(library(100), 10)).toHaveLength(64);
  });
});
