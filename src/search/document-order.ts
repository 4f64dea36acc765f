/** Of all documents, in the order of the index: in which shard each one is. */
export type DocumentOrder = string;

/** How many shards there may be. */
export const mostShards = 64;

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** @param shards Numbers of shards, below {@link mostShards}. */
export const writeOrder = (shards: readonly number[]): DocumentOrder =>
  shards.map((shard) => digits.charAt(shard)).join('');

/** Where a document is: its shard, and its number there. Both begin with 0. */
export interface Shelved {
  readonly shard: number;
  readonly number: number;
}

/** Documents of a shard stand in the order of all. */
export function readOrder(order: DocumentOrder): Shelved[] {
  const counts = new Map<string, number>();
  return [...order].map((digit) => {
    const number = counts.get(digit) ?? 0;
    counts.set(digit, number + 1);
    return { shard: digits.indexOf(digit), number };
  });
}
