import { type AppLine, isBlank, outdented, rowOf } from './app-line.ts';
import type { Entries } from './entry.ts';
import { behindHeadings, isSigned, leadsToQuote } from './outlook-quotes.ts';
import { areSpaced } from './paragraph.ts';
import { quoteReader } from './quote-sign.ts';
import {
  isHtmlRule,
  isReviewsLabel,
  isStars,
  readAtx,
  readDiamond,
  readQuote,
  readReviewHead,
  readThoughtStamp,
  readVerdict,
} from './signs.ts';

interface OpenThought {
  readonly kind: 'thought';
  readonly stamp: AppLine | undefined;
  readonly created: string | undefined;
  readonly written: AppLine[];
}

interface OpenPassage {
  readonly kind: 'passage';
  /** The thought that the passage stands behind. */
  readonly thought: OpenThought | undefined;
  readonly lines: AppLine[];
  readonly paragraphs: string[];
}

interface OpenReview {
  readonly kind: 'review';
  readonly created: string | undefined;
  readonly lines: AppLine[];
  readonly rows: AppLine[];
  /** What the app prints beside the day. */
  readonly words: string;
}

/**
 * Reads a book as the app printed it to 8.2: `◆` before chapters, `>>` before highlights (before 7.1
 * `>`), a thought right above the passage that it is on. From 7.1 every thought bears its day.
 *
 * @param lines Behind the book's head.
 */
export function scanQuotes(lines: readonly AppLine[], entries: Entries): void {
  const scanner = new Scanner(lines, entries);
  for (const [index, line] of lines.entries()) scanner.read(line, index);
  scanner.close();
}

class Scanner {
  readonly #lines: readonly AppLine[];
  readonly #entries: Entries;
  /** For each line: whether its paragraph goes over into a passage. */
  readonly #leads: readonly boolean[];
  /** For each line: the next one behind it that is neither blank nor a Markdown heading. */
  readonly #behindHeadings: readonly (number | undefined)[];
  /** The app's blank lines are kept: what follows a passage without one is part of it. */
  readonly #spaced: boolean;
  readonly #quoteOf: (words: string) => string | undefined;
  #open: OpenThought | OpenPassage | OpenReview | undefined;
  #inReviews = false;
  /** The line before was blank. */
  #apart = true;
  #blank: AppLine | undefined;

  constructor(lines: readonly AppLine[], entries: Entries) {
    this.#lines = lines;
    this.#entries = entries;
    this.#leads = leadsToQuote(lines);
    this.#behindHeadings = behindHeadings(lines);
    this.#spaced = areSpaced(
      lines,
      lines.map(({ words }) => readDiamond(words)),
    );
    this.#quoteOf = quoteReader(lines);
  }

  read(line: AppLine, index: number): void {
    if (isBlank(line)) {
      this.#entries.blank(line);
      this.#blank = line;
    } else this.#readLine(line, index);
    this.#apart = isBlank(line);
  }

  close(): void {
    const open = this.#open;
    this.#open = undefined;
    switch (open?.kind) {
      case 'thought':
        return this.#entries.thought(
          open.stamp,
          open.created,
          outdented(open.written),
          open.written.filter((row) => !isBlank(row)),
          [],
          [],
        );
      case 'passage':
        return this.#closePassage(open);
      case 'review': {
        const text = [open.words, outdented(open.rows)].filter(Boolean).join('\n');
        return this.#entries.review(open.lines, text, open.created);
      }
      case undefined:
        return;
      default:
        open satisfies never;
    }
  }

  #closePassage({ thought, lines, paragraphs }: OpenPassage): void {
    if (!thought) return this.#entries.highlight(lines, paragraphs);
    const { stamp, created, written } = thought;
    const worded = written.filter((row) => !isBlank(row));
    this.#entries.thought(stamp, created, outdented(written), worded, paragraphs, lines);
  }

  #readLine(line: AppLine, index: number): void {
    const atx = readAtx(line.words);
    const title = atx?.title ?? readDiamond(line.words);
    const begins = atx
      ? this.#apart && !this.#isWrittenHeading(index)
      : this.#apart || this.#open?.kind !== 'thought';
    if (title !== undefined && begins) return this.#readTitle(line, title, atx?.level, index);
    if (this.#inReviews) return this.#readReview(line);
    if (isHtmlRule(line.words) && this.#open?.kind !== 'thought') {
      this.close();
      return this.#entries.rule(line);
    }
    const stamp = readThoughtStamp(line.words);
    if (stamp) {
      this.close();
      this.#open = { kind: 'thought', stamp: line, created: stamp.created, written: [] };
      return;
    }
    const quote = this.#quoteOf(line.words);
    const goesOn = this.#spaced && !this.#apart && this.#open?.kind === 'passage';
    if (quote !== undefined && !goesOn) {
      const thought = this.#open?.kind === 'thought' ? this.#open : undefined;
      if (!thought) this.close();
      const paragraphs = quote.trim() === '' ? [] : [quote.trim()];
      this.#open = { kind: 'passage', thought, lines: [line], paragraphs };
      return;
    }
    this.#readBare(line, index);
  }

  /**
   * Whether `# 文字` goes on with what is open, where the app's own chapters are there: behind a
   * heading that the reader has added, something of the app's comes.
   */
  #isWrittenHeading(index: number): boolean {
    if (!this.#spaced || !this.#open) return false;
    const behind = this.#behindHeadings[index];
    const next = behind === undefined ? undefined : this.#lines[behind];
    if (behind === undefined || !next || isSigned(next.words)) return false;
    const awaitsPassage = this.#open.kind === 'thought' && this.#open.stamp !== undefined;
    return awaitsPassage || this.#leads[behind] !== true;
  }

  #readTitle(line: AppLine, title: string, level: number | undefined, index: number): void {
    this.close();
    this.#inReviews = isReviewsLabel(title) && !this.#isChapterAt(index);
    if (this.#inReviews) return this.#entries.part(line);
    if (title === '') return this.#entries.unread(line, true);
    this.#entries.chapter(line, title, level);
  }

  /** A chapter may be called 点评, too: there is a passage in it. */
  #isChapterAt(index: number): boolean {
    const next = this.#lines.slice(index + 1, index + 4).find((line) => !isBlank(line));
    if (!next) return false;
    return readQuote(next.words) !== undefined || readThoughtStamp(next.words) !== undefined;
  }

  #readReview(line: AppLine): void {
    const dated = this.#apart ? readReviewHead(line.words) : readVerdict(line.words);
    const open = this.#open?.kind === 'review' ? this.#open : undefined;
    if (!open || dated || isStars(line.words)) {
      this.close();
      const rows = dated ? [] : [line];
      const words = dated?.words ?? '';
      this.#open = { kind: 'review', created: dated?.created, lines: [line], rows, words };
      return;
    }
    if (this.#apart && this.#blank && open.rows.length > 0) open.rows.push(this.#blank);
    open.rows.push(line);
    open.lines.push(line);
  }

  #readBare(line: AppLine, index: number): void {
    const open = this.#open;
    if (open?.kind === 'thought') {
      if (this.#apart && this.#blank && open.written.length > 0) open.written.push(this.#blank);
      open.written.push(line);
      return;
    }
    if (open?.kind === 'passage' && !(this.#apart && this.#leads[index])) {
      open.lines.push(line);
      open.paragraphs.push(rowOf(line));
      return;
    }
    this.close();
    this.#open = { kind: 'thought', stamp: undefined, created: undefined, written: [line] };
  }
}
