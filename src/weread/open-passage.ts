import type { Aside, Passage } from './block.ts';
import { takeBlockId } from './block-id.ts';
import { readStamp, type Stamp } from './moment.ts';

/** A passage that is being read: first its own words, then the thoughts on it. */
export class OpenPassage {
  readonly at = 'passage';
  readonly passage: Passage;
  /** Its id or its time has been read: what stands apart behind it is not its own. */
  complete = false;
  #aside: Aside | undefined;

  constructor(passage: Passage) {
    this.passage = passage;
  }

  /** Nothing but its callout's first line has been read. */
  get fresh(): boolean {
    return !this.complete && !this.#aside && this.passage.paragraphs.length === 0;
  }

  get inThought(): boolean {
    return this.#aside !== undefined;
  }

  addWords(body: string, apart: boolean): void {
    if (this.#aside) {
      this.complete = addToAside(this.#aside, body, apart) || this.complete;
      return;
    }
    const { text, id } = takeBlockId(body.trim());
    if (text) this.passage.paragraphs.push(text);
    this.#close(id);
  }

  /** Begins a thought, or goes on with one that has no words yet. */
  beginAside(words: string, line: number): void {
    if (this.#aside?.text !== '') {
      this.#aside = { text: '', line };
      this.passage.asides.push(this.#aside);
    }
    this.#aside.line = line;
    this.complete = false;
    if (words) this.addWords(words, false);
  }

  /** @returns false if the time is known already, and another one. */
  addStamp({ created }: Stamp, id: string | undefined): boolean {
    if (created !== undefined) {
      const owner = this.#aside ?? this.passage;
      if (owner.created !== undefined && owner.created !== created) return false;
      owner.created = created;
    }
    this.complete = true;
    this.#close(id);
    return true;
  }

  addPopular(count: number, id: string | undefined): void {
    this.passage.popular = count;
    this.#close(id);
  }

  #close(id: string | undefined): void {
    if (id === undefined) return;
    this.passage.id ??= id;
    this.complete = true;
  }
}

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
