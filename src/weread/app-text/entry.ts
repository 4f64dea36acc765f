import type { Aside } from '../block.ts';
import type { Ledger } from '../claim.ts';
import type { AppLine } from './app-line.ts';

/** One thing of a book in the app's text, in the file's order. */
export type Entry =
  | ChapterEntry
  | HighlightEntry
  | ThoughtEntry
  | { readonly kind: 'review'; readonly aside: Aside }
  | Unread;

export interface ChapterEntry {
  readonly kind: 'chapter';
  readonly title: string;
  /** Number of `#`, where the reader or a note app has set some: the app tells no levels. */
  readonly level: number | undefined;
  readonly line: number;
}

export interface HighlightEntry {
  readonly kind: 'highlight';
  readonly line: number;
  readonly paragraphs: readonly string[];
  readonly created?: string | undefined;
}

/** The passage that a thought is on may stand in the file as a highlight, too. */
export interface ThoughtEntry {
  readonly kind: 'thought';
  readonly aside: Aside;
  /** Empty for a thought on a whole chapter. */
  readonly quote: readonly string[];
}

/** A line that no rule knows. */
export interface Unread {
  readonly kind: 'unread';
  readonly line: number;
  readonly text: string;
  /** A blank line stands before it. */
  readonly apart: boolean;
}

/** The entries of a book, while they are being read, and what became of their lines. */
export class Entries {
  readonly all: Entry[] = [];
  readonly #ledger: Ledger;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  chapter(line: AppLine, title: string, level?: number): void {
    this.#ledger.claim(line.number, 'heading');
    this.all.push({ kind: 'chapter', title, level, line: line.number });
  }

  highlight(lines: readonly AppLine[], paragraphs: readonly string[]): void {
    for (const { number } of lines) this.#ledger.claim(number, 'highlight');
    const [first] = lines;
    if (first) this.all.push({ kind: 'highlight', line: first.number, paragraphs });
  }

  /**
   * Where the reader wrote nothing, the passage is a highlight of that day.
   *
   * @param stamp The line that tells the day, if the app printed one.
   */
  thought(
    stamp: AppLine | undefined,
    created: string | undefined,
    text: string,
    written: readonly AppLine[],
    quote: readonly string[],
    quoted: readonly AppLine[],
  ): void {
    const first = stamp ?? written[0] ?? quoted[0];
    if (!first) return;
    for (const { number } of written) this.#ledger.claim(number, 'thought');
    for (const { number } of quoted) this.#ledger.claim(number, 'highlight');
    if (stamp) this.#ledger.claim(stamp.number, 'time');
    const line = (text.trim() === '' ? quoted[0] : written[0])?.number ?? first.number;
    if (text.trim() !== '') {
      const aside: Aside = { text, line, ...(created === undefined ? {} : { created }) };
      this.all.push({ kind: 'thought', aside, quote });
    } else if (quote.length > 0) {
      this.all.push({ kind: 'highlight', line, paragraphs: quote, created });
    } else for (const one of stamp ? [stamp, ...quoted] : quoted) this.unread(one, true);
  }

  review(lines: readonly AppLine[], text: string, created: string | undefined): void {
    for (const { number } of lines) this.#ledger.claim(number, 'review');
    const [first] = lines;
    if (!first) return;
    if (text.trim() === '') {
      for (const line of lines) this.unread(line, true);
      return;
    }
    const aside: Aside = {
      text,
      line: first.number,
      ...(created === undefined ? {} : { created }),
    };
    this.all.push({ kind: 'review', aside });
  }

  unread(line: AppLine, apart: boolean): void {
    this.#ledger.claim(line.number, 'prose');
    this.all.push({ kind: 'unread', line: line.number, text: line.raw, apart });
  }

  /** A line that only names a part of the export. */
  part(line: AppLine): void {
    this.#ledger.claim(line.number, 'part');
  }

  rule(line: AppLine): void {
    this.#ledger.claim(line.number, 'rule');
  }

  blank(line: AppLine): void {
    this.#ledger.claim(line.number, 'blank');
  }
}
