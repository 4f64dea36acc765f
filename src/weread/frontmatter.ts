import matter from 'gray-matter';
import { LineCounter, parseDocument, visit } from 'yaml';
import type { Line } from './line.ts';
import { type Problem, problem } from './problem.ts';
import { readSimply } from './simple-frontmatter.ts';

export type Frontmatter = Readonly<Record<string, unknown>>;

export interface FrontmatterRead {
  readonly data: Frontmatter;
  /** The file's lines after the frontmatter. */
  readonly body: readonly Line[];
  /** Lines of a broken frontmatter whose words are not in `data`. */
  readonly unread: readonly Line[];
  readonly problems: readonly Problem[];
}

class YamlError extends Error {
  readonly row: number;
  constructor(message: string, row: number) {
    super(message);
    this.row = row;
  }
}

/** Longest frontmatter that is read as YAML, in characters; those of exports have two thousand. */
const longest = 2 ** 18;
/** More aliases than that are no one's own writing, and cost the library their number squared. */
const mostAliases = 100;

/** Blank lines in a row: gray-matter looks at each of them from each of them. */
const mostBlank = 1000;

/** Every scalar stays the text it is: an ISBN keeps its zeros, a date its form. */
function parseYaml(source: string): Record<string, unknown> {
  const counter = new LineCounter();
  const document = parseDocument(source, {
    schema: 'failsafe',
    lineCounter: counter,
    // At `silent`, what stands behind a second `---` would be dropped without an error.
    logLevel: 'error',
    prettyErrors: false,
    uniqueKeys: false,
  });
  const [error] = document.errors;
  // gray-matter hands on the line end behind the opening fence as a row of its own.
  if (error) throw new YamlError(error.message, counter.linePos(error.pos[0]).line - 1);
  let aliases = 0;
  visit(document, {
    Alias: () => {
      aliases += 1;
    },
  });
  if (aliases > mostAliases) throw new YamlError(`${aliases} aliases`, 1);
  const data: unknown = document.toJS({ maxAliasCount: mostAliases });
  if (data === '' || data === null || data === undefined) return {};
  if (!isRecord(data)) throw new YamlError('not a list of keys and values', 1);
  return data;
}

const refuse = (): never => {
  throw new YamlError('only YAML is read', 1);
};

/** gray-matter would run `---js`, and read other languages; every engine but YAML's is shut off. */
const engines = { yaml: parseYaml, json: refuse, javascript: refuse, js: refuse, coffee: refuse };

/**
 * Stands in no file, as NUL doesn't: at its usual fence gray-matter ends a frontmatter with any line
 * that only begins with `---`.
 */
const fence = '\0---';

function readYaml(lines: readonly Line[]): Frontmatter {
  const source = lines.map((line) => line.text).join('\n');
  if (source.length > longest) throw new YamlError(`longer than ${longest} characters`, 1);
  let blank = 0;
  for (const { text } of lines) {
    blank = text.trim() === '' ? blank + 1 : 0;
    if (blank > mostBlank) throw new YamlError(`more than ${mostBlank} blank lines in a row`, 1);
  }
  const simple = readSimply(lines);
  if (simple) return simple;
  const options = { engines, language: 'yaml', delimiters: fence };
  return matter(`${fence}\n${source}\n${fence}\n`, options).data;
}

/**
 * Takes the frontmatter off a file. Only YAML is read: nothing in a file is ever run. Where it is
 * broken, the keys that stand well on a line of their own are used all the same, and one problem
 * names the line.
 */
