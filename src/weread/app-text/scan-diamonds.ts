import { readNumbering } from '../numbering.ts';
import { type AppLine, isIndented, outdented, rowOf } from './app-line.ts';
import type { Entries } from './entry.ts';
import { isOriginal, leadsToOriginal, partedChapters } from './outlook-diamonds.ts';
import { type Paragraph, paragraphsOf } from './paragraph.ts';
import {
  isReviewsLabel,
  plainWords,
  readAtx,
  readDated,
  readOriginal,
  readReviewHead,
  readThoughtStamp,
  readVerdict,
} from './signs.ts';

type Open =
  | { readonly kind: 'highlight'; readonly lines: AppLine[]; readonly paragraphs: string[] }
  | {
      readonly kind: 'thought';
      readonly stamp: AppLine;
      readonly created: string;
      readonly parts: Paragraph[];
    }
  | { readonly kind: 'review'; readonly lines: AppLine[]; readonly created: string; text: string };

/**
 * Reads a book as the app prints it since 8.3: `◆` before every highlight and every thought, chapters
 * without any sign.
 *
 * @param lines Behind the book's head.
 */
export function scanDiamonds(
  lines: readonly AppLine[],
  marking: 'diamond' | 'bullet',
  entries: Entries,
): void {
  const paragraphs = paragraphsOf(lines, marking, (line) => entries.blank(line));
  const scanner = new Scanner(paragraphs, marking, entries);
  for (const index of paragraphs.keys()) scanner.read(index);
  scanner.close();
}

class Scanner {
  readonly #paragraphs: readonly Paragraph[];
  readonly #marking: 'diamond' | 'bullet';
  readonly #entries: Entries;
  /** Chapters by their place alone: two blank lines before them, and a sign behind them. */
  readonly #parted: readonly boolean[];
  /** Whether `原文：` comes before any other thought or chapter. */
  readonly #leads: readonly boolean[];
  /** A note app has made one blank line of several. */
  readonly #collapsed: boolean;
  /** Chapters may be Markdown headings, made by a note app or the reader. */
  readonly #headed: boolean;
  #open: Open | undefined;
  #inReviews = false;
  /** A chapter or a highlight has come. */
  #begun = false;

  constructor(paragraphs: readonly Paragraph[], marking: 'diamond' | 'bullet', entries: Entries) {
    this.#paragraphs = paragraphs;
    this.#marking = marking;
    this.#entries = entries;
    this.#parted = partedChapters(paragraphs);
    this.#leads = leadsToOriginal(paragraphs, this.#parted);
    this.#collapsed = !paragraphs.some(({ gap }, index) => index > 0 && gap > 1);
    const top = paragraphs[0]?.lines[0].words ?? '';
    this.#headed =
      readAtx(top) !== undefined || (this.#collapsed && isReviewsLabel(plainWords(top)));
  }

  read(index: number): void {
    const paragraph = this.#paragraphs[index];
    if (!paragraph) return;
    if (paragraph.sign !== undefined && !this.#isWritten(index, paragraph.sign)) {
      this.#begun = true;
      return this.#readSigned(paragraph, paragraph.sign);
    }
    const title = this.#titleAt(index, paragraph);
    if (title === undefined) return this.#readBare(paragraph);
    this.close();
    const [line] = paragraph.lines;
    if (this.#opensReviews(title.words, index)) {
      this.#inReviews = true;
      return this.#entries.part(line);
    }
    this.#inReviews = false;
    this.#begun = true;
    this.#entries.chapter(line, title.words, title.level);
  }

  /** A `◆` in the reader's own words: the passage that a thought is on is still to come. */
  #isWritten(index: number, sign: string): boolean {
    return (
      this.#open?.kind === 'thought' &&
      !this.#open.parts.some(isOriginal) &&
      this.#leads[index] === true &&
      readDated(sign) === undefined
    );
  }

  close(): void {
    const open = this.#open;
    this.#open = undefined;
    switch (open?.kind) {
      case 'highlight':
        return this.#entries.highlight(open.lines, open.paragraphs);
      case 'thought':
        return this.#closeThought(open.stamp, open.created, open.parts);
      case 'review':
        return this.#entries.review(open.lines, open.text, open.created);
      case undefined:
        return;
      default:
        open satisfies never;
    }
  }

