import { NameIndex } from './name-index.ts';
import { nameKey, type Strictness, strictness } from './name-key.ts';
import { nearestNames } from './nearest-names.ts';

/** Something of the vault that can be named: a note, a book with its exports, a file. */
export interface Named<T> {
  readonly target: T;
  /** Paths below the notes folder, with their endings. A book may have several exports. */
  readonly files: readonly string[];
  readonly aliases: readonly string[];
  /** Title and id: they lead to it where no file and no alias has the name. */
  readonly titles: readonly string[];
  /** Kept from the site; what it is called must not be told. */
  readonly hidden?: boolean;
}

export type FoundByName<T> =
  | { readonly kind: 'one'; readonly named: Named<T> }
  | { readonly kind: 'several'; readonly named: readonly Named<T>[] }
  | { readonly kind: 'none' };

interface Path<T> {
  readonly named: Named<T>;
  /** With the file's ending, and without it where it is Markdown's. */
  readonly segments: readonly string[];
}

/**
 * All names of a vault. They are looked for as Obsidian does: by path or file name, then by alias;
 * then by title and id. A name that is not found as it is written is looked for with case, width and
 * lost signs forgiven.
 */
export class Vault<T> {
  readonly #all: readonly Named<T>[];
  readonly #files = new NameIndex<Path<T>>();
  readonly #aliases = new NameIndex<Named<T>>();
  readonly #titles = new NameIndex<Named<T>>();
  #nearest: ((name: string) => readonly string[]) | undefined;

  constructor(all: readonly Named<T>[]) {
    this.#all = all;
    for (const named of all) {
      for (const file of named.files) {
        for (const path of spellings(file)) {
          const segments = path.split('/');
          this.#files.add(segments.at(-1) ?? path, { named, segments });
        }
      }
      for (const alias of named.aliases) this.#aliases.add(alias, named);
      for (const title of named.titles) this.#titles.add(title, named);
    }
  }

  /**
   * @param name As a wikilink has it: a name, or a path from anywhere in the vault.
   * @param from Path of the note that names it, below the notes folder.
   */
  find(name: string, from: string): FoundByName<T> {
    const folder = from.split('/').slice(0, -1);
    const relative = /^\.{1,2}\//.test(name);
    const wanted = relative ? settled([...folder, ...name.split('/')]) : settled(name.split('/'));
    if (wanted.length === 0) return { kind: 'none' };
    for (const how of strictness) {
      const paths = this.#files.find(wanted.at(-1) ?? '', how).filter(({ segments }) => {
        return relative ? isSame(segments, wanted, how) : endsWith(segments, wanted, how);
      });
      const found = nearestPath(paths, folder, wanted.length);
      if (found.kind !== 'none') return found;
    }
    if (relative) return { kind: 'none' };
    for (const names of [this.#aliases, this.#titles]) {
      for (const how of strictness) {
        const found = only(names.find(name, how));
        if (found.kind !== 'none') return found;
      }
    }
    return { kind: 'none' };
  }

  /** Names that are written much like this one, the most alike first. */
  nearest(name: string): readonly string[] {
    this.#nearest ??= nearestNames(
      this.#all
        .filter(({ hidden }) => !hidden)
        .flatMap(({ files, aliases, titles }) => [
          ...files.map((file) => spellings(file).at(-1)?.split('/').at(-1) ?? file),
          ...aliases,
          ...titles,
        ]),
    );
    return this.#nearest(name);
  }
}

/** A file's path as links have it. */
function spellings(file: string): string[] {
  const without = file.replace(/\.(?:mdx?|txt)$/i, '');
  return without === file ? [file] : [file, without];
}

/** A path without `.` and `..`; one that leads out of the vault begins at its top. */
function settled(segments: readonly string[]): string[] {
  const path: string[] = [];
  for (const segment of segments) {
    if (segment === '..') path.pop();
    else if (segment !== '.' && segment.trim() !== '') path.push(segment);
  }
  return path;
}

function endsWith(path: readonly string[], end: readonly string[], how: Strictness): boolean {
  return isSame(path.slice(-end.length), end, how);
}

function isSame(path: readonly string[], other: readonly string[], how: Strictness): boolean {
  return (
    path.length === other.length &&
    path.every((segment, at) => nameKey(segment, how) === nameKey(other[at] ?? '', how))
  );
}

/** Of several files of one name, that beside the note, else that at the path as it is written. */
function nearestPath<T>(
  paths: readonly Path<T>[],
  folder: readonly string[],
  depth: number,
): FoundByName<T> {
  const near = paths.filter(
    ({ segments }) =>
      segments.length === folder.length + depth &&
      folder.every((segment, at) => segments[at] === segment),
  );
  const atTop = paths.filter(({ segments }) => segments.length === depth);
  for (const some of [near, atTop, paths]) {
    const found = only(some.map(({ named }) => named));
    if (found.kind === 'one') return found;
  }
  return only(paths.map(({ named }) => named));
}

function only<T>(all: readonly Named<T>[]): FoundByName<T> {
  const different = [...new Set(all)];
  const [named] = different;
  if (!named) return { kind: 'none' };
  return different.length === 1 ? { kind: 'one', named } : { kind: 'several', named: different };
}
