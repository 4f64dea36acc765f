import { inPlaces } from './passage-order.ts';
import { byChapter, type Stretch } from './stretch.ts';

export interface Joined {
  readonly stretches: readonly Stretch[];
  /** Where the first stands that comes back to a chapter which the file has left; absent if none does. */
  readonly firstReturn: number | undefined;
}

/**
 * Makes one of headings that name the same chapter again: of the same title, over passages of the
 * same WeRead chapter with no other heading's between them. In an omnibus a title comes again over
 * another chapter's, and one WeRead chapter may hold `1`, `2` and again `1`.
 */
export function joinReturns(stretches: readonly Stretch[]): Joined {
  const firsts = firstsOf(stretches);
  if (firsts.size === 0) return { stretches, firstReturn: undefined };
  const members = new Map<Stretch, Stretch[]>();
  let firstReturn: number | undefined;
  for (const [index, stretch] of stretches.entries()) {
    const first = firsts.get(stretch) ?? stretch;
    const group = members.get(first) ?? [];
    if (first !== stretch && group.at(-1) !== stretches[index - 1]) firstReturn ??= index;
    group.push(stretch);
    members.set(first, group);
  }
  return {
    stretches: [...members].map(([first, group]) =>
      group.length === 1
        ? first
        : { ...first, items: inPlaces(group.flatMap(({ items }) => items)) },
    ),
    firstReturn,
  };
}

/** The first of its chapter in the file, for each that comes later. */
function firstsOf(stretches: readonly Stretch[]): Map<Stretch, Stretch> {
  const titles = stretches.flatMap(({ heading }) => heading?.title ?? []);
  if (new Set(titles).size === titles.length) return new Map();
  const index = new Map(stretches.map((stretch, at) => [stretch, at]));
  const firsts = new Map<Stretch, Stretch>();
  const find = (stretch: Stretch): Stretch => {
    let first = stretch;
    for (let next = firsts.get(first); next; next = firsts.get(first)) first = next;
    for (let at = stretch; at !== first; ) {
      const next = firsts.get(at) ?? first;
      firsts.set(at, first);
      at = next;
    }
    return first;
  };
  for (const passages of byChapter(stretches)) {
    let last: Stretch | undefined;
    for (const { stretch } of passages) {
      if (last && last !== stretch && isNamedAlike(last, stretch)) {
        const [one, other] = [find(last), find(stretch)];
        if ((index.get(one) ?? 0) < (index.get(other) ?? 0)) firsts.set(other, one);
        else if (one !== other) firsts.set(one, other);
      }
      last = stretch;
    }
  }
  return new Map([...firsts.keys()].map((stretch) => [stretch, find(stretch)]));
}

const isNamedAlike = (one: Stretch, other: Stretch) =>
  one.heading !== undefined && one.heading.title === other.heading?.title;
