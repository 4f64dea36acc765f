import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { BookSummary } from '../library/book-summary.ts';

/** Where the image of a book's cover is. */
export type CoverSource = WebCover | FileCover;

export interface WebCover {
  readonly kind: 'web';
  readonly url: URL;
  /** Names what was made of it in the cache. */
  readonly key: string;
}

export interface FileCover {
  readonly kind: 'file';
  /** Absolute. */
  readonly path: string;
  readonly key: string;
}

/** Nothing: the export names no cover, or only a file that is not there. */
export async function coverSource(
  book: Pick<BookSummary, 'cover' | 'coverFile' | 'file'>,
  notes: string,
): Promise<CoverSource | undefined> {
  const file = book.coverFile && (await fileIn(notes, book.coverFile, book.file));
  if (file) return file;
  if (book.cover === undefined || !URL.canParse(book.cover)) return undefined;
  const url = new URL(book.cover);
  url.hash = '';
  return { kind: 'web', url, key: keyOf(['web', url.href]) };
}

/** Beside the note, or from the top of the notes; a link that leads out of them leads nowhere. */
async function fileIn(notes: string, name: string, note: string): Promise<FileCover | undefined> {
  const top = await realpath(notes).catch(() => undefined);
  if (top === undefined) return undefined;
  for (const folder of [dirname(note), '.']) {
    const path = await realpath(join(top, folder, name)).catch(() => undefined);
    if (!path?.startsWith(top + sep)) continue;
    const found = await stat(path);
    if (!found.isFile()) continue;
    return { kind: 'file', path, key: keyOf(['file', path, found.size, found.mtimeMs]) };
  }
  return undefined;
}

const keyOf = (parts: readonly (string | number)[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
