import { bookOf, highlight, section } from '../../views/testing/example-book.ts';
import type { Book } from '../../weread/book.ts';
import { bookPassages, uncutPassages } from '../book-passages.ts';
import type { Corpus } from '../corpus.ts';
import { corpusOf } from '../corpus.ts';

/** Stands for jieba: words stand between spaces. */
export const bySpaces = (standard: string) => [
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

export function corpusWith(...books: readonly Book[]): Corpus {
  return corpusOf(
    books.map((book) => {
      const uncut = uncutPassages(book);
      const words = uncut.map(({ standard }) => bySpaces(standard));
      return { id: book.id, ...bookPassages(uncut, words) };
    }),
  );
}
