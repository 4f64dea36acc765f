import { z } from 'zod';

const numbers = z.instanceof(Uint32Array);
const doubles = z.instanceof(Float64Array);

/**
 * The quotations of a book as the search for their kin sees them: in rows, for a library has hundreds of
 * thousands. Of what is of many lengths, the row of ends says where each passage's own ends.
 */
export const passageTextsSchema = z.object({
  anchors: z.array(z.string()),
  /** Ids of the chapters on whose pages they stand. */
  pages: z.array(z.string()),
  /** By passage: which of the pages. */
  pageOf: numbers,
  /** Local time in milliseconds; not a number where nobody knows. */
  created: doubles,
  /** Three for each: chapter's number in WeRead, and where in it the passage begins and ends. */
  places: doubles,
  /** As they were written, the paragraphs of each one below the other. */
  text: z.string(),
  textEnds: numbers,
  /** As search compares them: no space, no punctuation, one writing of each character. */
  folded: z.string(),
  foldedEnds: numbers,
  /**
   * Hashes that tell where two have the same words in a row, and where in the folded text each stands. The
   * first of a passage is that of the whole.
   */
  prints: numbers,
  printPlaces: numbers,
  printEnds: numbers,
});

/** The telling words of a book's quotations. */
export const passageWordsSchema = z.object({
  /** By number in a vocabulary, each once for a passage, in the order of their first standing. */
  words: numbers,
  wordEnds: numbers,
});

export type PassageTexts = z.infer<typeof passageTextsSchema>;
export type PassageWords = z.infer<typeof passageWordsSchema>;
export type BookPassages = PassageTexts & PassageWords;