  #readSigned({ lines }: Paragraph, sign: string): void {
    this.close();
    const [first, ...rest] = lines;
    const stamp = readThoughtStamp(sign);
    if (stamp) {
      this.#inReviews = false;
      const parts = partOf(rest, 0);
      this.#open = { kind: 'thought', stamp: first, created: stamp.created, parts };
      return;
    }
    const verdict = this.#inReviews ? readReviewHead(sign) : readVerdict(sign);
    if (verdict) {
      const text = [verdict.words, ...rest.map((line) => line.text)].join('\n');
      this.#open = { kind: 'review', lines: [...lines], created: verdict.created, text };
      return;
    }
    this.#inReviews = false;
    const paragraphs = [sign, ...rest.map(rowOf)].filter(Boolean);
    this.#open = { kind: 'highlight', lines: [...lines], paragraphs };
  }

  #readBare(paragraph: Paragraph): void {
    const { lines, gap } = paragraph;
    const open = this.#open;
    if (open?.kind === 'thought') {
      open.parts.push(paragraph);
      return;
    }
    if (open?.kind === 'review') {
      open.text += `${gap === 0 ? '\n' : '\n\n'}${outdented(lines)}`;
      for (const line of lines) open.lines.push(line);
      return;
    }
    if (open?.kind === 'highlight' && gap < 2) {
      for (const line of lines) {
        open.paragraphs.push(rowOf(line));
        open.lines.push(line);
      }
      return;
    }
    this.close();
    for (const [index, line] of lines.entries()) this.#entries.unread(line, index === 0);
  }

  /** The reader may have written `原文：` himself; the app prints it last, once for each language. */
  #closeThought(stamp: AppLine, created: string, parts: readonly Paragraph[]): void {
    let first = parts.findLastIndex(isOriginal);
    if (first === -1) first = parts.length;
    else while (isOriginal(parts[first - 1]) && (parts[first]?.gap ?? 0) > 0) first -= 1;
    const written = parts.slice(0, first).flatMap(({ lines }) => lines);
    const quoted = parts.slice(first).flatMap(({ lines }) => lines);
    const quote = quoted.map((line) => readOriginal(line.words) ?? this.#unquoted(rowOf(line)));
    this.#entries.thought(
      stamp,
      created,
      textOf(parts.slice(0, first)),
      written,
      quote.map((row) => row.trim()).filter(Boolean),
      quoted,
    );
  }

  /** Note apps that make bullets of `◆` set the passage in a quote. */
  #unquoted(row: string): string {
    return this.#marking === 'bullet' ? row.replace(/^>\s?/, '') : row;
  }

  #titleAt(
    index: number,
    { lines, gap }: Paragraph,
  ): { readonly words: string; readonly level?: number } | undefined {
    const [line] = lines;
    if (lines.length > 1 || readOriginal(line.words) !== undefined) return undefined;
    const atx = this.#isWrittenHeading(index) ? undefined : readAtx(line.words);
    const next = this.#paragraphs[index + 1];
    const followed = next?.sign !== undefined || this.#parted[index + 1] === true;
    if (atx && (followed || this.#marking === 'bullet')) {
      return { words: atx.title, level: atx.level };
    }
    const words = plainWords(line.words);
    if (!followed) return undefined;
    if (isReviewsLabel(words) && gap > 0 && this.#opensReviews(words, index)) return { words };
    if (this.#parted[index] || !this.#begun) return { words };
    return this.#collapsed && this.#standsAlone(line) ? { words } : undefined;
  }

  /**
   * Whether `# 文字` is in the reader's words: a thought is open whose passage is still to come, or
   * which may be one on a chapter, or else a review, and no chapter of the app's can stand there.
   */
  #isWrittenHeading(index: number): boolean {
    const open = this.#open;
    if (this.#parted[index] || !open || open.kind === 'highlight') return false;
    if (open.kind === 'review') return !this.#headed;
    if (open.parts.some(isOriginal)) return false;
    return open.parts.length === 0 || this.#leads[index] === true || !this.#headed;
  }

  #opensReviews(title: string, index: number): boolean {
    const next = this.#paragraphs[index + 1]?.sign;
    return (
      isReviewsLabel(title) &&
      next !== undefined &&
      readReviewHead(next) !== undefined &&
      readThoughtStamp(next) === undefined
    );
  }

  /**
   * Whether a line is a chapter's title and not more of what is open, in a copy that tells by no blank
   * line: a number in it says so, or what is open has its end, or the line looks like none of a text.
   */
  #standsAlone(line: AppLine): boolean {
    const open = this.#open;
    const words = plainWords(line.words);
    if (!open || isIndented(line)) return false;
    if (isNumbered(words)) return true;
    if (open.kind === 'thought') return open.parts.some(isOriginal);
    if (open.kind === 'review') return open.text.includes('\n');
    return !/^\d{1,2}[.．、)）]|[。；，、：”’」』》…—]$/.test(words);
  }
}

/** A bare number may as well begin an item of a list. */
function isNumbered(words: string): boolean {
  const numbering = readNumbering(words);
  return numbering?.kind === 'part' || (numbering?.kind === 'chapter' && !numbering.bare);
}

function partOf([first, ...rest]: readonly AppLine[], gap: number): Paragraph[] {
  return first ? [{ lines: [first, ...rest], gap, sign: undefined }] : [];
}

/** The blank lines between paragraphs tell nothing: one is enough. */
function textOf(parts: readonly Paragraph[]): string {
  const rows: AppLine[] = [];
  for (const { lines, gap } of parts) {
    const [{ number }] = lines;
    if (rows.length > 0 && gap > 0) rows.push({ number, raw: '', text: '', words: '' });
    for (const line of lines) rows.push(line);
  }
  return outdented(rows);
}
