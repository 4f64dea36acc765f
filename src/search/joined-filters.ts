import { gzipSync } from 'node:zlib';
import { ByteWriter } from './byte-writer.ts';
import { entryOf, type Filters } from './shard.ts';
import { writeRow } from './word-rows.ts';

/** A filter, and the file with its values: a row for each of them, as of a word without places. */
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
  return [...all].sort(byName).map(([filter, values]) => ({ filter, content: filterFile(values) }));
}

function filterFile(values: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const writer = new ByteWriter();
  for (const [word, documents] of [...values].sort(byName)) {
    const steps = new ByteWriter();
    let before = 0;
    for (const document of documents.toSorted((one, other) => one - other)) {
      steps.leb128(document - before);
      before = document;
    }
    writeRow(writer, { word, count: documents.length, hasPlaces: false }, steps);
  }
  return gzipSync(writer.written());
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) =>
  one < other ? -1 : 1;
