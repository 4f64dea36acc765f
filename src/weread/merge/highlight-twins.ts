import type { Highlight } from '../book.ts';
import { isDamaged, sameWords, Wordings } from './wording.ts';

/** Which highlight of the main copy each of another copy's is. */
export type HighlightTwins = Map<Highlight, Highlight>;

export const textOf = ({ paragraphs }: Highlight) => paragraphs.join('\n');

/** Finds those that stand at the same place of the book, or bear the same id. */
export function twinsByPlace(
  main: readonly Highlight[],
  other: readonly Highlight[],
): HighlightTwins {
  const twins: HighlightTwins = new Map();
  const byAnchor = new Map(main.filter(isPlaced).map((one) => [one.anchor, one]));
  for (const highlight of other) {
    const found = isPlaced(highlight) ? byAnchor.get(highlight.anchor) : undefined;
    if (found && isSamePassage(found, highlight)) twins.set(highlight, found);
  }
  return twins;
}

/**
 * Finds, among those that have no twin yet, those of the same words: where one of the two has no
 * place in the book, or where both were marked at the same moment (a publisher's new version of a
 * book moves its passages).
 *
 * @param nearness How near each other two stand: 0 in the same section, absent in different chapters.
 */
export function addTwinsByWords(
  twins: HighlightTwins,
  main: readonly Highlight[],
  other: readonly Highlight[],
  nearness: (main: Highlight, other: Highlight) => number | undefined,
): void {
  const taken = new Set(twins.values());
  const free = new Wordings<Highlight>();
  for (const highlight of main) if (!taken.has(highlight)) free.add(textOf(highlight), highlight);
  for (const highlight of other) {
    if (twins.has(highlight)) continue;
    const twin = free.take(textOf(highlight), (candidate) => {
      if (isSameMoment(candidate, highlight)) return nearness(candidate, highlight) ?? 3;
      return isPlaced(candidate) && isPlaced(highlight) && isSameKindOfPlace(candidate, highlight)
        ? undefined
        : nearness(candidate, highlight);
    });
    if (twin) twins.set(highlight, twin);
  }
}

const isPlaced = ({ range, blockId }: Highlight) => range !== undefined || blockId !== undefined;

/** A template of the reader's own may give ids that tell no place: they can't be compared. */
const isSameKindOfPlace = (one: Highlight, other: Highlight) =>
  (one.range === undefined) === (other.range === undefined) &&
  (one.chapterUid === undefined) === (other.chapterUid === undefined);

const isSameMoment = (one: Highlight, other: Highlight) =>
  one.created !== undefined && one.created === other.created;

/** Of two with one anchor. */
function isSamePassage(main: Highlight, other: Highlight): boolean {
  const [one, two] = [textOf(main), textOf(other)];
  return isDamaged(one) !== isDamaged(two) || sameWords(one, two);
}
