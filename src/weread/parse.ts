import { readAppText } from './app-text/read-app-text.ts';
import { isAppText } from './app-text/recognise.ts';
import { assemble } from './assemble.ts';
import type { Block, Field } from './block.ts';
import type { Book, Prose } from './book.ts';
import { privateCharacters } from './characters.ts';
import { Ledger } from './claim.ts';
import type { Decoded } from './decode.ts';
import { isExport } from './export.ts';
import { readFrontmatter, textOf, wordsOf } from './frontmatter.ts';
import { type Line, splitLines } from './line.ts';
import { readMetadata } from './metadata.ts';
import { metadataKeys } from './metadata-keys.ts';
import type { OwnNote, Parsed } from './parsed.ts';
import { type Problem, problem } from './problem.ts';
import { type Scanned, scan } from './scan.ts';
import { isWithheld } from './withheld.ts';

/**
 * Reads one file of the reader's. Always returns; what is wrong with the file is in `problems`.
 *
 * @param file Path below the notes folder, with `/` between folders.
 */
export function parse(decoded: Decoded, file: string): Parsed {
  const found = encodingProblems(decoded, file);
  if (decoded.text.trim() === '') {
    if (isPlainText(file)) return { kind: 'nothing', problems: [] };
    return { kind: 'nothing', problems: [...found, problem('file-empty', { file, line: 1 })] };
  }
  const lines = splitLines(decoded.text);
  const { data, body, unread, problems } = readFrontmatter(lines, file);
  found.push(...problems);
  const odd = privateCharacters(decoded.text);
  const isPlugins = isExport(data, body);
  if (!isPlugins && !isAppText(body)) {
    if (isPlainText(file)) return { kind: 'nothing', problems: [] };
    const note: OwnNote = {
      frontmatter: data,
      body: body.map((line) => line.text).join('\n'),
      bodyLine: body[0]?.number ?? 1,
    };
    return { kind: 'note', note, problems: found };
  }
  if (odd)
    found.push(
      problem('character-private', placeOf(decoded.text, odd.first, file), { count: odd.count }),
    );
  const standing = isWithheld(data) ? { withheld: true as const } : {};
  const ledger = new Ledger();
  const bodyLine = body[0]?.number ?? lines.length + 1;
  const above = lines.slice(0, bodyLine - 1);
  for (const { number } of above) ledger.claim(number, 'frontmatter');
  for (const { number } of unread) ledger.claim(number, 'prose');
  if (!isPlugins) {
    const source = { file, decoded, frontmatter: data, above, body, ledger };
    const { books, problems: more } = readAppText({ ...source, unread: proseOf(unread) });
    const account = ledger.settle(lines.length);
    return { kind: 'books', books, account, problems: [...found, ...more], ...standing };
  }
  const scanned = scan(body, ledger);
  const { blocks, fields } = scanned;
  const isNamed = fields.some(isTitle) || metadataKeys.title.some((key) => wordsOf(data[key]));
  const top = isNamed ? undefined : topTitle(blocks);
  const named = top === undefined ? fields : [...fields, top];
  const { metadata, problems: metadataProblems } = readMetadata(data, named, file);
  const titles = [metadata.title, ...named.filter(isTitle).map(({ value }) => value)];
  const bookId = textOf(data['bookId']) ?? textOf(data['book_id']);
  const assembled = assemble(blocks, { file, bookId, titles, ledger });
  const book: Book = {
    ...metadata,
    file,
    chapters: assembled.chapters,
    reviews: assembled.reviews,
    prose: [...proseOf(unread), ...assembled.prose],
    damaged: decoded.damaged,
  };
  return {
    kind: 'books',
    books: [book],
    account: ledger.settle(lines.length),
    problems: [
      ...found,
      ...metadataProblems,
      ...scanProblems(scanned, file),
      ...assembled.problems,
    ],
    ...standing,
  };
}

function scanProblems({ plugins, comments, truncated }: Scanned, file: string): Problem[] {
  const found: Problem[] = [];
  if (truncated !== undefined) found.push(problem('export-truncated', { file, line: truncated }));
  for (const { language, lines } of plugins) {
    const [first] = lines;
    if (first) found.push(problem('plugin-block', { file, line: first.number }, { language }));
  }
  for (const { lines } of comments) {
    const [first] = lines;
    if (first) found.push(problem('comment-hidden', { file, line: first.number }));
  }
  return found;
}

/** Whoever keeps a `.txt` among the notes that is no export wants nothing of it. */
const isPlainText = (file: string) => /\.txt$/i.test(file);

const isTitle = ({ key }: { readonly key: string }) => key === 'title' || key === '书名';

/** The book's title, where it heads the file and nothing else says it. */
function topTitle(blocks: readonly Block[]): Field | undefined {
  const [first, ...others] = blocks.filter((block) => block.type === 'heading');
  if (first?.level !== 1 || first.zone || first.label || first.title === '') return undefined;
  // A chapter's title stands among others of its kind.
  if (others.length === 0) return undefined;
  if (others.some((heading) => heading.level === 1 && !heading.zone)) return undefined;
  return { line: first.line, key: 'title', value: first.title };
}

/** What could not be read of a broken frontmatter is shown: it may be the reader's words. */
function proseOf(unread: readonly Line[]): Prose[] {
  const [first] = unread;
  if (!first) return [];
  const text = unread.map((line) => line.text).join('\n');
  return [{ kind: 'prose', text, line: first.number }];
}

function placeOf(text: string, offset: number, file: string): Problem['place'] {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { file, line, column: offset - before.lastIndexOf('\n') };
}

function encodingProblems(decoded: Decoded, file: string): Problem[] {
  const [first] = decoded.damage;
  if (first) {
    const place = { file, line: first.line, column: first.column };
    return [problem('encoding-damaged', place, { count: decoded.damaged })];
  }
  if (decoded.encoding === 'utf-8' && decoded.repairs === 0) return [];
  return [problem('encoding-repaired', { file, line: 1 }, { encoding: decoded.encoding })];
}
