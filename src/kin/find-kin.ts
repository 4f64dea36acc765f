import { asWritten } from './as-written.ts';
import { type Comparison, closeTo } from './comparison.ts';
import {
  addressOf,
  type Corpus,
  type CorpusBook,
  foldedOf,
  sameness,
  standingOf,
  textOf,
} from './corpus.ts';
import { excerptOf } from './excerpt.ts';
import type { KinOfBook, Reason, RelatedBook, RelatedPassage } from './related.ts';
import { type SharedRun, sharedRuns } from './shared-runs.ts';
import { sittingNeighbours } from './sittings.ts';

/** Related quotations beside one. */
const mostBeside = 4;
/** Of these, in the same words, and in one and the same other book. */
const most = { sameWords: 2, ofOneBook: 2, sameSitting: 1, books: 6 };
/** What another book says is worth more than what the same one says elsewhere. */
const sameBookShare = 0.72;
/** One pair of quotations that happen to be close makes no books related. */
const leastStrength = 0.6;

type Kind = Reason['kind'];

interface Found {
  readonly passage: number;
  /** 0 to 1 for what speaks of the same; the same words count for more. */
  readonly strength: number;
  readonly kind: Kind;
  /** What both have, in standard writing. */
  readonly words: readonly string[];
  /** Folded: what an excerpt must show. */
  readonly shows: string;
}

/** What belongs to a book. */
export interface BookKin {
  readonly id: string;
  readonly related: readonly RelatedBook[];
  /** All that it is made of: while it stays the same, so does what is {@link written}. */
  readonly made: string;
  readonly written: () => KinOfBook;
}

/**
 * Finds what belongs together in a library.
 *
 * @yields Each book's own, in the order of the corpus.
 */
export function* findKin(corpus: Corpus, comparison: Comparison): Generator<BookKin> {
  const { bookOf, books, firsts } = corpus;
  const around = {
    corpus,
    comparison,
    runs: runsByPassage(sharedRuns(corpus), corpus),
    sittings: sittingNeighbours(corpus),
  };
  for (const [number, { id, key }] of books.entries()) {
    const all: [passage: number, found: readonly Found[]][] = [];
    const strengths = new Map<number, { count: number; sum: number }>();
    const end = firsts[number + 1] ?? 0;
    for (let passage = firsts[number] ?? 0; passage < end; passage += 1) {
      const found = kinOf(passage, around);
      if (found.length > 0) all.push([passage, found]);
      for (const { passage: other, kind, strength } of found) {
        const book = bookOf[other] ?? number;
        if (book === number || kind === 'same sitting') continue;
        const known = strengths.get(book) ?? { count: 0, sum: 0 };
        strengths.set(book, { count: known.count + 1, sum: known.sum + strength });
      }
    }
    const related = nearest(strengths, books);
    yield {
      id,
      related,
      made: JSON.stringify([id, key, related, all.map((one) => makings(one, corpus))]),
      written: () => ({
        passages: Object.fromEntries(all.map((one) => writtenOf(one, corpus))),
        books: [...related],
      }),
    };
  }
}

interface Around {
  readonly corpus: Corpus;
  readonly comparison: Comparison;
  readonly runs: ReadonlyMap<number, readonly Found[]>;
  readonly sittings: ReadonlyMap<number, readonly number[]>;
}

function kinOf(passage: number, { corpus, runs, sittings, comparison }: Around): readonly Found[] {
  const { bookOf, terms } = corpus;
  const alike = runs.get(passage) ?? [];
  const near = closeTo(comparison, passage);
  const around = sittings.get(passage) ?? [];
  if (alike.length + near.length + around.length === 0) return [];
  const taken = new Set(alike.map((one) => one.passage));
  const found = alike.slice(0, most.sameWords);
  const perBook = new Map<number | undefined, number>();
  const close = near
    .filter((one) => !taken.has(one.passage))
    .map((one) => ({
      ...one,
      strength: one.closeness * (bookOf[one.passage] === bookOf[passage] ? sameBookShare : 1),
    }))
    .sort((one, other) => other.strength - one.strength || one.passage - other.passage);
  const told = new Set(found.map((one) => sameness(corpus, one.passage)));
  for (const { passage: other, strength, shared } of close) {
    if (found.length >= mostBeside - 1) break;
    const book = bookOf[other];
    const held = perBook.get(book) ?? 0;
    if (held >= most.ofOneBook) continue;
    const same = sameness(corpus, other);
    if (told.has(same)) continue;
    told.add(same);
    perBook.set(book, held + 1);
    const words = shared.map((word) => terms[word] ?? '');
    found.push({ passage: other, strength, kind: 'same matter', words, shows: words[0] ?? '' });
    taken.add(other);
  }
  for (const other of around.filter((one) => !taken.has(one)).slice(0, most.sameSitting)) {
    found.push({ passage: other, strength: 0, kind: 'same sitting', words: [], shows: '' });
  }
  return found;
}

/** Those of other books first, then the longest. */
function runsByPassage(
  runs: readonly SharedRun[],
  corpus: Corpus,
): ReadonlyMap<number, readonly Found[]> {
  const { bookOf } = corpus;
  const found = new Map<number, (Found & { readonly length: number })[]>();
  const add = (from: number, passage: number, { one, start, length }: SharedRun) => {
    const shows = foldedOf(corpus, one).slice(start, start + 8);
    const list = found.get(from) ?? [];
    found.set(from, list);
    list.push({ passage, strength: 2, kind: 'same words', words: [], shows, length });
  };
  for (const run of runs) {
    add(run.one, run.other, run);
    add(run.other, run.one, run);
  }
  for (const [from, list] of found) {
    const isOwn = (one: Found) => Number(bookOf[one.passage] === bookOf[from]);
    list.sort(
      (one, other) =>
        isOwn(one) - isOwn(other) || other.length - one.length || one.passage - other.passage,
    );
  }
  return found;
}

/** What the kin of a passage are written from. */
function makings([passage, found]: readonly [number, readonly Found[]], corpus: Corpus) {
  const rows = found.map((one) => {
    const { book, at } = standingOf(corpus, one.passage);
    return [book.id, book.key, at, one.kind, one.shows, ...one.words];
  });
  return [passage - (corpus.firsts[corpus.bookOf[passage] ?? 0] ?? 0), rows];
}

function writtenOf([passage, found]: readonly [number, readonly Found[]], corpus: Corpus) {
  const text = textOf(corpus, passage);
  const related = found.map(({ passage: other, kind, words, shows }): RelatedPassage => {
    const reason: Reason =
      kind === 'same matter'
        ? { kind, words: words.map((word) => asWritten(word, text)) }
        : { kind };
    const excerpt = excerptOf(textOf(corpus, other), shows);
    return {
      book: standingOf(corpus, other).book.id,
      ...addressOf(corpus, other),
      excerpt,
      reason,
    };
  });
  return [addressOf(corpus, passage).anchor, related] as const;
}

function nearest(
  strengths: ReadonlyMap<number, { readonly count: number; readonly sum: number }>,
  books: readonly CorpusBook[],
): RelatedBook[] {
  return [...strengths]
    .filter(([, { sum }]) => sum >= leastStrength)
    .sort(([one, a], [other, b]) => b.sum - a.sum || one - other)
    .slice(0, most.books)
    .flatMap(([book, { count }]) => {
      const id = books[book]?.id;
      return id === undefined ? [] : [{ book: id, passages: count }];
    });
}
