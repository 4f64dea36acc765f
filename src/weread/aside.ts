import type { Aside, ReviewCallout } from './block.ts';
import { takeBlockId } from './block-id.ts';
import type { ClaimedLine } from './claim.ts';
import { readStamp, type Stamp } from './moment.ts';

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

/** 0.6.0 to 1.6.0 print the time behind the thought: `thought - ⏱ T`. */
function takeStamp(text: string): { readonly text: string; readonly stamp: Stamp | undefined } {
  const at = text.lastIndexOf('⏱');
  const time = text.slice(at).replace(/^⏱️?/u, '');
  const stamp = at === -1 || time.trim() === '' ? undefined : readStamp(time);
  if (!stamp) return { text, stamp: undefined };
  const words = text.slice(0, at).trimEnd();
  return { text: words.endsWith('-') ? words.slice(0, -1).trimEnd() : words, stamp };
}

/** A time may stand in a list of its own. */
export const withoutDash = (raw: string) => raw.replace(/^\s*[-*]\s*(?=⏱)/u, '');

/** A review in a callout of its own, while it is being read. */
export class OpenReview {
  readonly at = 'review';
  readonly lines: ClaimedLine[] = [];
  readonly block: ReviewCallout;
  /** Its id or its time has been read. */
  complete = false;

  constructor(words: string, line: number) {
    this.block = { type: 'review', aside: { text: words, line }, line, lines: this.lines };
  }

  add(body: string, apart: boolean): void {
    this.complete = addToAside(this.block.aside, body, apart) || this.complete;
  }
}
