import { asWritten } from './as-written.ts';
import { CloseFinder } from './close-passages.ts';
import type { Corpus } from './corpus.ts';
import { excerptOf } from './excerpt.ts';
import type { KinOfBook, Reason, RelatedBook } from './related.ts';
import { type SharedRun, sharedRuns } from './shared-runs.ts';
import { sittingNeighbours } from './sittings.ts';
import { type Rarity, weightsOf } from './word-weight.ts';

/** Related quotations beside one. */
const mostBeside = 4;
/** Of these, in the same words, and in one and the same other book. */
const most = { sameWords: 2, ofOneBook: 2, sameSitting: 1, words: 3, books: 6 };
/** What another book says is worth more than what the same one says elsewhere. */
const sameBookShare = 0.72;
/** One pair of quotations that happen to be close makes no books related. */
const leastStrength = 0.6;

interface Found {
  readonly passage: number;
  /** 0 to 1 for what speaks of the same; the same words count for more. */
  readonly strength: number;
  readonly reason: Reason;
  /** Folded: what an excerpt must show. */
  readonly shows: string;
}

/**
 * Finds what belongs together in a library.
 *
 * @yields Each book's own, in the order of the corpus.
 */
export function* findKin(corpus: Corpus, rarityOf: Rarity): Generator<[string, KinOfBook]> {
  const { passages, bookOf, books } = corpus;
  const runs = runsByPassage(sharedRuns(passages, bookOf), corpus);
  const sittings = sittingNeighbours(corpus);
  const finder = new CloseFinder(corpus, weightsOf(corpus, rarityOf));
  let passage = 0;
  for (const [book, id] of books.entries()) {
    const kin: KinOfBook = { passages: {}, books: [] };
    const strengths = new Map<number, { count: number; sum: number }>();
    for (; bookOf[passage] === book; passage += 1) {
      const found = kinOf(passage, { corpus, runs, sittings, finder });
      for (const one of found) {
        const other = bookOf[one.passage] ?? book;
        if (other === book || one.reason.kind === 'same sitting') continue;
        const known = strengths.get(other) ?? { count: 0, sum: 0 };
        strengths.set(other, { count: known.count + 1, sum: known.sum + one.strength });
      }
      const anchor = passages[passage]?.anchor;
      if (anchor !== undefined && found.length > 0) {
        kin.passages[anchor] = found.flatMap((one) => written(one, corpus));
      }
    }
    yield [id, { ...kin, books: nearest(strengths, books) }];
  }
}

interface Around {
  readonly corpus: Corpus;
  readonly runs: ReadonlyMap<number, readonly Found[]>;
  readonly sittings: ReadonlyMap<number, readonly number[]>;
  readonly finder: CloseFinder;
}

function kinOf(passage: number, { corpus, runs, sittings, finder }: Around): Found[] {
  const { bookOf, terms, passages } = corpus;
  const same = runs.get(passage) ?? [];
  const taken = new Set(same.map((one) => one.passage));
  const found = same.slice(0, most.sameWords);
  const perBook = new Map<number | undefined, number>();
  const close = finder
    .closeTo(passage)
    .filter((one) => !taken.has(one.passage))
    .map((one) => ({
      ...one,
      strength: one.closeness * (bookOf[one.passage] === bookOf[passage] ? sameBookShare : 1),
    }))
    .sort((one, other) => other.strength - one.strength || one.passage - other.passage);
  const told = new Set(found.map((one) => passages[one.passage]?.folded));
  for (const one of close) {
    if (found.length >= mostBeside - 1) break;
    const book = bookOf[one.passage];
    const held = perBook.get(book) ?? 0;
    const { folded } = passages[one.passage] ?? {};
    if (held >= most.ofOneBook || told.has(folded)) continue;
    told.add(folded);
    perBook.set(book, held + 1);
    const shared = one.shared.slice(0, most.words).map((word) => terms[word] ?? '');
    const words = shared.map((word) => asWritten(word, passages[passage]?.text ?? ''));
    const reason = { kind: 'same matter', words } as const;
    found.push({ passage: one.passage, strength: one.strength, reason, shows: shared[0] ?? '' });
    taken.add(one.passage);
  }
  const sitting = (sittings.get(passage) ?? []).filter((one) => !taken.has(one));
  for (const one of sitting.slice(0, most.sameSitting)) {
    found.push({ passage: one, strength: 0, reason: { kind: 'same sitting' }, shows: '' });
  }
  return found;
}

/** Those of other books first, then the longest. */
function runsByPassage(
  runs: readonly SharedRun[],
  { passages, bookOf }: Corpus,
): Map<number, Found[]> {
  const found = new Map<number, (Found & { readonly length: number })[]>();
  const add = (from: number, passage: number, { one, start, length }: SharedRun) => {
    const shows = passages[one]?.folded.slice(start, start + 8) ?? '';
    const list = found.get(from) ?? [];
    found.set(from, list);
    list.push({ passage, strength: 2, reason: { kind: 'same words' }, shows, length });
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

function written({ passage, reason, shows }: Found, { passages, bookOf, books }: Corpus) {
  const { anchor, page, text } = passages[passage] ?? {};
  const book = books[bookOf[passage] ?? -1];
  if (anchor === undefined || page === undefined || text === undefined || !book) return [];
  return [{ book, page, anchor, excerpt: excerptOf(text, shows), reason }];
}

function nearest(
  strengths: ReadonlyMap<number, { readonly count: number; readonly sum: number }>,
  books: readonly string[],
): RelatedBook[] {
  return [...strengths]
    .filter(([, { sum }]) => sum >= leastStrength)
    .sort(([one, a], [other, b]) => b.sum - a.sum || one - other)
    .slice(0, most.books)
    .flatMap(([book, { count }]) => {
      const id = books[book];
      return id === undefined ? [] : [{ book: id, passages: count }];
    });
}
