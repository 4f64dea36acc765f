import { describe, expect, it } from 'vitest';
import { sizeOf, toShards } from './shards.ts';
import { pageOf } from './testing/fake-engine.ts';

const library = (books: number) =>
  Array.from({ length: books * 3 }, (_, index) => {
    const book = String(30_000_000 + Math.floor(index / 3));
    return pageOf(`/${index}/`, ['字'.repeat(100)], { facts: { book, tags: [] } });
  });

describe('shards', () => {
  it('are one in a small library', () => {
    expect(toShards(library(10), 3000)).toEqual([library(10)]);
    expect(toShards([], 3000)).toEqual([[]]);
  });

  it('hold every page once, in order, and a book in one', () => {
    const pages = library(100);
    const shards = toShards(pages, 10_000);
    expect(shards).toHaveLength(4);
    expect(shards.flat().toSorted((a, b) => pages.indexOf(a) - pages.indexOf(b))).toEqual(pages);
    for (const shard of shards) {
      const places = shard.map((page) => pages.indexOf(page));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
    const books = shards.flatMap((shard) => [...new Set(shard.map(({ facts }) => facts.book))]);
    expect(new Set(books).size).toBe(books.length);
  });

  it('are about as large as one another', () => {
    const sizes = toShards(library(800), 60_000).map((shard) =>
      shard.reduce((sum, page) => sum + sizeOf(page), 0),
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
