import { CloseFinder } from './close-passages.ts';
import { type Comparison, ComparisonRows, closeTo, weighedBy } from './comparison.ts';
import type { Corpus } from './corpus.ts';
import { nameOf } from './keyed-book.ts';
import { type LibraryBefore, matchTerms, noTerm } from './library-before.ts';
import type { WordWeights } from './word-weight.ts';

/** A library as it was compared before. */
export type Before = Pick<LibraryBefore, 'books' | 'terms' | 'steps' | 'whole' | 'comparison'>;

/**
 * Compares each passage with all others. What was found before is taken over where nothing that it hangs
 * on has changed: the same comes out as if nothing had been known.
 */
export function compareAll(corpus: Corpus, words: WordWeights, before?: Before): Comparison {
  const finder = new CloseFinder(corpus, words);
  const rows = new ComparisonRows();
  const known = before?.whole === words.whole ? steadyPassages(corpus, words, before) : undefined;
  const stale = before && known && stalePassages(finder, before.comparison, known);
  for (let passage = 0; passage < corpus.bookOf.length; passage += 1) {
    if (!before || !known || !stale || stale[passage] === 1) rows.add(finder.compare(passage));
    else rows.add(takenOver(before.comparison, known, passage));
  }
  return rows.taken();
}

const none = 0xffffffff;

/** Passages whose words are what they were, and weigh what they did; `none` stands for all others. */
interface Steady {
  /** By passage: its number before. */
  readonly olds: Uint32Array;
  /** By number before: its number now. */
  readonly news: Uint32Array;
  /** By term's number before: that of now. */
  readonly terms: Uint32Array;
}

function steadyPassages(corpus: Corpus, words: WordWeights, before: Before): Steady {
  const terms = matchTerms(before.terms, corpus.terms);
  const altered = new Uint8Array(corpus.terms.length).fill(1);
  for (const [old, term] of terms.entries()) {
    if (term !== noTerm && words.steps[term] === before.steps[old]) altered[term] = 0;
  }
  const isAltered = (passage: number) => {
    const end = corpus.begins[passage + 1] ?? 0;
    for (let at = corpus.begins[passage] ?? 0; at < end; at += 1) {
      if (altered[corpus.words[at] ?? 0] === 1) return true;
    }
    return false;
  };
  const olds = new Uint32Array(corpus.bookOf.length).fill(none);
  const begins = new Map<string, number>();
  let size = 0;
  for (const book of before.books) {
    begins.set(nameOf(book), size);
    size += book.wordEnds.length;
  }
  const news = new Uint32Array(size).fill(none);
  for (const [at, book] of corpus.books.entries()) {
    const from = begins.get(nameOf(book));
    if (from === undefined) continue;
    const [first, end] = [corpus.firsts[at] ?? 0, corpus.firsts[at + 1] ?? 0];
    for (let passage = first; passage < end; passage += 1) {
      if (isAltered(passage)) continue;
      olds[passage] = from + passage - first;
      news[from + passage - first] = passage;
    }
  }
  return { olds, news, terms };
}

/** Those of which something else might be found now: all that are not steady, and all that meet such. */
function stalePassages(
  finder: CloseFinder,
  before: Comparison,
  { olds, news }: Steady,
): Uint8Array {
  const { weighed, weighedEnds } = before;
  const stale = new Uint8Array(olds.length);
  const leasts = new Float32Array(olds.length);
  for (let passage = 0; passage < olds.length; passage += 1) {
    const old = olds[passage] ?? none;
    leasts[passage] = before.leasts[old] ?? 0;
    if (old === none) stale[passage] = 1;
    const end = weighedEnds[old] ?? 0;
    for (let at = weighedEnds[old - 1] ?? 0; at < end; at += 1) {
      if (news[weighed[at] ?? 0] === none) stale[passage] = 1;
    }
  }
  for (const [passage, old] of olds.entries()) {
    if (old !== none) continue;
    for (const other of finder.weighedBy(passage, leasts)) stale[other] = 1;
  }
  return stale;
}

function takenOver(before: Comparison, { olds, news, terms }: Steady, passage: number) {
  const old = olds[passage] ?? none;
  const close = closeTo(before, old).map((one) => ({
    ...one,
    passage: news[one.passage] ?? none,
    shared: one.shared.map((term) => terms[term] ?? none),
  }));
  const weighed = weighedBy(before, old).map((other) => news[other] ?? none);
  return { weighed, least: before.leasts[old] ?? 0, close };
}
