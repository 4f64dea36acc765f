import { gunzipSync } from 'node:zlib';
import { signature } from '../pagefind-meta.ts';
import { CborReader } from './cbor-reader.ts';

/*
 * What is in the files that Pagefind 1.6 makes and reads, as its sources have it
 * (pagefind/src/index and pagefind_web/src).
 */

/** For each word the documents that hold it, and the places where it stands in them. */
export type Words = Map<string, Map<number, number[]>>;

/** Of a `pf_index`, which may be compressed. */
export function wordsOf(content: Uint8Array): Words {
  const reader = readerOf(content);
  expectItems(reader, 1);
  return new Map(
    Array.from({ length: reader.array() }, () => {
      const items = reader.array();
      const word = reader.text();
      const documents = documentsOf(reader);
      // Writings with accents, which Pagefind keeps apart: our words have none.
      if (items > 2 && reader.array() > 0) throw new Error(`variants of ${word}`);
      return [word, documents] as const;
    }),
  );
}

function documentsOf(reader: CborReader): Map<number, number[]> {
  let document = 0;
  return new Map(
    Array.from({ length: reader.array() }, () => {
      const items = reader.array();
      document += reader.number();
      const places = placesOf(reader);
      if (items > 2 && reader.array() > 0) throw new Error('a word of a title');
      return [document, places] as const;
    }),
  );
}

function placesOf(reader: CborReader): number[] {
  const places: number[] = [];
  let place = 0;
  for (let left = reader.array(); left > 0; left -= 1) {
    const step = reader.number();
    // The weight of those that follow; the first of them is counted from the start.
    place = step < 0 ? 0 : place + step;
    if (step >= 0) places.push(place);
  }
  return places;
}

/** For each value of a `pf_filter` the documents that have it. */
export function filterOf(content: Uint8Array): { name: string; values: Map<string, number[]> } {
  const reader = readerOf(content);
  expectItems(reader, 2);
  const name = reader.text();
  const values = new Map(
    Array.from({ length: reader.array() }, () => {
      expectItems(reader, 2);
      const value = reader.text();
      const documents = Array.from({ length: reader.array() }, () => reader.number());
      return [value, documents] as const;
    }),
  );
  return { name, values };
}

function readerOf(content: Uint8Array): CborReader {
  const isPacked = content[0] === 0x1f && content[1] === 0x8b;
  const plain = isPacked ? gunzipSync(content) : Buffer.from(content);
  const signed = plain.toString('latin1', 0, signature.length);
  if (signed !== signature) throw new Error('not signed as Pagefind does');
  return new CborReader(plain, signature.length);
}

function expectItems(reader: CborReader, items: number): void {
  const there = reader.array();
  if (there !== items) throw new Error(`${there} items in place of ${items}`);
}
