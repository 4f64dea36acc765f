import { addToAside, withoutDash } from './aside.ts';
import type { Aside, Heading, Loose } from './block.ts';
import { takeBlockId } from './block-id.ts';
import { readTimeLine, type TimeLine } from './stamp.ts';
import { readReviewLabel } from './zone.ts';

/** 本书评论: the reader's words on the book as a whole. */
export class Reviews {
  readonly all: Aside[] = [];
  /** It goes on in the lines to come. */
  #open: Aside | undefined;

  /** What comes next begins a review of its own. */
  close(): void {
    this.#open = undefined;
  }

  /** A review in a callout of its own. */
  add(aside: Aside): void {
    this.all.push(aside);
  }

  heading({ title, level, line }: Heading): void {
    const label = readReviewLabel(title);
    if (label === undefined && this.#open) {
      this.#open.text += `\n\n${'#'.repeat(level)} ${title}`;
      return;
    }
    // To 0.2.2 the review's words and id stand on its heading.
    const { text, id } = takeBlockId(label ?? title);
    this.#open = { text, line, ...(id ? { id } : {}) };
    this.all.push(this.#open);
  }

  loose({ raw, line, apart }: Loose): void {
    if (!this.#open) {
      this.#open = { text: '', line };
      this.all.push(this.#open);
    }
    const time = readTimeLine(raw.trim());
    if (time && this.#date(this.#open, time)) return;
    addToAside(this.#open, withoutDash(raw), apart);
  }

  /** Templates print the time without its sign, above the words or below. */
  #date(aside: Aside, { created, id }: TimeLine): boolean {
    if (created === undefined || (aside.created ?? created) !== created) return false;
    aside.created = created;
    if (id !== undefined) aside.id ??= id;
    return true;
  }
}