export function readFrontmatter(lines: readonly Line[], file: string): FrontmatterRead {
  const first = lines.findIndex((line) => line.text.trim() !== '');
  const opening = lines[first];
  const language = opening && readFence(opening.text);
  if (!opening || language === undefined) {
    return { data: {}, body: lines, unread: [], problems: [] };
  }
  const place = { file, line: opening.number };
  const last = lines.findIndex((line, index) => index > first && /^---\s*$/.test(line.text));
  const inner = lines.slice(first + 1, last === -1 ? endOfKeys(lines, first + 1) : last);
  const body = lines.slice(first + 1 + inner.length + (last === -1 ? 0 : 1));
  if (!/^(?:ya?ml)?$/i.test(language)) {
    const unread = last === -1 ? [] : inner;
    const problems = [problem('frontmatter-language', place, { language })];
    return { data: {}, body: last === -1 ? lines : body, unread, problems };
  }
  if (last === -1) {
    // A lone rule at the top of a text is no frontmatter.
    const [key] = inner;
    if (!key || !readPair(key.text)) return { data: {}, body: lines, unread: [], problems: [] };
    return { ...salvage(inner), body, problems: [problem('frontmatter-unclosed', place)] };
  }
  try {
    return { data: readYaml(withoutEcho(inner)), body, unread: [], problems: [] };
  } catch (error) {
    const row = error instanceof YamlError ? error.row : 1;
    const reason = error instanceof Error ? error.message : String(error);
    const line = inner[Math.min(row, inner.length) - 1]?.number ?? opening.number;
    const problems = [problem('frontmatter-broken', { file, line }, { reason })];
    return { ...salvage(inner), body, problems };
  }
}

/** The separated theme of 1.4.0 and 1.4.1 prints the last characters of its keys once more. */
function withoutEcho(lines: readonly Line[]): readonly Line[] {
  const [before, last] = lines.filter(({ text }) => text.trim() !== '').slice(-2);
  if (!before || !last || !/^[^\s#-]{1,12}$/.test(last.text)) return lines;
  return before.text.endsWith(last.text) ? lines.filter((line) => line !== last) : lines;
}

/** The language that `---` names, mostly none; absent for a line that opens no frontmatter. */
function readFence(text: string): string | undefined {
  const line = text.trim();
  const language = line.slice(3).trim();
  return line.startsWith('---') && /^(?:[A-Za-z]\S*)?$/.test(language) ? language : undefined;
}

/** Where an unclosed frontmatter gives way to the text. */
function endOfKeys(lines: readonly Line[], start: number): number {
  const end = lines.findIndex(
    ({ text }, index) => index >= start && !readPair(text) && !/^(?:\s+|- )[^\s📌]/u.test(text),
  );
  return end === -1 ? lines.length : end;
}

function salvage(lines: readonly Line[]): Pick<FrontmatterRead, 'data' | 'unread'> {
  const pairs = lines.map((line) => ({ line, pair: readPair(line.text) }));
  return {
    data: Object.fromEntries(pairs.flatMap(({ pair }) => (pair?.[1] ? [pair] : []))),
    unread: pairs.flatMap(({ line, pair }) => (pair || line.text.trim() === '' ? [] : [line])),
  };
}

/** `key: value` on a line of its own. */
function readPair(text: string): readonly [string, string] | undefined {
  const key = /^([\w\p{L}][\w\p{L} -]{0,99}):(?=\s|$)/u.exec(text)?.[1];
  if (key === undefined) return undefined;
  const value = text.slice(key.length + 1).trim();
  // What goes on in the lines below is no value.
  if (/^[|>][-+\d]*$/.test(value)) return undefined;
  return [key, value.replace(/^(["'])(.*)\1$/s, '$2')];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as text; absent where the exporter wrote nothing, `null` or `Invalid date`. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  return text === '' || text === 'null' || text === '~' || text === 'Invalid date'
    ? undefined
    : text;
}

/** A list, or one string with spaces or commas between its words (both are in use). */
export function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textOf(item) ?? []);
  return (
    textOf(value)
      ?.split(/[\s,，、]+/)
      .filter(Boolean) ?? []
  );
}

/** Any value as words: a list's joined by `、`, what is nested deeper as JSON. */
export function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join('、');
  return isRecord(value) ? JSON.stringify(value) : (textOf(value) ?? '');
}
