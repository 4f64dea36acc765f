/** Something that comes into a row from elsewhere. */
export interface Newcomer<T> {
  readonly item: T;
  /** What it stands behind where it comes from: one of the row, or an earlier newcomer. */
  readonly after: T | undefined;
}

/** Where an item stands in its book, if that is known. */
export type Order<T> = (item: T) => readonly number[] | undefined;

/** An item of the row, and its place in it. */
interface Known {
  readonly at: number;
  readonly key: readonly number[];
}

/** Behind which of the row's items something may stand, -1 for none, and before which. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

/**
 * Puts newcomers into a row whose own items keep their order: where the orders say, as far as the row
 * itself keeps them; within that, behind what they followed.
 */
export function weave<T extends object>(
  row: readonly T[],
  newcomers: readonly Newcomer<T>[],
  orders: readonly Order<T>[],
): T[] {
  const followers = new Map<T | undefined, T[]>();
  const places = new Map<T, number>(row.map((item, at) => [item, at]));
  const rules = orders.flatMap((order) => {
    const known = knownBy(row, order);
    return known.length > 0 && isAscending(known) ? [{ order, known }] : [];
  });
  const { sorted, isOrderly } = inBookOrder(newcomers, orders);
  for (const { item, after } of sorted) {
    const gap = gapFor(item, row.length, rules);
    const behind = (after && places.get(after)) ?? -1;
    const follows = !gap || (isOrderly && after && behind >= gap.from && behind < gap.to);
    // What is before all that is known stands right before it, behind what nothing is known of.
    const place = follows ? behind : gap.from === -1 ? gap.to - 1 : gap.from;
    const leader = follows ? after : row[place];
    places.set(item, place);
    const known = followers.get(leader);
    if (known) known.push(item);
    else followers.set(leader, [item]);
  }
  return flat(row, followers);
}

/** Newcomers that are in no order themselves come in by their places. */
function inBookOrder<T>(newcomers: readonly Newcomer<T>[], orders: readonly Order<T>[]) {
  const items = newcomers.map(({ item }) => item);
  for (const order of orders) {
    const known = knownBy(items, order);
    if (isAscending(known)) continue;
    known.sort((one, other) => compare(one.key, other.key));
    const placed = new Set(known.map(({ at }) => at));
    const others = newcomers.filter((_, at) => !placed.has(at));
    return {
      sorted: [...known.flatMap(({ at }) => newcomers[at] ?? []), ...others],
      isOrderly: false,
    };
  }
  return { sorted: newcomers, isOrderly: true };
}

/** Absent if no order knows. */
function gapFor<T>(
  item: T,
  length: number,
  rules: readonly { readonly order: Order<T>; readonly known: readonly Known[] }[],
): Gap | undefined {
  let gap: Gap | undefined;
  for (const { order, known } of rules) {
    const key = order(item);
    if (!key) continue;
    const count = countUpTo(known, key);
    const from = Math.max(known[count - 1]?.at ?? -1, gap?.from ?? -1);
    const to = Math.min(known[count]?.at ?? length, gap?.to ?? length);
    if (from < to) gap = { from, to };
  }
  return gap;
}

function knownBy<T>(items: readonly T[], order: Order<T>): Known[] {
  return items.flatMap((item, at) => {
    const key = order(item);
    return key ? [{ at, key }] : [];
  });
}

const isAscending = (known: readonly Known[]) =>
  known.every(({ key }, at) => compare(known[at - 1]?.key ?? [], key) <= 0);

function compare(one: readonly number[], other: readonly number[]): number {
  const length = Math.max(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (one[at] ?? -1) - (other[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function countUpTo(known: readonly Known[], key: readonly number[]): number {
  let [low, high] = [0, known.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(known[middle]?.key ?? [], key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function flat<T extends object>(
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
