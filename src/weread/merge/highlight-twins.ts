import type { Highlight } from '../book.ts';
import { foldText, isDamaged, sameWords, Wordings } from './wording.ts';

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

/** Finds, of those that have no twin yet, the ones whose words each copy holds but once. */
export function twinsByUniqueWords(
  twins: HighlightTwins,
  main: readonly Highlight[],
  other: readonly Highlight[],
): HighlightTwins {
  const taken = new Set(twins.values());
  const left = Map.groupBy(
    main.filter((highlight) => !taken.has(highlight)),
    (highlight) => foldText(textOf(highlight)),
  );
  const right = Map.groupBy(
    other.filter((highlight) => !twins.has(highlight)),
    (highlight) => foldText(textOf(highlight)),
  );
  const unique: HighlightTwins = new Map();
  for (const [words, [highlight, ...more]] of right) {
    const [twin, ...rivals] = left.get(words) ?? [];
    if (highlight && twin && more.length + rivals.length === 0) unique.set(highlight, twin);
  }
  return unique;
}

/**
 * Finds, among those that have no twin yet, those of the same words. Where both have places, they
 * differ: a publisher's new version of a book moves its passages. What was marked at two moments
 * may stand at two places all the same.
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
      const isTimed = candidate.created !== undefined && highlight.created !== undefined;
      if (isTimed && candidate.created === highlight.created) {
        return nearness(candidate, highlight) ?? 3;
      }
      return isTimed && isPlaced(candidate) && isPlaced(highlight)
        ? undefined
        : nearness(candidate, highlight);
    });
    if (twin) twins.set(highlight, twin);
  }
}

const isPlaced = ({ range, blockId }: Highlight) => range !== undefined || blockId !== undefined;

/** Of two with one anchor. */
function isSamePassage(main: Highlight, other: Highlight): boolean {
  const [one, two] = [textOf(main), textOf(other)];
  return isDamaged(one) !== isDamaged(two) || sameWords(one, two);
}
