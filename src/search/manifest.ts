/** Lies in the index's folder, and names what else does: it is loaded first. */
export const manifestName = 'shards.json';

/**
 * What is to be known of an index. It is Pagefind indexes, each in the folder of its number: a book
 * that changed is indexed with its shard only, and no shard takes more memory than there is.
 */
export interface Manifest {
  /** Han characters that take the next one with them, the commonest first. */
  readonly paired: string;
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
    'paired' in value &&
    typeof value.paired === 'string' &&
    'entries' in value &&
    Array.isArray(value.entries) &&
    value.entries.length > 0 &&
    value.entries.every((entry) => typeof entry === 'string')
  );
}
