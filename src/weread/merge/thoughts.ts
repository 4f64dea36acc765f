import type { Thought } from '../book.ts';
import type { Names } from '../naming.ts';
import { fullerText, isDamaged, sameWords, Wordings } from './wording.ts';

/**
 * The thoughts of both copies on one passage, or on the whole book. One that both hold is one, with
 * the time that either knows.
 *
 * @param names Anchors that are given in the book.
 */
export function mergeThoughts(
  main: readonly Thought[],
  other: readonly Thought[],
  names: Names,
): Thought[] {
  const result = [...main];
  const byAnchor = new Map(main.map((thought, at) => [thought.anchor, at]));
  const byWords = new Wordings<number>();
  for (const [at, thought] of main.entries()) byWords.add(saidBy(thought), at);
  for (const thought of other) {
    const at = placeOf(thought, result, byAnchor) ?? byWords.find(saidBy(thought));
    const known = at === undefined ? undefined : result[at];
    if (at === undefined || known === undefined) {
      byWords.add(saidBy(thought), result.length);
      result.push({ ...thought, anchor: names.take(thought.anchor) });
    } else result[at] = mergeThought(known, thought);
  }
  return result;
}

/** One that has the same id and, but for what was added or lost, the same words. */
function placeOf(
  thought: Thought,
  known: readonly Thought[],
  byAnchor: ReadonlyMap<string, number>,
): number | undefined {
  const at = byAnchor.get(thought.anchor);
  const found = at === undefined ? undefined : known[at];
  return found && isSameThought(found, thought) ? at : undefined;
}

/** Its words; those of others begin with their name, for they are no thoughts of the reader's. */
export const saidBy = ({ text, by }: Thought) => (by === undefined ? text : `👍${by}:${text}`);

/** Of two with one anchor. */
export function isSameThought(one: Thought, other: Thought): boolean {
  if (one.by !== other.by) return false;
  return isDamaged(one.text) !== isDamaged(other.text) || sameWords(one.text, other.text);
}

function mergeThought(main: Thought, other: Thought): Thought {
  const created = main.created ?? other.created;
  const blockId = main.blockId ?? other.blockId;
  return {
    ...main,
    text: fullerText(main.text, other.text),
    ...(blockId === undefined ? {} : { blockId }),
    ...(created === undefined ? {} : { created }),
  };
}
