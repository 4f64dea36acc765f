import TinyQueue from 'tinyqueue';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { compareWords, RowCursor } from './row-cursor.ts';
import { readHead, writeHead, writeRow } from './word-rows.ts';

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
  for (const lines of byWord(some)) {
    join.write(row, lines);
    if (file.length > 0 && file.length + row.length > room) {
      yield { first, rows: file.written() };
      file.clear();
    }
    if (file.length === 0) first = lines[0].word;
    file.append(row);
    row.clear();
  }
  if (file.length > 0) yield { first, rows: file.written() };
}

/** The rows of some documents, one of them in hand, and the numbers of the documents. */
class Line extends RowCursor {
  readonly numbers: readonly number[];

  constructor({ rows, numbers }: SomeWords) {
    super(rows);
    this.numbers = numbers;
  }
}

type Lines = readonly [Line, ...Line[]];

/** All words in order, each once: the lines that have it in hand. */
function* byWord(some: readonly SomeWords[]): Generator<Lines, void, void> {
  const begun = some.map((one) => new Line(one)).filter((line) => line.next());
  const waiting = new TinyQueue(begun, compareWords);
  for (let first = waiting.pop(); first; first = waiting.pop()) {
    const lines: [Line, ...Line[]] = [first];
    for (
      let same = waiting.peek();
      same && compareWords(same, first) === 0;
      same = waiting.peek()
    ) {
      lines.push(same);
      waiting.pop();
    }
    yield lines;
    for (const line of lines) if (line.next()) waiting.push(line);
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
  /** A bit for each document; all are 0 but while documents are put in order. */
  readonly #marks: Uint32Array;
  readonly #documents = new ByteWriter();

  constructor(all: number) {
    this.#begins = new Uint32Array(all + 1);
    this.#ends = new Uint32Array(all + 1);
    this.#counts = new Uint32Array(all + 1);
    this.#sources = new Uint16Array(all + 1);
    this.#holding = new Uint32Array(all);
    this.#marks = new Uint32Array((all >>> 5) + 1);
  }

  write(writer: ByteWriter, lines: Lines): void {
    const [{ bytes, wordBegin, wordEnd }] = lines;
    const hasPlaces = lines.some((line) => line.hasPlaces);
    let count = 0;
    for (const [source, line] of lines.entries()) count = this.#note(source, line, count);
    const holding = lines.length === 1 ? this.#holding.subarray(0, count) : this.#inOrder(count);
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
      const source = lines[this.#sources[document] ?? 0]?.bytes;
      if (source) written.copy(source, this.#begins[document] ?? 0, this.#ends[document] ?? 0);
    }
    const word = bytes.subarray(wordBegin, wordEnd);
    writeRow(writer, { word, count, hasPlaces }, written);
  }

  /** Documents that hold the word in hand. To look at all is faster than to sort many. */
  #inOrder(count: number): Uint32Array {
    const holding = this.#holding.subarray(0, count);
    const marks = this.#marks;
    if (count * 16 < marks.length) return holding.sort();
    for (let at = 0; at < count; at += 1) {
      const document = holding[at] ?? 0;
      marks[document >>> 5] = (marks[document >>> 5] ?? 0) | (1 << (document & 31));
    }
    let at = 0;
    for (let word = 0; word < marks.length; word += 1) {
      for (let left = marks[word] ?? 0; left !== 0; left &= left - 1) {
        holding[at] = word * 32 + 31 - Math.clz32(left & -left);
        at += 1;
      }
      marks[word] = 0;
    }
    return holding;
  }

  /** @returns How many documents are noted, with those that were before. */
  #note(source: number, line: Line, noted: number): number {
    const { bytes, begin, count, hasPlaces, numbers } = line;
    const reader = new ByteReader(bytes, begin);
    let document = 0;
    for (let at = noted; at < noted + count; at += 1) {
      const { step, places } = hasPlaces ? readHead(reader) : { step: reader.leb128(), places: 0 };
      document += step;
      const number = numbers[document] ?? 0;
      this.#holding[at] = number;
      this.#counts[number] = places;
      this.#sources[number] = source;
      this.#begins[number] = reader.at;
      reader.skipLeb128(places);
      this.#ends[number] = reader.at;
    }
    return noted + count;
  }
}
