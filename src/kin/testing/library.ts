import { bookOf, highlight, section } from '../../views/testing/example-book.ts';
import type { Book } from '../../weread/book.ts';
import { passageTexts, type UncutPassage, uncutPassages } from '../book-passages.ts';
import { compareAll } from '../compare-all.ts';
import { type Corpus, type CorpusBook, corpusOf } from '../corpus.ts';
import { findKin } from '../find-kin.ts';
import type { KinOfBook } from '../related.ts';
import { weightsOf } from '../word-weight.ts';

/** Stands for jieba: words stand between spaces. */
const bySpaces = (standard: string) => [
  ...new Set(standard.split(/\s+/).filter((word) => word.length > 1)),
];

/** A book of one chapter for each list of texts. */
export function bookWith(id: string, ...chapters: readonly (readonly string[])[]): Book {
  return bookOf(
    chapters.map((texts, chapter) =>
      section(`c${chapter + 1}`, {
        items: texts.map((text, at) =>
          highlight(`${chapter + 1}-${at + 1}`, { paragraphs: [text] }),
        ),
      }),
    ),
    { id, title: `书 ${id}` },
  );
}

export const corpusWith = (...books: readonly Book[]): Corpus =>
  corpusOf(books.map((book) => cutBook(book.id, uncutPassages(book))));

export function cutBook(id: string, uncut: readonly UncutPassage[], key = id): CorpusBook {
  const vocabulary: string[] = [];
  const words: number[] = [];
  const wordEnds = Uint32Array.from(uncut, ({ standard }) => {
    words.push(...bySpaces(standard).map((word) => vocabulary.push(word) - 1));
    return words.length;
  });
  // Each word once, as a cutter has it.
  const once = [...new Set(vocabulary)];
  const row = Uint32Array.from(words, (word) => once.indexOf(vocabulary[word] ?? ''));
  return { id, key, ...passageTexts(uncut), words: row, wordEnds, vocabulary: once };
}

/** By book; each word is equally rare in Chinese. */
export function kinIn(corpus: Corpus): Record<string, KinOfBook> {
  const rarities = new Float64Array(corpus.terms.length).fill(9);
  const comparison = compareAll(corpus, weightsOf(corpus, rarities));
  return Object.fromEntries(
    [...findKin(corpus, comparison)].map(({ id, written }) => [id, written()]),
  );
}
