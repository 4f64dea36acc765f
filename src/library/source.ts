import { readFile } from 'node:fs/promises';
import { decode } from '../weread/decode.ts';
import { readFrontmatter, textOf } from '../weread/frontmatter.ts';
import { splitLines } from '../weread/line.ts';
import type { FileReport } from './file-report.ts';

/** A file's own text, read again for those who show what is wrong with it. */
export interface Source {
  /** Text of a line, counted from 1; absent where the file has no such line. */
  line(number: number): string | undefined;
  readonly told: Told;
}

/**
 * What the exporter says it has written. It counts what WeRead holds, which is not always what it
 * prints: of 2,946 exports 430 say another number. So it is worth knowing, and no check.
 */
export interface Told {
  readonly noteCount?: number;
  readonly reviewCount?: number;
}

export const noSource: Source = { line: () => undefined, told: {} };

/** Never throws: a file that has gone meanwhile has no lines. */
export async function readSource({
  absolute,
  kind,
}: Pick<FileReport, 'absolute' | 'kind'>): Promise<Source> {
  // What could not be read may be a pipe, at which a reader waits forever.
  if (kind === 'unread') return noSource;
  const bytes = await readFile(absolute).catch(() => undefined);
  if (!bytes) return noSource;
  const lines = splitLines(decode(bytes).text);
  return {
    line: (number) => lines[number - 1]?.text,
    told: kind === 'export' ? toldBy(readFrontmatter(lines, '').data) : {},
  };
}

function toldBy(frontmatter: Readonly<Record<string, unknown>>): Told {
  const noteCount = wholeOf(frontmatter['noteCount']);
  const reviewCount = wholeOf(frontmatter['reviewCount']);
  return {
    ...(noteCount === undefined ? {} : { noteCount }),
    ...(reviewCount === undefined ? {} : { reviewCount }),
  };
}

function wholeOf(value: unknown): number | undefined {
  const text = textOf(value) ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
