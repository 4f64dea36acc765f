import { join, relative, sep } from 'node:path';
import type { Account } from '../weread/claim.ts';
import type { Parsed } from '../weread/parsed.ts';
import type { Problem } from '../weread/problem.ts';
import { addCounts, type BookCounts, countBook, noCounts } from './book-counts.ts';
import type { Found } from './discover.ts';

/**
 * What a file was read as: `private` is one that its writer keeps from the site, `nothing` has no
 * words in it, `unread` could not be read at all.
 */
export type FileKind = 'export' | 'note' | 'private' | 'nothing' | 'unread';

/** What became of a file. It holds none of the file's text: there may be thousands. */
export interface FileAccount {
  /** Below the notes folder, with `/` between folders. */
  readonly file: string;
  readonly absolute: string;
  readonly kind: FileKind;
  readonly books: number;
  /** Of all its books. */
  readonly counts: BookCounts;
  /** Thoughts and reviews that the settings keep from the site. */
  readonly privateThoughts: number;
  readonly account: Account;
}

/** A file, and all that is wrong with it, on its own and beside the others. */
export interface FileReport extends Omit<FileAccount, 'file'> {
  /** Path from the folder that the report is for, with `/` between folders. */
  readonly path: string;
  /** Their places name the same path. */
  readonly problems: readonly Problem[];
}

type Named = Pick<Found, 'path' | 'absolute'>;

const noAccount: Account = { marks: {}, claims: {}, unclaimed: [] };

export function unread({ path: file, absolute }: Named): FileAccount {
  const held = { books: 0, counts: noCounts, privateThoughts: 0, account: noAccount };
  return { file, absolute, kind: 'unread', ...held };
}

export const keptPrivate = (found: Named): FileAccount => ({ ...unread(found), kind: 'private' });

export function accountOf(found: Named, parsed: Parsed): FileAccount {
  const blank = unread(found);
  switch (parsed.kind) {
    case 'books':
      return {
        ...blank,
        kind: 'export',
        books: parsed.books.length,
        counts: parsed.books.map(countBook).reduce(addCounts),
        privateThoughts: parsed.privateThoughts ?? 0,
        account: parsed.account,
      };
    case 'note':
      return { ...blank, kind: 'note' };
    case 'nothing':
      return { ...blank, kind: 'nothing' };
    default:
      return parsed satisfies never;
  }
}

interface Contents {
  readonly files: readonly FileAccount[];
  readonly problems: readonly Problem[];
}

/**
 * Every file of a library with its problems, in the order of their paths; those too that were not
 * read, of which there is nothing but problems.
 *
 * @param folder The notes folder. Absolute.
 * @param from Absolute: where paths are to begin, as the folder that the reader stands in.
 */
export function fileReports(contents: Contents, folder: string, from: string): FileReport[] {
  const byFile = Map.groupBy(contents.problems, ({ place }) => place.file);
  const known = new Set(contents.files.map(({ file }) => file));
  const others = [...byFile.keys()].filter((path) => !known.has(path));
  const files = [
    ...contents.files,
    ...others.map((path) => unread({ path, absolute: join(folder, path) })),
  ];
  files.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return files.map(({ file, ...account }) => {
    const path = relative(from, account.absolute).split(sep).join('/');
    const problems = byFile.get(file) ?? [];
    // Two files may share a name that their disk spells in two ways.
    byFile.delete(file);
    return { ...account, path, problems: problems.map((one) => located(one, path)) };
  });
}

function located(found: Problem, file: string): Problem {
  return { ...found, place: { ...found.place, file } };
}
