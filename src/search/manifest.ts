import type { Contents } from './pagefind-meta.ts';

/** Lies in the index's folder, and names what else does: it is loaded first. */
export const manifestName = 'index.json';

/** What is to be known of an index before it is searched. */
export interface Manifest extends Contents {
  /** The folder of its files, below the index's: another for every content. */
  readonly build: string;
  /** Han characters, the commonest first. */
  readonly common: string;
  /** How many of them take the next one with them. */
  readonly paired: number;
}

/** Files of an index, below its folder. Words, filters and documents are numbered. */
export const files = {
  script: 'pagefind.js',
  engine: 'wasm.unknown.pagefind',
  words: (build: string, name: string) => `${build}/index/${name}.pf_index`,
  filter: (build: string, name: string) => `${build}/filter/${name}.pf_filter`,
  document: (build: string, name: string) => `${build}/document/${name}.pf_document`,
} as const;

export function writeManifest({ words, ...manifest }: Manifest): string {
  return JSON.stringify({ ...manifest, words: words.join(' ') });
}

/** @throws Error if it is none. */
export function readManifest(written: string): Manifest {
  const read: unknown = JSON.parse(written);
  if (!isWritten(read)) throw new Error(`${manifestName} does not say what the index is`);
  return { ...read, words: read.words.split(' ').filter(Boolean) };
}

type Written = Omit<Manifest, 'words'> & { readonly words: string };

function isWritten(value: unknown): value is Written {
  return (
    typeof value === 'object' &&
    value !== null &&
    has(value, 'version', 'string') &&
    has(value, 'build', 'string') &&
    has(value, 'common', 'string') &&
    has(value, 'words', 'string') &&
    has(value, 'paired', 'number') &&
    has(value, 'documents', 'number') &&
    'filters' in value &&
    Array.isArray(value.filters) &&
    value.filters.every((filter) => typeof filter === 'string')
  );
}

const has = (value: object, name: string, type: 'string' | 'number') =>
  typeof Reflect.get(value, name) === type;
