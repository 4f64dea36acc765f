import { comparePaths, pathOf, readNumbering } from './numbering.ts';
import type { Joined } from './returns.ts';
import { compareSpots, type Located, type Spot, type Stretch, spotOf } from './stretch.ts';

/** A stretch and those without a place of their own that go with it. */
interface Group {
  readonly spot: Spot;
  readonly stretches: Stretch[];
}

/**
 * Whether a file has its chapters in another order than the book, and WeRead's numbers for them
 * know the book's. They mostly grow with the book, but not always, so that they alone prove nothing:
 * the titles' numbers do, or that the file follows the times of marking and comes back to chapters.
 *
 * @param inTime Whether the file as a whole stands in the order of its times.
 */
export function areChaptersMixed(
  { stretches, firstReturn }: Joined,
  inTime: () => boolean,
): boolean {
  const placed = stretches.flatMap((stretch) => {
    const spot = stretch.heading && firstSpot(stretch);
    return spot ? { ...spot, stretch } : [];
  });
  const falls = placed.filter((next, at) => next.uid < (placed[at - 1]?.uid ?? 0)).length;
  if (falls === 0) return false;
  const numberFalls = numberFallsIn(placed);
  const sortedFalls = numberFallsIn(placed.toSorted(compareSpots));
  if (numberFalls !== sortedFalls) return sortedFalls < numberFalls;
  if (firstReturn !== undefined) return inTime() || risesTo(stretches.slice(0, firstReturn));
  return falls > 2 && falls * 3 >= placed.length - 1 && inTime();
}

/** In the order of WeRead's numbers for the chapters; what stands before all of them stays there. */
export function byUid(stretches: readonly Stretch[]): Stretch[] {
  const front = stretches.filter(({ heading }) => heading === undefined);
  const groups: Group[] = [];
  /** Headings whose own place is not known: they stand over the next, or behind the last. */
  let waiting: Stretch[] = [];
  const others = stretches.filter(({ heading }) => heading !== undefined);
  for (const [index, stretch] of others.entries()) {
    const spot = firstSpot(stretch);
    const below = others[index + 1]?.heading?.level ?? 0;
    if (spot) groups.push({ spot, stretches: [...waiting, stretch] });
    else if (below > (stretch.heading?.level ?? 0)) {
      waiting.push(stretch);
      continue;
    } else (groups.at(-1)?.stretches ?? front).push(...waiting, stretch);
    waiting = [];
  }
  groups.sort((one, other) => compareSpots(one.spot, other.spot));
  return [...front, ...groups.flatMap((group) => group.stretches), ...waiting];
}

/** Whether the whole file stands in the order in which its passages were marked. */
export function isInTime(stretches: readonly Stretch[]): boolean {
  let last = '';
  let count = 0;
  for (const { items } of stretches) {
    for (const item of items) {
      if (item.kind !== 'highlight' || item.created === undefined) continue;
      if (item.created < last) return false;
      last = item.created;
      count += 1;
    }
  }
  return count > 1;
}

function firstSpot(stretch: Stretch): Spot | undefined {
  let first: Spot | undefined;
  for (const item of stretch.items) {
    const spot = item.kind === 'highlight' ? spotOf(item) : undefined;
    if (spot && (!first || compareSpots(spot, first) < 0)) first = spot;
  }
  return first;
}

function risesTo(stretches: readonly Stretch[]): boolean {
  const spots = stretches.flatMap((stretch) => firstSpot(stretch) ?? []);
  return spots.every((spot, at) => spot.uid >= (spots[at - 1]?.uid ?? 0));
}

/** How often a title's number is less than that of the title before it, of its own kind. */
function numberFallsIn(placed: readonly Pick<Located, 'stretch'>[]): number {
  const last = new Map<string, readonly number[]>();
  let falls = 0;
  for (const { stretch } of placed) {
    const numbering = readNumbering(stretch.heading?.title ?? '');
    if (!numbering) continue;
    const path = pathOf(numbering);
    if (comparePaths(path, last.get(numbering.kind) ?? []) < 0) falls += 1;
    last.set(numbering.kind, path);
  }
  return falls;
}
