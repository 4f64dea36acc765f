import type { BookPassages } from './passage.ts';

/** Of which book, by its contents too, and its quotations. */
export interface CorpusBook extends BookPassages {
  readonly id: string;
  readonly key: string;
  /** What the numbers of its words stand for; many books may have one and the same. */
  readonly vocabulary: readonly string[];
}

/** All quotations of a library in one row, and their words by number. */
export interface Corpus {
  /** In the order of their ids. */
  readonly books: readonly CorpusBook[];
  /** By book: the number of its first passage; how many there are stands behind the last. */
  readonly firsts: Uint32Array;
  /** By passage: which of the books it stands in. */
  readonly bookOf: Uint32Array;
  /** In the order of their letters. */
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

/** The order of the books does not matter, nor that of their vocabularies. */
export function corpusOf(books: readonly CorpusBook[]): Corpus {
  const sorted = books.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const firsts = new Uint32Array(sorted.length + 1);
  let end = 0;
  for (const [at, { anchors, words }] of sorted.entries()) {
    firsts[at + 1] = (firsts[at] ?? 0) + anchors.length;
    end += words.length;
  }
  const size = firsts[sorted.length] ?? 0;
  const bookOf = new Uint32Array(size);
  const begins = new Uint32Array(size + 1);
  const words = new Uint32Array(end);
  const { terms, numbers } = termsOf(sorted);
  const spread = new Uint32Array(terms.length);
  const frequencies = new Uint32Array(terms.length);
  const lastBook = new Uint32Array(terms.length);
  let place = 0;
  const renumbered = sorted.map((book, at): CorpusBook => {
    const [first, begin, number] = [firsts[at] ?? 0, place, at + 1];
    bookOf.fill(at, first, firsts[at + 1]);
    for (const [passage, ends] of book.wordEnds.entries())
      begins[first + passage + 1] = begin + ends;
    const numberOf = numbers.get(book.vocabulary);
    const own = book.words;
    for (let at = 0; at < own.length; at += 1) {
      const term = numberOf?.[own[at] ?? 0] ?? 0;
      words[place] = term;
      place += 1;
      frequencies[term] = (frequencies[term] ?? 0) + 1;
      if (lastBook[term] === number) continue;
      lastBook[term] = number;
      spread[term] = (spread[term] ?? 0) + 1;
    }
    return { ...book, words: words.subarray(begin, place), vocabulary: terms };
  });
  return { books: renumbered, firsts, bookOf, terms, words, begins, frequencies, spread };
}

/** The words that stand anywhere, and by vocabulary, which number of its own has which among them. */
function termsOf(books: readonly CorpusBook[]) {
  const used = new Map<readonly string[], Uint8Array>();
  for (const { vocabulary, words } of books) {
    const marks = used.get(vocabulary) ?? new Uint8Array(vocabulary.length);
    used.set(vocabulary, marks);
    for (let at = 0; at < words.length; at += 1) marks[words[at] ?? 0] = 1;
  }
  const all = new Set<string>();
  for (const [vocabulary, marks] of used) {
    for (let at = 0; at < marks.length; at += 1) if (marks[at] === 1) all.add(vocabulary[at] ?? '');
  }
  // One that is known is in order, but for a few words.
  const terms = [...all].sort();
  const places = new Map<string, number>();
  for (let at = 0; at < terms.length; at += 1) places.set(terms[at] ?? '', at);
  const numbers = new Map(
    [...used.keys()].map((vocabulary) => [
      vocabulary,
      Uint32Array.from(vocabulary, (word) => places.get(word) ?? 0),
    ]),
  );
  return { terms, numbers };
}

/** How many passages there are. */
export const sizeOf = ({ bookOf }: Pick<Corpus, 'bookOf'>): number => bookOf.length;

/** By number among the terms. */
export function wordsOf({ words, begins }: Corpus, passage: number): Uint32Array {
  return words.subarray(begins[passage], begins[passage + 1]);
}

/** The book that a passage stands in, and which of its passages it is. */
export function standingOf(corpus: Corpus, passage: number): { book: CorpusBook; at: number } {
  const number = corpus.bookOf[passage] ?? 0;
  const book = corpus.books[number];
  if (!book) throw new RangeError(`There is no passage ${passage}.`);
  return { book, at: passage - (corpus.firsts[number] ?? 0) };
}

/** As it was written. */
export function textOf(corpus: Corpus, passage: number): string {
  const { book, at } = standingOf(corpus, passage);
  return book.text.slice(book.textEnds[at - 1] ?? 0, book.textEnds[at]);
}

/** As search compares it. */
export function foldedOf(corpus: Corpus, passage: number): string {
  const { book, at } = standingOf(corpus, passage);
  return book.folded.slice(book.foldedEnds[at - 1] ?? 0, book.foldedEnds[at]);
}

/** Passages that search takes for the same have the same. */
export function sameness(corpus: Corpus, passage: number): number {
  const { book, at } = standingOf(corpus, passage);
  return book.prints[book.printEnds[at - 1] ?? 0] ?? 0;
}

/** Where it is to be found: its anchor, and the id of the chapter on whose page it stands. */
export function addressOf(corpus: Corpus, passage: number): { anchor: string; page: string } {
  const { book, at } = standingOf(corpus, passage);
  return { anchor: book.anchors[at] ?? '', page: book.pages[book.pageOf[at] ?? 0] ?? '' };
}
