import { addToAside } from './aside.ts';
import type { Aside, Words } from './block.ts';
import type { ClaimedLine } from './claim.ts';
import type { Marked } from './line.ts';
import type { Stamp } from './moment.ts';
import { withoutTag } from './open-passage.ts';

/** A review, or a thought on a chapter, while it is being read. */
export class OpenWords {
  readonly at = 'words';
  readonly lines: ClaimedLine[] = [];
  readonly block: Words;
  readonly depth: Marked['depth'];
  readonly indent: number;
  /** Its id or its time has been read. */
  complete = false;
  /** A callout's title has opened an HTML tag. */
  unclosed = false;
  /** It goes on to the next heading, whatever blank lines it holds. */
  readonly long: boolean;

  constructor(type: Words['type'], words: string, line: Marked, long = false) {
    const aside = { text: '', line: line.number };
    this.block = { type, aside, line: line.number, lines: this.lines };
    // A long one is text whatever it looks like.
    this.depth = long ? 0 : line.depth;
    this.indent = line.indent;
    this.long = long;
    if (words) this.add(words, false);
  }

  add(body: string, apart: boolean): void {
    this.complete = addToAside(this.block.aside, body, apart) || this.complete;
  }

  finish(): void {
    if (this.unclosed) this.block.aside.text = withoutTag(this.block.aside.text);
  }

  /** @returns false if another time is known. */
  addStamp({ created }: Stamp, id: string | undefined): boolean {
    const { aside } = this.block;
    if (created !== undefined && (aside.created ?? created) !== created) return false;
    if (created !== undefined) aside.created = created;
    if (id !== undefined) aside.id ??= id;
    this.complete = aside.text !== '';
    return true;
  }
}

/** A thought that stands before the passage it speaks of, while it is being read. */
export class OpenThought {
  readonly at = 'thought';
  readonly lines: ClaimedLine[] = [];
  readonly aside: Aside;

  constructor(line: number, created: string | undefined) {
    this.aside = { text: '', line, ...(created === undefined ? {} : { created }) };
  }

  add(body: string, apart: boolean): void {
    addToAside(this.aside, body, apart);
  }
}
