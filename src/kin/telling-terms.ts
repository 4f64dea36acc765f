import { addressOf, type Corpus, wordsOf } from './corpus.ts';

/** A term that recurs enough to be looked up. */
export interface TellingTerm {
  readonly term: number;
  readonly score: number;
}

/** Passages and books that a term must stand in; in a library of fewer books, chapters. */
const least = { passages: 4, books: 3 };
/** What every text says is no matter of its own. */
const commonRarity = 3.5;
/** Names, things, set phrases and foreign words, in the classes of ICTCLAS; no class, a name mostly. */
const thing = /^(?:n|vn|an|i$|l$|j$|eng|$)/;

/**
 * Chooses the terms of a concordance: what recurs in several books, and yet is not in everyone's mouth.
 *
 * @returns The most telling first; of equals, in the order of the letters.
 */
export function tellingTerms(
  corpus: Corpus,
  rarities: Float64Array,
  classOf: (word: string) => string,
): TellingTerm[] {
  const { terms, frequencies } = corpus;
  const spread = corpus.books.length >= least.books ? corpus.spread : pageSpread(corpus);
  const found: TellingTerm[] = [];
  for (const [term, word] of terms.entries()) {
    const [passages, places] = [frequencies[term] ?? 0, spread[term] ?? 0];
    const rarity = (rarities[term] ?? 0) - commonRarity;
    if (passages < least.passages || places < least.books || rarity <= 0) continue;
    if (thing.test(classOf(word)))
      found.push({ term, score: rarity * Math.log(1 + places) * Math.log(1 + passages) });
  }
  const wordOf = ({ term }: TellingTerm) => terms[term] ?? '';
  return found.sort(
    (one, other) => other.score - one.score || (wordOf(one) < wordOf(other) ? -1 : 1),
  );
}

/** By term: on how many chapters' pages it stands. */
function pageSpread(corpus: Corpus): Uint32Array {
  const pages = corpus.terms.map(() => new Set<string>());
  for (const [passage, book] of corpus.bookOf.entries()) {
    const where = `${book} ${addressOf(corpus, passage).page}`;
    for (const word of wordsOf(corpus, passage)) pages[word]?.add(where);
  }
  return Uint32Array.from(pages, ({ size }) => size);
}
