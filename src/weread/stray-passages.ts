import type { Highlight } from './book.ts';
import { chunksOf, inPlaces } from './passage-order.ts';
import { byChapter, type Stretch } from './stretch.ts';

/** What the exporter writes where it knows no title. */
const unknown = '未知章节';

/**
 * Brings passages home that stand before the first heading, or under `未知章节`, where another
 * heading has passages of the same WeRead chapter. What has no such home stays: from 0.6.0 on, a
 * chapter of the fourth level has no heading.
 */
export function bringHome(stretches: readonly Stretch[]): Stretch[] {
  const homes = homesOf(stretches);
  if (homes.size === 0) return [...stretches];
  const kept = new Map<Stretch, Stretch>();
  const received = new Map<Stretch, Stretch['items']>();
  for (const stretch of stretches) {
    if (!isStray(stretch)) continue;
    const staying: Stretch['items'] = [];
    for (const { items } of chunksOf(stretch.items)) {
      const [first] = items;
      const home = first?.kind === 'highlight' ? homes.get(first) : undefined;
      const target = home ? (received.get(home) ?? []) : staying;
      for (const item of items) target.push(item);
      if (home) received.set(home, target);
    }
    kept.set(stretch, { ...stretch, items: staying });
  }
  return stretches.flatMap((stretch) => {
    const stray = kept.get(stretch);
    // A heading that says nothing goes with the last of its passages.
    if (stray) return stray.items.length === 0 && stretch.items.length > 0 ? [] : [stray];
    const guests = received.get(stretch);
    return guests ? { ...stretch, items: inPlaces([...stretch.items, ...guests]) } : stretch;
  });
}

const isStray = ({ heading }: Stretch) => heading === undefined || heading.title === unknown;

/** For each that is away from home, the section whose passages stand around its place. */
function homesOf(stretches: readonly Stretch[]): Map<Highlight, Stretch> {
  const homes = new Map<Highlight, Stretch>();
  if (!stretches.some((stretch) => isStray(stretch) && stretch.items.length > 0)) return homes;
  for (const passages of byChapter(stretches)) {
    let home = passages.find(({ stretch }) => !isStray(stretch))?.stretch;
    if (!home) continue;
    for (const { stretch, highlight } of passages) {
      if (isStray(stretch)) homes.set(highlight, home);
      else home = stretch;
    }
  }
  return homes;
}
