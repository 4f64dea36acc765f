import type { Liked } from './block.ts';
import type { Claim, ClaimedLine } from './claim.ts';
import { claimOf } from './claim-of.ts';
import type { Marked } from './line.ts';
import { readStamp } from './moment.ts';

interface Row {
  /** As it is in the file: quote signs are the comment's own, but before what the template prints. */
  readonly raw: string;
  readonly body: string;
  readonly apart: boolean;
  readonly quoted: boolean;
}

/**
 * Another reader's comment that the reader liked, while it is being read. One commit of the plugin
 * (2026-05, after 1.6.0) prints it: `> 👍 comment`, `> —— name · 原文：passage`, `> ⏱ T`; in the official
 * theme `T name`, the comment, and the passage as a quote.
 */
export class OpenLiked {
  readonly at = 'liked';
  readonly lines: ClaimedLine[] = [];
  readonly block: Liked;
  /** In the official theme, where the time and the name stand first and nothing ends it. */
  readonly dated: boolean;
  /** Its time has been read. */
  complete = false;
  readonly #rows: Row[] = [];

  constructor(line: Marked, words: string, head?: { readonly created: string; by: string }) {
    const aside = { text: '', line: line.number, by: head?.by ?? '' };
    this.block = { type: 'liked', aside, quote: [], line: line.number, lines: this.lines };
    this.dated = head !== undefined;
    if (head) this.block.aside.created = head.created;
    else this.#rows.push({ raw: words, body: words, apart: false, quoted: false });
  }

  add(line: Marked, apart: boolean): Claim {
    const { sign, quoted } = line;
    const stamp = !this.dated && sign?.mark === 'clock' ? readStamp(sign.words) : undefined;
    if (quoted && stamp) {
      if (stamp.created !== undefined) this.block.aside.created = stamp.created;
      this.complete = true;
      return 'time';
    }
    this.#rows.push({ raw: line.raw.trimEnd(), body: line.body, apart, quoted });
    return claimOf(line, 'thought');
  }

  /** All its lines have been read: they tell its parts only now. */
  finish(): void {
    const rows = this.#rows;
    const { aside, quote } = this.block;
    const at = rows.findLastIndex(({ body, quoted }) => quoted && (this.dated || isName(body)));
    const [, by = '', label, passage = ''] = name.exec(rows[at]?.body ?? '') ?? [];
    // Without the passage the name is the last line; what stands behind it would be lost.
    const named = !this.dated && at !== -1 && (label !== undefined || at === rows.length - 1);
    if (named) aside.by = by;
    const end = named || (this.dated && at !== -1) ? at : rows.length;
    aside.text = joined(rows.slice(0, end));
    if (end === rows.length) return;
    const first = this.dated ? (rows[at]?.body ?? '') : passage;
    for (const text of [first, ...rows.slice(at + 1).map(({ raw }) => raw)]) {
      if (text.trim() !== '') quote.push(text.trim());
    }
  }
}

const isName = (text: string) => text.startsWith('—— ');
const name = /^—— (.*?)(?:( · 原文：)(.*))?$/su;

/** The rows that a comment has, as they stand. */
function joined(rows: readonly Row[]): string {
  return rows
    .map(({ raw, apart }, at) => `${at === 0 ? '' : apart ? '\n\n' : '\n'}${raw}`)
    .join('');
}
