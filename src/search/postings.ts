import { ByteWriter } from './byte-writer.ts';
import { writeHead, writeRow } from './word-rows.ts';

/** Collects where words stand, one document after the other. */
export class Postings {
  /** For each word, documents and places by turns. */
  readonly #places = new Map<string, number[]>();
  /** For each word, documents. */
  readonly #held = new Map<string, number[]>();

  /**
   * @param document Its number, greater than that of the one before.
   * @param words Each stands at its place among them; `undefined` takes one, too.
   * @param held Words without a place. None of them is one that has places, here or elsewhere.
   */
  add(document: number, words: readonly (string | undefined)[], held: Iterable<string>): void {
    for (let place = 0; place < words.length; place += 1) {
      const word = words[place];
      if (word === undefined) continue;
      const known = this.#places.get(word);
      if (known) known.push(document, place);
      else this.#places.set(word, [document, place]);
    }
    for (const word of held) {
      const known = this.#held.get(word);
      if (known) known.push(document);
      else this.#held.set(word, [document]);
    }
  }

  /** A row for each word. */
  rows(): Uint8Array<ArrayBuffer> {
    const rows = new ByteWriter();
    const documents = new ByteWriter();
    for (const word of [...this.#places.keys(), ...this.#held.keys()].sort()) {
      const places = this.#places.get(word);
      const count = places
        ? writePlaces(documents, places)
        : writeDocuments(documents, this.#held.get(word) ?? []);
      writeRow(rows, { word, count, hasPlaces: places !== undefined }, documents);
      documents.clear();
    }
    return rows.written();
  }
}

/** @returns How many documents there are. */
function writePlaces(writer: ByteWriter, places: readonly number[]): number {
  let count = 0;
  let before = 0;
  for (let at = 0; at < places.length; count += 1) {
    const document = places[at] ?? 0;
    let end = at + 2;
    while (places[end] === document) end += 2;
    writeHead(writer, document - before, (end - at) / 2);
    for (let last = 0; at < end; at += 2) {
      const place = places[at + 1] ?? 0;
      writer.leb128(place - last);
      last = place;
    }
    before = document;
  }
  return count;
}

function writeDocuments(writer: ByteWriter, documents: readonly number[]): number {
  let before = 0;
  for (const document of documents) {
    writer.leb128(document - before);
    before = document;
  }
  return documents.length;
}
