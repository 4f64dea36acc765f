import { gzipSync } from 'node:zlib';
import { CborWriter } from './cbor.ts';
import { signature } from './pagefind-meta.ts';
import { entryOf, type Filters } from './shard.ts';

/** A filter, and the file with its values as Pagefind 1.6 reads it (`pf_filter`). */
export interface FilterFile {
  readonly filter: string;
  readonly content: Uint8Array;
}

/** Filters of some documents, and what these are called among all. */
export interface SomeFilters {
  readonly filters: Filters;
  /** The number among all of each document. */
  readonly numbers: readonly number[];
}

/** Joins the filters of some documents with those of others. */
export function joinedFilters(some: readonly SomeFilters[]): FilterFile[] {
  const all = new Map<string, Map<string, number[]>>();
  for (const { filters, numbers } of some) {
    for (const [filter, values] of filters) {
      const joined = entryOf(all, filter, () => new Map<string, number[]>());
      for (const [value, documents] of values) {
        const known = entryOf(joined, value, (): number[] => []);
        for (const document of documents) known.push(numbers[document] ?? 0);
      }
    }
  }
  return [...all]
    .sort(byName)
    .map(([filter, values]) => ({ filter, content: filterFile(filter, values) }));
}

function filterFile(filter: string, values: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const writer = new CborWriter().raw(new TextEncoder().encode(signature));
  writer.array(2).text(filter).array(values.size);
  for (const [value, documents] of [...values].sort(byName)) {
    writer.array(2).text(value).array(documents.length);
    for (const document of documents.toSorted((one, other) => one - other)) writer.number(document);
  }
  return gzipSync(writer.written());
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) =>
  one < other ? -1 : 1;
