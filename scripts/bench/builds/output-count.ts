import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { pageKind } from '../../../tests/page-kind.ts';

export interface Count {
  readonly files: number;
  readonly bytes: number;
  /** As a host sends them; absent where nobody asked. */
  readonly gzipped?: number;
}

export interface OutputCount extends Count {
  readonly pages: number;
  /** By kind, the largest first. */
  readonly kinds: Readonly<Record<string, Count>>;
}

/** Counts what lies in the folder of a built site. */
export async function countOutput(
  folder: string,
  options: { readonly gzip?: boolean } = {},
): Promise<OutputCount> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const kinds = new Map<string, Count>();
  let whole = nothing(options.gzip);
  let pages = 0;
  for (const path of paths) {
    const segments = relative(folder, path).split(sep);
    const kind = outputKind(segments);
    const one = await weigh(path, options.gzip);
    kinds.set(kind, together(kinds.get(kind) ?? nothing(options.gzip), one));
    whole = together(whole, one);
    if (path.endsWith('.html')) pages += 1;
  }
  const sorted = [...kinds].toSorted(([, one], [, other]) => other.bytes - one.bytes);
  return { ...whole, pages, kinds: Object.fromEntries(sorted) };
}

/** What a file of a built site is: the kind of page that it is, or what it is there for. */
export function outputKind(segments: readonly string[]): string {
  const name = segments.at(-1) ?? '';
  if (segments[0] === 'pagefind') return 'search index';
  if (name === 'index.html') return pageKind(segments.slice(0, -1)) ?? 'other pages';
  const suffix = /\.(\w+)$/.exec(name)?.[1] ?? '';
  return suffixes[suffix] ?? 'other files';
}

const suffixes: Readonly<Record<string, string>> = {
  html: 'other pages',
  js: 'scripts and styles',
  css: 'scripts and styles',
  json: 'data',
  deck: 'data',
  webp: 'images',
  png: 'images',
  jpg: 'images',
  svg: 'images',
  ttf: 'fonts',
  woff: 'fonts',
  woff2: 'fonts',
};

const squeeze = promisify(gzip);

async function weigh(path: string, gzips = false): Promise<Count> {
  if (!gzips) return { files: 1, bytes: (await stat(path)).size };
  const content = await readFile(path);
  return { files: 1, bytes: content.length, gzipped: (await squeeze(content)).length };
}

const nothing = (gzips = false): Count => ({
  files: 0,
  bytes: 0,
  ...(gzips ? { gzipped: 0 } : {}),
});

const together = (one: Count, other: Count): Count => ({
  files: one.files + other.files,
  bytes: one.bytes + other.bytes,
  ...(one.gzipped === undefined || other.gzipped === undefined
    ? {}
    : { gzipped: one.gzipped + other.gzipped }),
});
