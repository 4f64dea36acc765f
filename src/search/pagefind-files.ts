import { gunzipSync, gzipSync } from 'node:zlib';
import { CborReader } from './cbor.ts';
import type { IndexFile } from './pagefind-index.ts';
import { signature } from './pagefind-meta.ts';

/*
 * What is in the files that Pagefind 1.6 makes, as far as indexes are joined by it. Pagefind has no
 * description of them but its source (pagefind/src/index): another version may write them otherwise,
 * and then it is said here that it does.
 */

/** A word, and where it stands. */
export interface Word {
  readonly word: string;
  /** By the number of the document. */
  readonly places: readonly Places[];
}

/** Where a word stands in one document. */
export interface Places {
  /** Of the document, from 0. */
  readonly document: number;
  /** How many items of CBOR the rest is. */
  readonly items: number;
  /** The rest as Pagefind wrote it. */
  readonly rest: Uint8Array;
}

/** Documents that have a value of a filter. */
export interface FilterValue {
  readonly value: string;
  /** Numbers, ascending. */
  readonly documents: readonly number[];
}

/**
 * Words of an index, in their order.
 *
 * @throws Error if a file is missing, or is not as Pagefind 1.6 writes it.
 */
export function* wordsOf(files: readonly IndexFile[]): Generator<Word, void, void> {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  for (const name of listsOf(files).chunks) {
    const reader = readerOf(contents.get(`index/${name}.pf_index`), name);
    expectItems(reader, 1);
    for (let left = reader.array(); left > 0; left -= 1) {
      expectItems(reader, 3);
      const word = reader.text();
      const places = placesIn(reader);
      // Pagefind keeps writings with accents apart: the words of an index here have none.
      if (reader.array() > 0) throw new Error(`Pagefind knows variants of “${word}”`);
      yield { word, places };
    }
  }
}

function placesIn(reader: CborReader): Places[] {
  let document = 0;
  return Array.from({ length: reader.array() }, () => {
    const items = reader.array() - 1;
    document += reader.number();
    return { document, items, rest: reader.raw(items) };
  });
}

/** Filters of an index by name. @throws As {@link wordsOf}. */
export function filtersOf(files: readonly IndexFile[]): Map<string, FilterValue[]> {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  return new Map(
    listsOf(files).filters.map((name) => {
      const reader = readerOf(contents.get(`filter/${name}.pf_filter`), name);
      expectItems(reader, 2);
      const filter = reader.text();
      const values = Array.from({ length: reader.array() }, () => {
        expectItems(reader, 2);
        const value = reader.text();
        return { value, documents: Array.from({ length: reader.array() }, () => reader.number()) };
      });
      return [filter, values];
    }),
  );
}

/** Names of the files with words, in the order of these, and with filters. */
function listsOf(files: readonly IndexFile[]): { chunks: string[]; filters: string[] } {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  const reader = readerOf(meta?.content, 'pf_meta');
  expectItems(reader, 6);
  reader.raw(2);
  const chunks = Array.from({ length: reader.array() }, () => {
    expectItems(reader, 3);
    reader.raw(2);
    return reader.text();
  });
  const filters = Array.from({ length: reader.array() }, () => {
    expectItems(reader, 2);
    reader.raw(1);
    return reader.text();
  });
  return { chunks, filters };
}

function readerOf(content: Uint8Array | undefined, name: string): CborReader {
  if (!content) throw new Error(`Pagefind made no ${name}`);
  const plain = gunzipSync(content);
  const signed = plain.toString('latin1', 0, signature.length);
  if (signed !== signature) throw new Error(`${name} is not as Pagefind 1.6 writes it`);
  return new CborReader(plain, signature.length);
}

function expectItems(reader: CborReader, items: number): void {
  const there = reader.array();
  if (there !== items) throw new Error(`Pagefind wrote ${there} items in place of ${items}`);
}

/** A file as Pagefind's browser half reads it. */
export function pagefindFile(...parts: readonly Uint8Array[]): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(signature), ...parts]));
}
