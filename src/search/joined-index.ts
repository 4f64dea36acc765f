import { CborWriter } from './cbor.ts';
import { filtersOf, type Places, pagefindFile, type Word, wordsOf } from './pagefind-files.ts';
import type { IndexFile } from './pagefind-index.ts';

/** One of Pagefind's indexes, and what its documents are called in the index of all. */
export interface Shard {
  readonly files: readonly IndexFile[];
  /** The new number of each document; of one that none of all is, `undefined`. */
  readonly numbers: readonly (number | undefined)[];
}

/** A file with words, and the first of these. */
export interface WordFile {
  readonly first: string;
  readonly content: Uint8Array;
}

/**
 * Joins indexes into one: a search loads one file for a word, and not one of each index. Pagefind
 * makes the indexes of large libraries in parts, as it takes memory for them; and what was made
 * before is joined as it is.
 *
 * @param room Bytes of a file before it is compressed. A word that takes more has a file of its own.
 * @yields Files in the order of their words.
 * @throws Error if a file is missing, or is not as Pagefind 1.6 writes it.
 */
export function* joinedWords(
  shards: readonly Shard[],
  room: number,
): Generator<WordFile, void, void> {
  const file = new CborWriter();
  let first = '';
  let count = 0;
  const close = (): WordFile => {
    const head = new CborWriter().array(1).array(count).written();
    const content = pagefindFile(head, file.written());
    file.clear();
    count = 0;
    return { first, content };
  };
  for (const word of inOrder(shards)) {
    const written = writtenWord(word);
    if (count > 0 && file.length + written.length > room) yield close();
    if (count === 0) first = word.word;
    file.raw(written);
    count += 1;
  }
  if (count > 0) yield close();
}

/** Words of all indexes, each once. */
function* inOrder(shards: readonly Shard[]): Generator<Word, void, void> {
  const lines = shards.map(({ files, numbers }) => new Line(wordsOf(files), numbers));
  for (;;) {
    const [word] = lines.flatMap((line) => line.word?.word ?? []).sort();
    if (word === undefined) return;
    const places = lines.flatMap((line) => (line.word?.word === word ? line.take() : []));
    places.sort((one, other) => one.document - other.document);
    if (places.length > 0) yield { word, places };
  }
}

/** The words of one index that are to come. */
class Line {
  readonly #words: Generator<Word, void, void>;
  readonly #numbers: Shard['numbers'];
  word: Word | undefined;

  constructor(words: Generator<Word, void, void>, numbers: Shard['numbers']) {
    this.#words = words;
    this.#numbers = numbers;
    this.#step();
  }

  take(): Places[] {
    const places = this.word?.places ?? [];
    this.#step();
    return places.flatMap((one) => {
      const document = this.#numbers[one.document];
      return document === undefined ? [] : { ...one, document };
    });
  }

  #step(): void {
    const next = this.#words.next();
    this.word = next.done ? undefined : next.value;
  }
}

function writtenWord({ word, places }: Word): Uint8Array {
  const writer = new CborWriter().array(3).text(word).array(places.length);
  let before = 0;
  for (const { document, items, rest } of places) {
    writer
      .array(items + 1)
      .number(document - before)
      .raw(rest);
    before = document;
  }
  return writer.array(0).written();
}

/** A filter, and the file with its values. */
export interface FilterFile {
  readonly filter: string;
  readonly content: Uint8Array;
}

/** Joins the filters of indexes. @throws As {@link joinedWords}. */
export function joinedFilters(shards: readonly Shard[]): FilterFile[] {
  const all = new Map<string, Map<string, number[]>>();
  for (const { files, numbers } of shards) {
    for (const [filter, values] of filtersOf(files)) {
      const joined = all.get(filter) ?? new Map<string, number[]>();
      all.set(filter, joined);
      for (const { value, documents } of values) {
        const known = joined.get(value) ?? [];
        joined.set(value, known);
        known.push(...documents.flatMap((document) => numbers[document] ?? []));
      }
    }
  }
  return [...all]
    .sort(byName)
    .map(([filter, values]) => ({ filter, content: filterFile(filter, values) }));
}

function filterFile(filter: string, values: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const writer = new CborWriter().array(2).text(filter).array(values.size);
  for (const [value, documents] of [...values].sort(byName)) {
    writer.array(2).text(value).array(documents.length);
    for (const document of documents.toSorted((one, other) => one - other)) writer.number(document);
  }
  return pagefindFile(writer.written());
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) =>
  one < other ? -1 : 1;
