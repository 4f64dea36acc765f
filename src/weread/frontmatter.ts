import matter from 'gray-matter';
import { LineCounter, parseDocument } from 'yaml';
import type { Line } from './line.ts';
import { type Problem, problem } from './problem.ts';

export type Frontmatter = Readonly<Record<string, unknown>>;

export interface FrontmatterRead {
  readonly data: Frontmatter;
  /** The file's lines after the frontmatter. */
  readonly body: readonly Line[];
  readonly problems: readonly Problem[];
}

class YamlError extends Error {
  readonly row: number;
  constructor(message: string, row: number) {
    super(message);
    this.row = row;
  }
}

const refuse = (): never => {
  throw new Error('only YAML frontmatter is read');
};

/** Every scalar stays the text it is: an ISBN keeps its zeros, a date its form. */
function parseYaml(source: string): Record<string, unknown> {
  const counter = new LineCounter();
  const document = parseDocument(source, {
    schema: 'failsafe',
    lineCounter: counter,
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error) throw new YamlError(error.message, counter.linePos(error.pos[0]).line);
  const data: unknown = document.toJS({ maxAliasCount: 100 });
  if (data === '' || data === null || data === undefined) return {};
  if (!isRecord(data)) throw new YamlError('not a list of keys and values', 1);
  return data;
}

/** gray-matter would run code for `---js`; every engine but YAML is shut off. */
const engines = { yaml: parseYaml, json: refuse, javascript: refuse, js: refuse, coffee: refuse };

/**
 * Takes the frontmatter off a file. Where its YAML is broken, the keys that stand well on a line of
 * their own are used all the same, and one problem names the line.
 */
export function readFrontmatter(lines: readonly Line[], file: string): FrontmatterRead {
  const first = lines.findIndex((line) => line.text.trim() !== '');
  const opening = lines[first];
  const fence = opening ? /^\s*---\s*([A-Za-z]\S*)?\s*$/.exec(opening.text) : null;
  if (!opening || !fence) return { data: {}, body: lines, problems: [] };
  const place = { file, line: opening.number };
  const last = lines.findIndex((line, index) => index > first && /^---\s*$/.test(line.text));
  const language = fence[1];
  if (language && !/^ya?ml$/i.test(language)) {
    const body = last === -1 ? lines : lines.slice(last + 1);
    return { data: {}, body, problems: [problem('frontmatter-language', place, { language })] };
  }
  // A lone rule at the top of a text is no frontmatter.
  if (last === -1) {
    const looksLikeKeys = /^[\w\p{L}][\w\p{L} -]*:(\s|$)/u.test(lines[first + 1]?.text ?? '');
    const problems = looksLikeKeys ? [problem('frontmatter-unclosed', place)] : [];
    return { data: looksLikeKeys ? salvage(lines.slice(first + 1)) : {}, body: lines, problems };
  }
  const inner = lines.slice(first + 1, last);
  const body = lines.slice(last + 1);
  try {
    const block = `---\n${inner.map((line) => line.text).join('\n')}\n---\n`;
    return { data: matter(block, { engines, language: 'yaml' }).data, body, problems: [] };
  } catch (error) {
    const row = error instanceof YamlError ? error.row : 1;
    const reason = error instanceof Error ? error.message : String(error);
    const line = inner[Math.min(row, inner.length) - 1]?.number ?? opening.number;
    const problems = [problem('frontmatter-broken', { file, line }, { reason })];
    return { data: salvage(inner), body, problems };
  }
}

function salvage(lines: readonly Line[]): Frontmatter {
  const data: Record<string, string> = {};
  for (const { text } of lines) {
    const pair = /^([\w\p{L}][\w\p{L} -]*):\s+(.*\S)\s*$/u.exec(text);
    if (!pair?.[1] || !pair[2]) continue;
    data[pair[1]] = pair[2].replace(/^(["'])(.*)\1$/, '$2');
  }
  return data;
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
