import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { type Problem, problem } from '../weread/problem.ts';

/** A note or an export on disk. */
export interface Found {
  /** Below the notes folder, with `/` between folders, in Unicode's composed form. */
  readonly path: string;
  /** The same as the disk spells it: a Mac may have taken its letters apart. */
  readonly spelled: string;
  readonly absolute: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

/** A file that is neither note nor export: an image, a recording, a document. */
export type Attachment = Pick<Found, 'path' | 'spelled' | 'absolute'>;

export interface Discovery {
  readonly files: readonly Found[];
  readonly attachments: readonly Attachment[];
  readonly problems: readonly Problem[];
}

const isNote = (name: string) => /\.(?:md|mdx)$/i.test(name);
/** It may be an export, too. One of several megabytes is none: it is left alone, as all others are. */
const isPlainText = (name: string) => /\.txt$/i.test(name);
/** Obsidian keeps its settings and its bin in hidden folders. */
const isHidden = (name: string) => name.startsWith('.') || name === 'node_modules';

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Bytes. A library of 200,000 highlights has some 60 MB, in 3,000 files. */
export const sizeLimit = 16 * 1024 * 1024;

/**
 * Finds every note below a folder, in an order that is the same on every machine. A folder that
 * isn't there holds no notes.
 *
 * @param target Absolute path of the folder, or of a single note.
 */
export async function discover(target: string): Promise<Discovery> {
  const files: Found[] = [];
  const attachments: Attachment[] = [];
  const problems: Problem[] = [];
  const top = await realpath(target).catch(() => undefined);
  if (top === undefined) return { files, attachments, problems };
  const isFolder = (await stat(top)).isDirectory();
  const folder = isFolder ? target : dirname(target);
  if (isFolder) await walk('');
  else await add(basename(target));
  files.sort((a, b) => order(a.path, b.path) || order(a.spelled, b.spelled));
  problems.sort((a, b) => order(a.place.file, b.place.file));
  attachments.sort((a, b) => order(a.path, b.path) || order(a.spelled, b.spelled));
  return { files, attachments, problems };

  async function walk(below: string): Promise<void> {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(
      (error: NodeJS.ErrnoException) => unreadable(below || '.', error),
    );
    for (const entry of entries ?? []) {
      if (isHidden(entry.name)) continue;
      await look(entry, below === '' ? entry.name : `${below}/${entry.name}`);
    }
  }

  async function look(entry: Dirent, path: string): Promise<void> {
    if (entry.isSymbolicLink()) return follow(path, entry.name);
    if (entry.isDirectory()) {
      if (isNote(entry.name)) report('file-not-regular', path, { what: 'folder' });
      return walk(path);
    }
    if (isPlainText(entry.name) && entry.isFile()) return add(path);
    if (!isNote(entry.name)) {
      if (entry.isFile()) attach(path);
      return;
    }
    if (!entry.isFile()) return report('file-not-regular', path, { what: 'special' });
    await add(path);
  }

  /** What a link inside the folder leads to is found under its own name. */
  async function follow(path: string, name: string): Promise<void> {
    const target = await realpath(join(folder, path)).catch(() => undefined);
    if (target === undefined) {
      if (isNote(name)) report('file-unreadable', path, { reason: 'ENOENT' });
      return;
    }
    if (target === top || target.startsWith(top + sep)) return;
    const leadsTo = await stat(target).catch(() => undefined);
    if (isNote(name) || leadsTo?.isDirectory()) report('link-outside', path, { target });
  }

  async function add(path: string): Promise<void> {
    const absolute = join(folder, path);
    const info: Stats | undefined = await stat(absolute).catch((error) => unreadable(path, error));
    if (!info) return;
    if (!info.isFile()) return report('file-not-regular', path, { what: 'special' });
    if (info.size > sizeLimit) {
      if (isPlainText(path)) return;
      const megabytes = Math.ceil(info.size / 1024 / 1024);
      return report('file-too-large', path, { megabytes, limit: sizeLimit / 1024 / 1024 });
    }
    const { size, mtimeMs: changed } = info;
    files.push({ path: path.normalize('NFC'), spelled: path, absolute, size, changed });
  }

  function attach(path: string): void {
    const absolute = join(folder, path);
    attachments.push({ path: path.normalize('NFC'), spelled: path, absolute });
  }

  function unreadable(path: string, error: NodeJS.ErrnoException): undefined {
    report('file-unreadable', path, { reason: error.code ?? error.message });
  }

  function report(rule: Problem['rule'], file: string, details: Problem['details']): void {
    problems.push(problem(rule, { file: file.normalize('NFC'), line: 1 }, details));
  }
}
