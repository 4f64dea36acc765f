import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { readHead, rowsIn, type WordRow, writeHead, writeRow } from './word-rows.ts';

/** Words of some documents, and what these are called among all. */
export interface SomeWords {
  readonly rows: Uint8Array;
  /** The number among all of each document. */
  readonly numbers: readonly number[];
}

/** A file with words, and the first of these. */
export interface WordFile {
  readonly first: string;
  readonly rows: Uint8Array<ArrayBuffer>;
}

/**
 * Joins words of some documents with those of others: a search loads one file for a word, and what was
 * made before is joined as it is.
 *
 * @param all How many documents there are.
 * @param room Bytes of a file before it is compressed. A word that takes more has a file of its own.
 * @yields Files in the order of their words.
 */
export function* joinedWords(
  some: readonly SomeWords[],
  all: number,
  room: number,
): Generator<WordFile, void, void> {
  const join = new Join(all);
  const file = new ByteWriter();
  const row = new ByteWriter();
  let first = '';
  for (const [word, rows] of inOrder(some)) {
    join.write(row, word, rows);
    if (file.length > 0 && file.length + row.length > room) {
      yield { first, rows: file.written() };
      file.clear();
    }
    if (file.length === 0) first = word;
    file.append(row);
    row.clear();
  }
  if (file.length > 0) yield { first, rows: file.written() };
}

/** The row of a word, and the numbers of the documents in it. */
interface OwnRow {
  readonly row: WordRow;
  readonly numbers: readonly number[];
}

/** All words, each once. */
function* inOrder(some: readonly SomeWords[]): Generator<[string, OwnRow[]], void, void> {
  const lines = some.map(({ rows, numbers }) => {
    const waiting = rowsIn(rows);
    return { waiting, numbers, row: waiting.next().value };
  });
  for (;;) {
    let word: string | undefined;
    for (const { row } of lines)
      if (row && !(word !== undefined && word <= row.word)) word = row.word;
    if (word === undefined) return;
    const rows: OwnRow[] = [];
    for (const line of lines) {
      if (line.row?.word !== word) continue;
      rows.push({ row: line.row, numbers: line.numbers });
      line.row = line.waiting.next().value;
    }
    yield [word, rows];
  }
}

/** Puts rows of a word together, in the order of all documents. */
class Join {
  /** Of the word in hand, for each document that holds it: where its places are said. */
  readonly #begins: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #sources: Uint16Array;
  readonly #holding: Uint32Array;
  /** Is 0 but while documents are put in order. */
  readonly #marks: Uint8Array;
  readonly #documents = new ByteWriter();

  constructor(all: number) {
    this.#begins = new Uint32Array(all + 1);
    this.#ends = new Uint32Array(all + 1);
    this.#counts = new Uint32Array(all + 1);
    this.#sources = new Uint16Array(all + 1);
    this.#holding = new Uint32Array(all);
    this.#marks = new Uint8Array(all + 1);
  }

  write(writer: ByteWriter, word: string, rows: readonly OwnRow[]): void {
    const hasPlaces = rows.some(({ row }) => row.hasPlaces);
    let count = 0;
    for (const [source, one] of rows.entries()) count = this.#note(source, one, count);
    const holding = rows.length === 1 ? this.#holding.subarray(0, count) : this.#inOrder(count);
    const written = this.#documents;
    written.clear();
    let before = 0;
    for (const document of holding) {
      const step = document - before;
      before = document;
      if (!hasPlaces) {
        written.leb128(step);
        continue;
      }
      writeHead(written, step, this.#counts[document] ?? 0);
      const source = rows[this.#sources[document] ?? 0]?.row.documents;
      if (source) written.copy(source, this.#begins[document] ?? 0, this.#ends[document] ?? 0);
    }
    writeRow(writer, { word, count, hasPlaces }, written);
  }

  /** Documents that hold the word in hand. To look at all is faster than to sort many. */
  #inOrder(count: number): Uint32Array {
    const holding = this.#holding.subarray(0, count);
    if (count * 16 < this.#marks.length) return holding.sort();
    for (const document of holding) this.#marks[document] = 1;
    let at = 0;
    for (let document = 0; document < this.#marks.length; document += 1) {
      if (this.#marks[document] !== 1) continue;
      this.#marks[document] = 0;
      holding[at] = document;
      at += 1;
    }
    return holding;
  }

  /** @returns How many documents are noted, with those that were before. */
  #note(source: number, { row, numbers }: OwnRow, noted: number): number {
    const reader = new ByteReader(row.documents);
    let document = 0;
    for (let at = noted; at < noted + row.count; at += 1) {
      const { step, places } = row.hasPlaces
        ? readHead(reader)
        : { step: reader.leb128(), places: 0 };
      document += step;
      const number = numbers[document] ?? 0;
      this.#holding[at] = number;
      this.#counts[number] = places;
      this.#sources[number] = source;
      this.#begins[number] = reader.at;
      reader.skipLeb128(places);
      this.#ends[number] = reader.at;
    }
    return noted + row.count;
  }
}
