import { numbersIn } from './packed-numbers.ts';
import type { BookPassages, Passage } from './passage.ts';

/** Of which book, and its quotations. */
export interface CorpusBook extends BookPassages {
  readonly id: string;
}

/** All quotations of a library in one row, and their words by number. */
export interface Corpus {
  readonly passages: readonly Passage[];
  /** By passage: which of the books it stands in. */
  readonly bookOf: ArrayLike<number>;
  /** Ids of the books, in their order. */
  readonly books: readonly string[];
  readonly terms: readonly string[];
  /** The words of all passages in one row, by their number among the terms. */
  readonly words: Uint32Array;
  /** By passage: where in the row its words begin; the end of the last stands behind it. */
  readonly begins: Uint32Array;
  /** By term: how many passages have it. */
  readonly frequencies: Uint32Array;
  /** By term: how many books have it. */
  readonly spread: Uint32Array;
}

/** The order of the books does not matter: they are put in that of their ids. */
export function corpusOf(books: readonly CorpusBook[]): Corpus {
  const sorted = books.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const numbers = new Map<string, number>();
  const terms: string[] = [];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, terms.length);
    terms.push(word);
    return terms.length - 1;
  };
  const passages = sorted.flatMap((book) => book.passages);
  const bookOf = new Uint32Array(passages.length);
  const begins = new Uint32Array(passages.length + 1);
  const rows: Uint32Array[] = [];
  const spread: number[] = [];
  let passage = 0;
  let end = 0;
  for (const [at, book] of sorted.entries()) {
    const vocabulary = book.vocabulary === '' ? [] : book.vocabulary.split(' ').map(numberOf);
    for (const term of vocabulary) spread[term] = (spread[term] ?? 0) + 1;
    for (const { words } of book.passages) {
      bookOf[passage] = at;
      end += words;
      passage += 1;
      begins[passage] = end;
    }
    rows.push(numbersIn(book.words).map((word) => vocabulary[word] ?? 0));
  }
  const words = new Uint32Array(end);
  let begin = 0;
  for (const row of rows) {
    words.set(row, begin);
    begin += row.length;
  }
  const frequencies = new Uint32Array(terms.length);
  for (const word of words) frequencies[word] = (frequencies[word] ?? 0) + 1;
  return {
    passages,
    bookOf,
    books: sorted.map(({ id }) => id),
    terms,
    words,
    begins,
    frequencies,
    spread: Uint32Array.from(spread, (count) => count ?? 0),
  };
}

/** By number among the terms. */
export function wordsOf({ words, begins }: Corpus, passage: number): Uint32Array {
  return words.subarray(begins[passage], begins[passage + 1]);
}
