/** Something that comes into a row from elsewhere. */
export interface Newcomer<T> {
  readonly item: T;
  /** What it stands behind where it comes from: one of the row, or an earlier newcomer. */
  readonly after: T | undefined;
}

/** Where an item stands in its book, if that is known. */
export type Order<T> = (item: T) => readonly number[] | undefined;

interface Keyed<T> {
  readonly item: T;
  readonly key: readonly number[];
}

/**
 * Puts newcomers into a row whose own items keep their order: by the first of the orders that knows
 * a place for them, where the row itself keeps that order; else behind those that they followed.
 */
export function weave<T extends object>(
  row: readonly T[],
  newcomers: readonly Newcomer<T>[],
  orders: readonly Order<T>[],
): T[] {
  const followers = new Map<T | undefined, T[]>();
  const follow = (item: T, leader: T | undefined): void => {
    const known = followers.get(leader);
    if (known) known.push(item);
    else followers.set(leader, [item]);
  };
  let waiting = newcomers;
  for (const order of orders) {
    const known = keyed(row, order);
    const [first] = known;
    if (!first || !isAscending(known)) continue;
    const before = row[row.indexOf(first.item) - 1];
    const placed = keyed(
      waiting.map(({ item }) => item),
      order,
    ).sort((one, other) => compare(one.key, other.key));
    for (const { item, key } of placed) follow(item, lastUpTo(known, key) ?? before);
    const done = new Set(placed.map(({ item }) => item));
    waiting = waiting.filter(({ item }) => !done.has(item));
  }
  for (const { item, after } of waiting) follow(item, after);
  return inOrder(row, followers);
}

function keyed<T>(items: readonly T[], order: Order<T>): Keyed<T>[] {
  return items.flatMap((item) => {
    const key = order(item);
    return key ? [{ item, key }] : [];
  });
}

const isAscending = (items: readonly Keyed<unknown>[]) =>
  items.every(({ key }, at) => compare(items[at - 1]?.key ?? [], key) <= 0);

function compare(one: readonly number[], other: readonly number[]): number {
  const length = Math.max(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (one[at] ?? -1) - (other[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function lastUpTo<T>(items: readonly Keyed<T>[], key: readonly number[]): T | undefined {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(items[middle]?.key ?? [], key) <= 0) low = middle + 1;
    else high = middle;
  }
  return items[low - 1]?.item;
}

function inOrder<T extends object>(
  row: readonly T[],
  followers: ReadonlyMap<T | undefined, readonly T[]>,
): T[] {
  const result: T[] = [];
  const waiting = [...(followers.get(undefined) ?? []), ...row].reverse();
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    result.push(item);
    for (const follower of (followers.get(item) ?? []).toReversed()) waiting.push(follower);
  }
  return result;
}
