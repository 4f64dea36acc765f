import { addToAside } from './aside.ts';
import type { Aside, Passage } from './block.ts';
import { takeBlockId } from './block-id.ts';
import type { ClaimedLine } from './claim.ts';
import type { Stamp } from './moment.ts';

/** A passage that is being read: first its own words, then the thoughts on it. */
export class OpenPassage {
  readonly at = 'passage';
  readonly passage: Passage;
  readonly lines: ClaimedLine[] = [];
  /** Its id or its time has been read: what stands apart behind it is not its own. */
  complete = false;
  #aside: Aside | undefined;

  /** @param signed A sign or a callout begins it, not a bare `>`. */
  constructor(line: number, signed: boolean, colour: Passage['colour']) {
    this.passage = {
      type: 'passage',
      line,
      signed,
      lines: this.lines,
      paragraphs: [],
      asides: [],
      ...(colour ? { colour } : {}),
    };
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
