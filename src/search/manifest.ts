/** Lies in the index's folder, and names what else does: it is loaded first. */
export const manifestName = 'shards.json';

/**
 * What is to be known of an index. It is Pagefind indexes, each in the folder of its number: a book
 * that changed is indexed with its shard only, and no shard takes more memory than there is.
 */
export interface Manifest {
  /** Han characters, the commonest first. */
  readonly common: string;
  /** How many of them take the next one with them. */
  readonly paired: number;
  /** Pagefind's `pagefind-entry.json` of each shard, as it was written. */
  readonly entries: readonly string[];
}

/** The folder of a shard's files, below the index's; ends with `/`. */
export const shardFolder = (shard: number) => `${shard}/`;

export function writeManifest(manifest: Manifest): string {
  return JSON.stringify(manifest);
}

/** @throws Error if it is none. */
export function readManifest(written: string): Manifest {
  const read: unknown = JSON.parse(written);
  if (!isManifest(read)) throw new Error(`${manifestName} does not say what the index is`);
  return read;
}

function isManifest(value: unknown): value is Manifest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'common' in value &&
    typeof value.common === 'string' &&
    'paired' in value &&
    typeof value.paired === 'number' &&
    'entries' in value &&
    Array.isArray(value.entries) &&
    value.entries.length > 0 &&
    value.entries.every((entry) => typeof entry === 'string')
  );
}
