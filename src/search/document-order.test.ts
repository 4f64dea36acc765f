import { expect, it } from 'vitest';
import { mostShards, readOrder, writeOrder } from './document-order.ts';

it('a document is found by its place among all', () => {
  const written = writeOrder([0, 1, 0, 0, 1]);
  expect(written).toHaveLength(5);
  expect(readOrder(written)).toEqual([
    { shard: 0, number: 0 },
    { shard: 1, number: 0 },
    { shard: 0, number: 1 },
    { shard: 0, number: 2 },
    { shard: 1, number: 1 },
  ]);
});

it('each shard has a sign of its own, that JSON writes as it is', () => {
  const all = Array.from({ length: mostShards }, (_, shard) => shard);
  const written = writeOrder(all);
  expect(JSON.stringify(written)).toHaveLength(mostShards + 2);
  expect(readOrder(written).map(({ shard }) => shard)).toEqual(all);
});
