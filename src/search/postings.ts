import { ByteWriter } from './byte-writer.ts';
import { writeHead, writeRow } from './word-rows.ts';

/** Collects where words stand, one document after the other. */
export class Postings {
  /** Of each word its number. */
  readonly #words = new Map<string, number>();
  /** For each place: which word, in which document, and where. */
  readonly #entries = new Entries();
  /** For each word without places: documents. */
  readonly #held = new Map<string, number[]>();

  /**
   * @param document Its number, greater than that of the one before.
   * @param words Each stands at its place among them; `undefined` takes one, too.
   * @param held Words without a place. None of them is one that has places, here or elsewhere.
   */
  add(document: number, words: readonly (string | undefined)[], held: Iterable<string>): void {
    for (let place = 0; place < words.length; place += 1) {
      const word = words[place];
      if (word !== undefined) this.#entries.add(this.#numberOf(word), document, place);
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
    const sorted = this.#entries.byWord(this.#words.size);
    for (const word of [...this.#words.keys(), ...this.#held.keys()].sort()) {
      const number = this.#words.get(word);
      const hasPlaces = number !== undefined;
      const count = hasPlaces
        ? writePlaces(documents, sorted, number)
        : writeDocuments(documents, this.#held.get(word) ?? []);
      writeRow(rows, { word, count, hasPlaces }, documents);
      documents.clear();
    }
    return rows.written();
  }

  #numberOf(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const number = this.#words.size;
    this.#words.set(word, number);
    return number;
  }
}

const fields = 3;

/** A word's entries are from where it begins to where the next one does. */
interface Sorted {
  readonly begins: Uint32Array;
  readonly documents: Uint32Array;
  readonly places: Uint32Array;
}

class Entries {
  #fields = new Uint32Array(fields * 4096);
  #length = 0;

  add(word: number, document: number, place: number): void {
    if (this.#length === this.#fields.length) {
      const larger = new Uint32Array(this.#fields.length * 2);
      larger.set(this.#fields);
      this.#fields = larger;
    }
    this.#fields[this.#length] = word;
    this.#fields[this.#length + 1] = document;
    this.#fields[this.#length + 2] = place;
    this.#length += fields;
  }

  /** Entries of a word keep their order. */
  byWord(words: number): Sorted {
    const begins = new Uint32Array(words + 1);
    for (let at = 0; at < this.#length; at += fields) {
      const next = (this.#fields[at] ?? 0) + 1;
      begins[next] = (begins[next] ?? 0) + 1;
    }
    for (let word = 1; word <= words; word += 1) {
      begins[word] = (begins[word] ?? 0) + (begins[word - 1] ?? 0);
    }
    const ends = begins.slice();
    const documents = new Uint32Array(this.#length / fields);
    const places = new Uint32Array(this.#length / fields);
    for (let at = 0; at < this.#length; at += fields) {
      const word = this.#fields[at] ?? 0;
      const to = ends[word] ?? 0;
      ends[word] = to + 1;
      documents[to] = this.#fields[at + 1] ?? 0;
      places[to] = this.#fields[at + 2] ?? 0;
    }
    return { begins, documents, places };
  }
}

/** @returns How many documents there are. */
function writePlaces(writer: ByteWriter, { begins, documents, places }: Sorted, word: number) {
  const end = begins[word + 1] ?? 0;
  let count = 0;
  let before = 0;
  for (let at = begins[word] ?? 0; at < end; count += 1) {
    const document = documents[at] ?? 0;
    let next = at + 1;
    while (next < end && documents[next] === document) next += 1;
    writeHead(writer, document - before, next - at);
    for (let last = 0; at < next; at += 1) {
      const place = places[at] ?? 0;
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
