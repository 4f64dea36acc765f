import type { DocumentOrder } from './document-order.ts';
import { type Contents, nameOf } from './pagefind-meta.ts';

/** Lies in the index's folder, and names what else does: it is loaded first. */
export const manifestName = 'index.json';

/** What is to be known of an index before it is searched. */
export interface Manifest extends Contents {
  /** The folder of its words and filters, below the index's: another for every content. */
  readonly build: string;
  /** The folders of its documents: what has not changed keeps its address. */
  readonly shards: readonly string[];
  readonly order: DocumentOrder;
  /** Han characters, the commonest first. */
  readonly common: string;
  /** How many of them take the next one with them. */
  readonly paired: number;
}

/** Folders of an index, below its own. */
export const folders = {
  words: (build: string) => `${build}/index`,
  filters: (build: string) => `${build}/filter`,
  documents: (shard: string) => `document/${shard}`,
} as const;

/** Of files in these folders, by their number. */
export const names = {
  words: (number: number) => `${nameOf(number)}.pf_index`,
  filter: (number: number) => `${nameOf(number)}.pf_filter`,
  document: (number: number) => `${nameOf(number)}.pf_document`,
} as const;

/** Files of an index, below its folder. */
export const files = {
  engine: 'wasm.unknown.pagefind',
  words: (build: string, number: number) => `${folders.words(build)}/${names.words(number)}`,
  filter: (build: string, number: number) => `${folders.filters(build)}/${names.filter(number)}`,
  document: (shard: string, number: number) =>
    `${folders.documents(shard)}/${names.document(number)}`,
} as const;

export function writeManifest({ documents: _, ...manifest }: Manifest): string {
  const [words, shards] = [manifest.words.join(' '), manifest.shards.join(' ')];
  return JSON.stringify({ ...manifest, words, shards });
}

/** @throws Error if it is none. */
export function readManifest(written: string): Manifest {
  const read: unknown = JSON.parse(written);
  if (!isWritten(read)) throw new Error(`${manifestName} does not say what the index is`);
  const [words, shards] = [read.words, read.shards].map((list) => list.split(' ').filter(Boolean));
  return { ...read, words: words ?? [], shards: shards ?? [], documents: read.order.length };
}

interface Written extends Omit<Manifest, 'documents' | 'words' | 'shards'> {
  readonly words: string;
  readonly shards: string;
}

function isWritten(value: unknown): value is Written {
  return (
    typeof value === 'object' &&
    value !== null &&
    has(value, 'version', 'string') &&
    has(value, 'build', 'string') &&
    has(value, 'common', 'string') &&
    has(value, 'words', 'string') &&
    has(value, 'paired', 'number') &&
    has(value, 'shards', 'string') &&
    has(value, 'order', 'string') &&
    'filters' in value &&
    Array.isArray(value.filters) &&
    value.filters.every((filter) => typeof filter === 'string')
  );
}

const has = (value: object, name: string, type: 'string' | 'number') =>
  typeof Reflect.get(value, name) === type;
