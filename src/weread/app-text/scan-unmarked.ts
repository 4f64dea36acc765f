import { type AppLine, isBlank, outdented, rowOf } from './app-line.ts';
import type { Entries } from './entry.ts';
import { isReviewsLabel, isStars, readAtx, readQuote, readThoughtStamp } from './signs.ts';

type Block = [AppLine, ...AppLine[]];

/** Characters. No title is longer, and few lines of verse are. */
const longestTitle = 60;

/**
 * Reads a copy of the text of 7.1 to 8.2 that a note app took for Markdown: `◆` and `>>` are gone, as
 * are the days. What is left are blocks. A thought stands above its passage, which is `>   > 文字`
 * there; a chapter is the last line of the block above its first passage.
 *
 * @param lines Behind the book's head.
 */
export function scanUnmarked(lines: readonly AppLine[], entries: Entries): void {
  const blocks = blocksOf(lines, entries);
  const scanner = new Scanner(blocks, entries);
  for (const [index, block] of blocks.entries()) scanner.read(block, index, lines[0]);
  scanner.finish();
}

class Scanner {
  readonly #blocks: readonly Block[];
  readonly #entries: Entries;
  /** Index of the last block with a passage that a thought is on. Reviews quote none. */
  readonly #lastQuoted: number;
  /** Lines of the reviews, once they have begun. */
  #reviews: Block[] | undefined;
  /** A thought whose passage is the next block. */
  #thought: Block | undefined;

  constructor(blocks: readonly Block[], entries: Entries) {
    this.#blocks = blocks;
    this.#entries = entries;
    this.#lastQuoted = blocks.findLastIndex((block) => block.some(isQuote));
  }

  /** @param first Line right behind the book's head: a chapter, for no blank line parts them. */
  read(block: Block, index: number, first: AppLine | undefined): void {
    if (this.#reviews) {
      this.#reviews.push(block);
      return;
    }
    const quoted = block.findIndex(isQuote);
    if (quoted !== -1) return this.#readQuoted(block, quoted, index);
    const next = this.#blocks[index + 1];
    if (next && isQuote(next[0])) {
      this.#thought = block;
      return;
    }
    const [line] = block;
    if (block.length === 1 && (line === first || readAtx(line.words)))
      return this.#readTitle(line, index);
    this.#readPassages(block, index);
  }

  /** What begins with stars is a review of its own. */
  finish(): void {
    let lines: AppLine[] = [];
    let texts: string[] = [];
    for (const block of this.#reviews ?? []) {
      if (isStars(block[0].words)) {
        this.#entries.review(lines, texts.join('\n\n'), undefined);
        lines = [];
        texts = [];
      }
      for (const line of block) lines.push(line);
      texts.push(outdented(block));
    }
    this.#entries.review(lines, texts.join('\n\n'), undefined);
  }

  #readQuoted(block: Block, quoted: number, index: number): void {
    const above = this.#thought ?? block.slice(0, quoted);
    this.#thought = undefined;
    const [head, ...others] = above;
    const stamp = head && readThoughtStamp(head.words);
    const written = stamp ? others : above;
    const { passage, title } = withTitle(block.slice(quoted));
    const quote = passage.flatMap((line) => (readQuote(line.words) ?? rowOf(line)).trim() || []);
    if (above.length === 0) this.#entries.highlight(passage, quote);
    else {
      const line = stamp ? head : undefined;
      this.#entries.thought(line, stamp?.created, outdented(written), written, quote, passage);
    }
    if (title) this.#readTitle(title, index);
  }

  #readPassages(block: Block, index: number): void {
    const { passage, title } = withTitle(block);
    this.#entries.highlight(passage, passage.map(rowOf));
    if (title) this.#readTitle(title, index);
  }

  #readTitle(line: AppLine, index: number): void {
    const atx = readAtx(line.words);
    const title = atx?.title ?? line.words;
    if (isReviewsLabel(title) && index > this.#lastQuoted) {
      this.#reviews = [];
      return this.#entries.part(line);
    }
    this.#entries.chapter(line, title, atx?.level);
  }
}

const isQuote = ({ words }: AppLine) => readQuote(words) !== undefined;

interface Titled {
  readonly passage: readonly AppLine[];
  /** Of the chapter that begins behind the passage. */
  readonly title: AppLine | undefined;
}

/** A block of one line is a passage. */
function withTitle(lines: readonly AppLine[]): Titled {
  const title = lines.at(-1);
  const { words } = title ?? { words: '' };
  const isTitle = lines.length > 1 && words.length <= longestTitle && !/[。；，、…]$/.test(words);
  return title && isTitle && !isQuote(title)
    ? { passage: lines.slice(0, -1), title }
    : { passage: lines, title: undefined };
}

function blocksOf(lines: readonly AppLine[], entries: Entries): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of lines) {
    if (isBlank(line)) {
      entries.blank(line);
      open = undefined;
    } else if (open) open.push(line);
    else {
      open = [line];
      blocks.push(open);
    }
  }
  return blocks;
}
