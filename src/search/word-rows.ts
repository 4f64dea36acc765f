import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { RowCursor } from './row-cursor.ts';

/*
 * Where words stand, as the index has it: row after row, in the order of the words. The browser makes
 * of it what Pagefind reads, which would take half as much again to load.
 *
 * A row begins with the word: how many bytes of UTF-8, and these; then how many documents, doubled,
 * and one more if places are known; how many bytes these take; and the documents. Of each is said how
 * far it is from the one before. Where places are known, that is doubled, and one more if there are
 * several, whose number follows; then each place, by how far it is from the one before.
 */

/** A word, and where it stands. */
export interface WordRow {
  readonly word: string;
  /** In how many documents. */
  readonly count: number;
  /** Else it is known only which documents hold it. */
  readonly hasPlaces: boolean;
  readonly documents: Uint8Array;
}

interface WrittenRow extends Omit<WordRow, 'word' | 'documents'> {
  /** In UTF-8, where it is at hand. */
  readonly word: string | Uint8Array;
}

export function writeRow(
  writer: ByteWriter,
  { word, count, hasPlaces }: WrittenRow,
  documents: ByteWriter,
): void {
  const bytes = typeof word === 'string' ? encoder.encode(word) : word;
  writer.leb128(bytes.length).raw(bytes);
  writer.leb128(count * 2 + (hasPlaces ? 1 : 0)).leb128(documents.length);
  writer.append(documents);
}

/** @throws RangeError if rows are cut off. */
export function* rowsIn(rows: Uint8Array): Generator<WordRow, void, void> {
  const cursor = new RowCursor(rows);
  while (cursor.next()) {
    const { word, count, hasPlaces, begin, end } = cursor;
    yield { word, count, hasPlaces, documents: rows.subarray(begin, end) };
  }
}

/** What is said of a document before its places. */
export function writeHead(writer: ByteWriter, step: number, places: number): void {
  writer.leb128(step * 2 + (places > 1 ? 1 : 0));
  if (places > 1) writer.leb128(places);
}

/** @see writeHead */
export function readHead(reader: ByteReader): { step: number; places: number } {
  const head = reader.leb128();
  return { step: head >>> 1, places: head % 2 === 1 ? reader.leb128() : 1 };
}

const encoder = new TextEncoder();
