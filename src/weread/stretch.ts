import type { Heading } from './block.ts';
import type { Highlight, Item } from './book.ts';

/** What stands in a file from one heading to the next. */
export interface Stretch {
  /** Absent before the first heading. */
  readonly heading: Pick<Heading, 'level' | 'title' | 'line'> | undefined;
  readonly items: Item[];
}

/** Where WeRead has a passage: in which chapter, and how many characters from its start. */
export interface Spot {
  readonly uid: number;
  readonly start: number;
}

export function spotOf({ chapterUid, range }: Highlight): Spot | undefined {
  return chapterUid === undefined || !range ? undefined : { uid: chapterUid, start: range.start };
}

export const compareSpots = (one: Spot, other: Spot) =>
  one.uid - other.uid || one.start - other.start;

export const highlightsIn = ({ items }: { readonly items: readonly Item[] }) =>
  items.filter((item) => item.kind === 'highlight');

/** A passage that WeRead has a place for, and where the file has it. */
export interface Located extends Spot {
  readonly stretch: Stretch;
  readonly highlight: Highlight;
}

/** The passages of each of WeRead's chapters, in its order. */
export function byChapter(stretches: readonly Stretch[]): Iterable<readonly Located[]> {
  const chapters = new Map<number, Located[]>();
  for (const stretch of stretches) {
    for (const highlight of highlightsIn(stretch)) {
      const spot = spotOf(highlight);
      if (!spot) continue;
      const chapter = chapters.get(spot.uid) ?? [];
      chapter.push({ ...spot, stretch, highlight });
      chapters.set(spot.uid, chapter);
    }
  }
  for (const chapter of chapters.values()) chapter.sort(compareSpots);
  return chapters.values();
}
