import { type AppLine, isBlank } from './app-line.ts';
import {
  plainWords,
  readAtx,
  readCount,
  readDiamond,
  readQuote,
  readThoughtStamp,
} from './signs.ts';

/** What an export says of its book, above the notes. */
export interface Head {
  /** Index of its first line among the file's. */
  readonly start: number;
  /** Index of the line behind it. */
  readonly end: number;
  readonly title: string;
  readonly author: string | undefined;
  /** The title stands in 《》, as the app prints it; some note apps take it for an emphasis. */
  readonly bracketed: boolean;
  /** Highlights and thoughts, by the app's own count. */
  readonly count: number | undefined;
}

/** Lines between the title and the count that may be the author's, blank ones among them. */
const reach = 6;
/** Lines with words that a note app, or the reader, may have set above a title without 《》. */
const above = 10;

/**
 * Finds the books of a file. `《书》`, the author and `12个笔记` begin one wherever they stand. Only
 * the first may lack its count or its 《》.
 */
export function findHeads(lines: readonly AppLine[]): Head[] {
  const heads: Head[] = [];
  let words = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || isBlank(line)) continue;
    words += 1;
    const first = heads.length === 0;
    const title = readBookTitle(line.words);
    const head =
      title !== undefined
        ? (bracketed(lines, index, title) ??
          (words === 1 ? uncounted(lines, index, title) : undefined))
        : first && words <= above && readCount(line.words) !== undefined
          ? bare(lines, index)
          : undefined;
    if (!head) continue;
    heads.push(head);
    index = head.end - 1;
  }
  return heads;
}

/** A title may itself hold a title. */
function readBookTitle(words: string): string | undefined {
  const plain = plainWords(readAtx(words)?.title ?? words);
  return /^《(.+)》$/s.exec(plain)?.[1]?.trim() || undefined;
}

function bracketed(lines: readonly AppLine[], start: number, title: string): Head | undefined {
  const authors: string[] = [];
  for (let index = start + 1; index <= start + reach && index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || isBlank(line)) continue;
    const count = readCount(line.words);
    if (count !== undefined) {
      const author = authors.join(' ') || undefined;
      return { start, end: index + 1, title, author, bracketed: true, count };
    }
    if (isSigned(line) || readBookTitle(line.words) !== undefined) return undefined;
    authors.push(withoutKey(line.words));
  }
  return undefined;
}

/** Only the line right behind the title is sure to be the author's. */
function uncounted(lines: readonly AppLine[], start: number, title: string): Head {
  const next = lines[start + 1];
  const isAuthor = next !== undefined && !isBlank(next) && !isSigned(next) && !readAtx(next.words);
  const author = isAuthor ? withoutKey(next.words) : undefined;
  return {
    start,
    end: isAuthor ? start + 2 : start + 1,
    title,
    author,
    bracketed: true,
    count: undefined,
  };
}

/** The two lines with words above the count; where there is but one, it is the title. */
function bare(lines: readonly AppLine[], at: number): Head | undefined {
  const found: number[] = [];
  for (let index = at - 1; index >= 0 && index >= at - reach && found.length < 2; index -= 1) {
    const line = lines[index];
    if (line && !isBlank(line)) found.push(index);
  }
  const [near, far] = found;
  const start = far ?? near;
  const titled = start === undefined ? undefined : lines[start];
  if (start === undefined || !titled || isSigned(titled)) return undefined;
  const author = far === undefined || near === undefined ? undefined : lines[near]?.words;
  return {
    start,
    end: at + 1,
    title: readAtx(titled.words)?.title ?? plainWords(titled.words),
    author,
    bracketed: false,
    count: readCount(lines[at]?.words ?? ''),
  };
}

const withoutKey = (words: string) => words.replace(/^作者\s*[：:]\s*/, '');

const isSigned = ({ words }: AppLine) =>
  readDiamond(words) !== undefined ||
  readQuote(words) !== undefined ||
  readThoughtStamp(words) !== undefined;
