import { piecesOf, readPeople } from '../citation/people.ts';
import { readCategory } from '../weread/metadata-values.ts';
import { type NamePath, Renames } from './renames.ts';

/** The reader's wishes, by what is renamed. */
export interface RenameTables {
  readonly tags?: Readonly<Record<string, string>> | undefined;
  readonly categories?: Readonly<Record<string, string>> | undefined;
  readonly authors?: Readonly<Record<string, string>> | undefined;
}

export type Renamed = keyof RenameTables;

/** `#计算机/编程` as its two names. */
export const tagPath = (tag: string): NamePath =>
  tag
    .replace(/^[#＃]+/, '')
    .split('/')
    .map((name) => name.trim())
    .filter(Boolean);

/** People of a line, without their countries. */
const personPath = (person: string): NamePath => [readPeople(person).names[0] ?? person.trim()];

const divisions: Readonly<Record<Renamed, (name: string) => NamePath>> = {
  tags: tagPath,
  categories: readCategory,
  authors: (name) => (name.trim() === '' ? [] : personPath(name)),
};

/** Gives tags, categories and authors the names that the reader wants them to have. */
export class NameTable {
  readonly #of: Readonly<Record<Renamed, Renames>>;

  constructor(tables: RenameTables) {
    const made = (what: Renamed) => new Renames(tables[what] ?? {}, divisions[what]);
    this.#of = { tags: made('tags'), categories: made('categories'), authors: made('authors') };
  }

  /** What is wrong with the wishes, by what is renamed. */
  get faults() {
    return renamed.flatMap((what) => this.#of[what].faults.map((fault) => ({ what, ...fault })));
  }

  /** Of two that are now the same the second is left out. */
  tags(tags: readonly string[]): string[] {
    return [...new Set(tags.map((tag) => this.tag(tag)).filter(Boolean))];
  }

  tag(tag: string): string {
    return this.#of.tags.of(tagPath(tag)).join('/');
  }

  category(category: NamePath): string[] {
    return [...this.#of.categories.of(category)];
  }

  /** A line of names, each of which may be another; what stands between them stays. */
  authors(line: string): string {
    return piecesOf(line)
      .map(({ text, isName }) => (isName ? this.#of.authors.of([text]).join('/') : text))
      .join('');
  }
}

const renamed = ['tags', 'categories', 'authors'] as const satisfies readonly Renamed[];
