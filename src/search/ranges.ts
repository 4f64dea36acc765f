/** Documents that follow one another in the index, by their numbers. */
export interface Range {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

/** Documents in a range. */
const usual = 1500;

/**
 * Divides the documents of an index. For a phrase Pagefind 1.6 looks, for each document that holds all
 * of its words, through the documents of every word: twice as many take it four times as long. So it is
 * given a large index as several, which it searches one after the other and merges.
 *
 * @param documents How many there are. Document 0 is none.
 * @param room Documents in a range.
 * @returns At least one. They are of about the same size.
 */
export function rangesOf(documents: number, room = usual): Range[] {
  const all = documents + 1;
  const count = Math.ceil(all / room);
  const bound = (at: number) => Math.round((at * all) / count);
  return Array.from({ length: count }, (_, at) => ({ first: bound(at), end: bound(at + 1) }));
}
