import type { Aside } from './block.ts';
import { takeBlockId } from './block-id.ts';
import { readStamp, type Stamp } from './moment.ts';
import { takeStamp } from './stamp.ts';

/**
 * Adds a line to a thought or a review.
 *
 * @param apart A blank line stands before it.
 * @returns Whether its id or its time ends the text.
 */
export function addToAside(aside: Aside, body: string, apart: boolean): boolean {
  const { text: timed, id } = takeBlockId(body);
  const { text, stamp } = takeStamp(timed);
  if (id) aside.id ??= id;
  if (stamp?.created) aside.created ??= stamp.created;
  const ended = id !== undefined || stamp !== undefined;
  if (text !== '' || (aside.text !== '' && !ended)) {
    const gap = aside.text === '' ? '' : apart ? '\n\n' : '\n';
    aside.text += gap + text;
  }
  return ended;
}

/** A time may stand in a list of its own. */
export const withoutDash = (raw: string) => raw.replace(/^\s*[-*]\s*(?=⏱)/u, '');

/** A thought of a template by ormissia: `*2024-05-02 21:14:03* 发表想法：**…**`. */
export function readDatedIdea(
  words: string,
): { readonly created: string | undefined; readonly words: string } | undefined {
  const found = /^\*([^*]{8,30})\*\s*发表想法\s*[:：]\s*(?:\*\*)?(.*)$/s.exec(words);
  const stamp = found?.[1] === undefined ? undefined : readStamp(found[1]);
  return found && stamp ? { created: stamp.created, words: found[2] ?? '' } : undefined;
}

/** The official theme: `2024-05-02 21:14:03 发表想法`, and the thought in the next lines. */
export function readThoughtHead(words: string): Stamp | undefined {
  if (words.length > 60 || !words.trimEnd().endsWith('发表想法')) return undefined;
  const time = /^(.*\d)\s*发表想法$/.exec(words.trim())?.[1];
  const stamp = time === undefined ? undefined : readStamp(time);
  return stamp?.created === undefined ? undefined : stamp;
}
