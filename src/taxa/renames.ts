import { slugOf } from './slug.ts';

/** From the general to the particular. */
export type NamePath = readonly string[];

/** A name that can't be put in another's place. */
export interface RenameFault {
  readonly kind: 'empty' | 'same' | 'twice' | 'circle';
  readonly from: string;
}

interface Rename {
  readonly from: string;
  readonly path: NamePath;
  readonly to: NamePath;
}

const keyOf = (path: NamePath) => path.map(slugOf).join('/');

/**
 * Puts new names in the place of old ones, as the reader wishes. What stands below a renamed one moves
 * along; a new name may have been renamed in turn.
 */
export class Renames {
  readonly #renames = new Map<string, Rename>();
  readonly #longest: number = 0;
  readonly faults: readonly RenameFault[];

  /**
   * @param table The new name of each old one.
   * @param divide Takes a name apart into those that it stands below.
   */
  constructor(table: Readonly<Record<string, string>>, divide: (name: string) => NamePath) {
    const faults: RenameFault[] = [];
    for (const [from, to] of Object.entries(table)) {
      const rename = { from, path: divide(from), to: divide(to) };
      const fault = this.#faultOf(rename);
      if (fault) faults.push({ kind: fault, from });
      else this.#renames.set(keyOf(rename.path), rename);
      this.#longest = Math.max(this.#longest, rename.path.length);
    }
    for (const { from, path } of this.#renames.values()) {
      if (this.#follow(path) === undefined) faults.push({ kind: 'circle', from });
    }
    this.faults = faults;
  }

  /** The name as it is to be; of names that go round in a circle any. */
  of(path: NamePath): NamePath {
    return this.#follow(path) ?? path;
  }

  #faultOf({ path, to }: Rename): RenameFault['kind'] | undefined {
    if (path.length === 0 || to.length === 0) return 'empty';
    if (path.join('/') === to.join('/')) return 'same';
    return this.#renames.has(keyOf(path)) ? 'twice' : undefined;
  }

  /** Nothing where it comes back to where it has been. */
  #follow(path: NamePath): NamePath | undefined {
    let now = path;
    const used = new Set<Rename>();
    for (;;) {
      const rename = this.#findFor(now);
      if (!rename) return now;
      if (used.has(rename)) return undefined;
      used.add(rename);
      now = [...rename.to, ...now.slice(rename.path.length)];
      // Another spelling of the same name is found again under it.
      if (keyOf(rename.to) === keyOf(rename.path)) return now;
    }
  }

  /** The most particular one. */
  #findFor(path: NamePath): Rename | undefined {
    for (let length = Math.min(path.length, this.#longest); length > 0; length -= 1) {
      const found = this.#renames.get(keyOf(path.slice(0, length)));
      if (found) return found;
    }
    return undefined;
  }
}
