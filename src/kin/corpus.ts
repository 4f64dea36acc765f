import type { BookPassages, Passage } from './passage.ts';

/** Of which book, and its quotations. */
export interface CorpusBook extends BookPassages {
  readonly id: string;
}

/** All quotations of a library in one row, and their words by number. */
export interface Corpus {
  readonly passages: readonly Passage[];
  /** By passage: which of the books it stands in. */
  readonly bookOf: readonly number[];
  /** Ids of the books, in their order. */
  readonly books: readonly string[];
  readonly terms: readonly string[];
  /** By passage: its words, by their number among the terms. */
  readonly wordsOf: readonly Uint32Array[];
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
  const passages: Passage[] = [];
  const bookOf: number[] = [];
  const wordsOf: Uint32Array[] = [];
  const spread: number[] = [];
  for (const [at, book] of sorted.entries()) {
    const vocabulary = book.vocabulary.map(numberOf);
    for (const term of vocabulary) spread[term] = (spread[term] ?? 0) + 1;
    for (const passage of book.passages) {
      passages.push(passage);
      bookOf.push(at);
      const words = passage.words === '' ? [] : passage.words.split(' ');
      wordsOf.push(Uint32Array.from(words, (word) => vocabulary[Number(word)] ?? 0));
    }
  }
  const frequencies = new Uint32Array(terms.length);
  for (const words of wordsOf)
    for (const word of words) frequencies[word] = (frequencies[word] ?? 0) + 1;
  return {
    passages,
    bookOf,
    books: sorted.map(({ id }) => id),
    terms,
    wordsOf,
    frequencies,
    spread: Uint32Array.from(spread, (count) => count ?? 0),
  };
}
