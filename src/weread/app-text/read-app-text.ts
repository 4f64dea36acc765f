import type { Book, Prose } from '../book.ts';
import type { Ledger } from '../claim.ts';
import type { Decoded } from '../decode.ts';
import type { Frontmatter } from '../frontmatter.ts';
import type { Line } from '../line.ts';
import { readMetadata } from '../metadata.ts';
import { type Problem, problem } from '../problem.ts';
import { type AppLine, isBlank, readAppLines } from './app-line.ts';
import { arrange, proseOf } from './arrange.ts';
import { Entries } from './entry.ts';
import { findHeads, type Head } from './head.ts';
import { markingOf, tallyOf } from './marking.ts';
import { scanDiamonds } from './scan-diamonds.ts';
import { scanQuotes } from './scan-quotes.ts';
import { scanUnmarked } from './scan-unmarked.ts';
import { isFooter, isRule, readAtx } from './signs.ts';

export interface AppFile {
  /** Path below the notes folder. */
  readonly file: string;
  readonly decoded: Decoded;
  /** The app writes none: what the reader has added. */
  readonly frontmatter: Frontmatter;
  /** Lines of the frontmatter, its fences among them. */
  readonly above: readonly Line[];
  /** What could not be read of it. */
  readonly unread: readonly Prose[];
  readonly body: readonly Line[];
  readonly ledger: Ledger;
}

export interface AppBooks {
  readonly books: Book[];
  readonly problems: readonly Problem[];
}

/** Reads the text that the app itself exports, with all the books in it. */
export function readAppText(source: AppFile): AppBooks {
  const lines = readAppLines(source.body);
  const heads = findHeads(lines);
  const books: Book[] = [];
  const problems: Problem[] = [];
  for (let index = 0; index < Math.max(1, heads.length); index += 1) {
    const start = index === 0 ? 0 : (heads[index]?.start ?? 0);
    const part = lines.slice(start, heads[index + 1]?.start);
    const last = index >= heads.length - 1;
    const read = readBook(part, shifted(heads[index], start), source, heads.length < 2);
    books.push({ ...read.book, damaged: damagedIn(source.decoded, part, index === 0, last) });
    for (const found of read.problems) problems.push(found);
  }
  const shared = heads.length > 1 ? sharedFrontmatter(source, problems) : source.unread;
  books[0]?.prose.unshift(...shared);
  return { books, problems };
}

function readBook(
  lines: readonly AppLine[],
  head: Head | undefined,
  { file, frontmatter, ledger }: AppFile,
  alone: boolean,
) {
  const line = lines[head?.start ?? 0]?.number ?? 1;
  const fields = [
    ...(head ? [{ line, key: 'title', value: head.title }] : []),
    ...(head?.author === undefined ? [] : [{ line, key: 'author', value: head.author }]),
  ];
  const { metadata, problems: found } = readMetadata(alone ? frontmatter : {}, fields, file);
  const problems = found.map((one) =>
    one.rule === 'book-id-missing' ? problem('book-id-unknown', { file, line }) : one,
  );
  for (const { number, words } of lines.slice(head?.start ?? 0, head?.end ?? 0)) {
    ledger.claim(number, words === '' ? 'blank' : 'metadata');
  }
  const strange: AppLine[] = [];
  for (const one of lines.slice(0, head?.start ?? 0)) {
    if (isBlank(one)) ledger.claim(one.number, 'blank');
    else if (isName(one, metadata.title, file)) ledger.claim(one.number, 'title');
    else {
      ledger.claim(one.number, 'prose');
      strange.push(one);
    }
  }
  const text = strange.map(({ raw }) => raw).join('\n');
  const [top] = strange;
  const prose = top ? [proseOf({ line: top.number, text }, file, problems)] : [];
  const { chapters, reviews, problems: more } = arrange(entriesOf(lines, head, ledger), file);
  return {
    book: { ...metadata, file, chapters, reviews, prose },
    problems: [...problems, ...more],
  };
}

function entriesOf(
  all: readonly AppLine[],
  head: Head | undefined,
  ledger: Ledger,
): Entries['all'] {
  const entries = new Entries(ledger);
  const lines = withoutFooter(all.slice(head?.end ?? 0), ledger);
  const marking = markingOf(tallyOf(lines), head?.count !== undefined);
  ledger.mark(`app: ${marking}`);
  switch (marking) {
    case 'diamond':
    case 'bullet':
      scanDiamonds(lines, marking, entries);
      break;
    case 'quote':
      scanQuotes(lines, entries);
      break;
    case 'none':
      scanUnmarked(lines, entries);
      break;
    default:
      marking satisfies never;
  }
  return entries.all;
}

/** The export's last line, and a rule that the reader set between two books. */
function withoutFooter(lines: readonly AppLine[], ledger: Ledger): AppLine[] {
  let end = lines.length;
  for (; end > 0; end -= 1) {
    const line = lines[end - 1];
    if (!line) break;
    if (isBlank(line)) ledger.claim(line.number, 'blank');
    else if (isRule(line.words)) ledger.claim(line.number, 'rule');
    else if (isFooter(line.words)) ledger.claim(line.number, 'label');
    else break;
  }
  return lines.slice(0, end);
}

function shifted(head: Head | undefined, by: number): Head | undefined {
  return head && { ...head, start: head.start - by, end: head.end - by };
}

/** A note app sets the note's name above its text: the book's title, or the file's own name. */
function isName({ words }: AppLine, title: string, file: string): boolean {
  const fold = (text: string) => text.replace(/[\s《》]+/g, '');
  const name = fold(readAtx(words)?.title ?? words);
  const own = (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  return name === fold(title) || name === fold(own);
}

function damagedIn(
  { damage, damaged }: Decoded,
  lines: readonly AppLine[],
  first: boolean,
  last: boolean,
): number {
  if (first && last) return damaged;
  const from = first ? 1 : (lines[0]?.number ?? 1);
  const to = last ? Number.POSITIVE_INFINITY : (lines.at(-1)?.number ?? 1);
  return damage.filter(({ line }) => line >= from && line <= to).length;
}

/** A frontmatter above several books describes none of them. */
function sharedFrontmatter({ above, file, ledger }: AppFile, problems: Problem[]): Prose[] {
  const worded = above.filter(({ text }) => text.trim() !== '');
  const [first] = worded;
  if (!first) return [];
  for (const { number } of worded) ledger.claim(number, 'prose');
  const text = above.map((line) => line.text).join('\n');
  return [proseOf({ line: first.number, text }, file, problems)];
}
