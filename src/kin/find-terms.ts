import type { ConcordanceWishes, TermLines } from './concordance.ts';
import { contextOf } from './context-line.ts';
import { addressOf, type Corpus, foldedOf, standingOf, textOf } from './corpus.ts';
import { foldPassage, standardOf } from './fold-passage.ts';
import { tellingTerms } from './telling-terms.ts';

/** Lines of one term: a page holds no more. */
const mostLines = 200;

interface Words {
  /** By term. */
  readonly rarities: Float64Array;
  readonly classOf: (word: string) => string;
}

/** A term and where it stands. */
export interface FoundTerm {
  /** In standard writing. */
  readonly term: string;
  /** How many passages have it. */
  readonly count: number;
  /** All that its lines are made of: while it stays the same, so do those that are {@link written}. */
  readonly made: string;
  /** Nothing where no line can be shown. */
  readonly written: () => TermLines | undefined;
}

/**
 * Makes the concordance of a library.
 *
 * @yields A term with its lines, those that the reader wished for first.
 */
export function* findTerms(
  corpus: Corpus,
  wishes: ConcordanceWishes,
  { rarities, classOf }: Words,
): Generator<FoundTerm> {
  const hidden = new Set([...wishes.hide, ...wishes.add].map(standardOf));
  const wished = [...new Set(wishes.add.map((one) => standardOf(one.trim())))];
  const withTexts = passagesWithTexts(corpus, wished);
  for (const term of wished) {
    const found = withTexts.get(term);
    if (found) yield foundTerm(corpus, term, found);
  }
  const chosen = tellingTerms(corpus, rarities, classOf)
    .flatMap(({ term }) => {
      const word = corpus.terms[term];
      return word === undefined || hidden.has(word) ? [] : [{ term, word }];
    })
    .slice(0, wishes.terms);
  const passages = passagesWithWords(corpus, new Set(chosen.map(({ term }) => term)));
  for (const { term, word } of chosen) {
    const found = passages.get(term) ?? [];
    if (found.length > 0) yield foundTerm(corpus, word, found);
  }
}

/** By term. */
function passagesWithTexts(
  corpus: Corpus,
  terms: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const sought = terms.map((term) => ({ term, folded: foldPassage(term) }));
  if (terms.length === 0) return found;
  for (const passage of corpus.bookOf.keys()) {
    const text = foldedOf(corpus, passage);
    for (const { term, folded } of sought) {
      if (folded === '' || !text.includes(folded)) continue;
      const list = found.get(term) ?? [];
      found.set(term, list);
      list.push(passage);
    }
  }
  return found;
}

function passagesWithWords(
  { words, begins, bookOf, terms }: Corpus,
  chosen: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>([...chosen].map((term) => [term, []]));
  // Of millions of words a few thousand are sought.
  const isChosen = Uint8Array.from(terms.keys(), (term) => Number(chosen.has(term)));
  for (let passage = 0; passage < bookOf.length; passage += 1) {
    const end = begins[passage + 1] ?? 0;
    for (let at = begins[passage] ?? 0; at < end; at += 1) {
      const word = words[at] ?? 0;
      if (isChosen[word] === 1) found.get(word)?.push(passage);
    }
  }
  return found;
}

function foundTerm(corpus: Corpus, term: string, found: readonly number[]): FoundTerm {
  const { bookOf, firsts, books } = corpus;
  const byBook = new Map<number, number[]>();
  for (const passage of found) {
    const book = bookOf[passage] ?? 0;
    const list = byBook.get(book) ?? [];
    byBook.set(book, list);
    list.push(passage);
  }
  const room = fairShares([...byBook.values()].map(({ length }) => length));
  const shown = [...byBook].map(([book, list], at) => ({
    book,
    length: list.length,
    passages: list.slice(0, room[at]),
  }));
  const makings = shown.map(({ book, length, passages }) => {
    const [{ id = '', key = '' } = {}, first = 0] = [books[book], firsts[book]];
    return [id, key, length, ...passages.map((passage) => passage - first)];
  });
  return {
    term,
    count: found.length,
    made: JSON.stringify([term, makings]),
    written: () => linesOf(corpus, term, found.length, shown),
  };
}

interface ShownBook {
  readonly book: number;
  readonly length: number;
  readonly passages: readonly number[];
}

function linesOf(
  corpus: Corpus,
  term: string,
  count: number,
  shown: readonly ShownBook[],
): TermLines | undefined {
  const groups = shown
    .map(({ book, length, passages }) => ({
      book: corpus.books[book]?.id ?? '',
      length,
      lines: passages.flatMap((passage) => lineOf(corpus, passage, term)),
    }))
    .filter(({ lines }) => lines.length > 0)
    .sort((one, other) => other.length - one.length || (one.book < other.book ? -1 : 1));
  if (groups.length === 0) return undefined;
  return {
    term,
    written: commonest(groups.flatMap(({ lines }) => lines.map((line) => line.term))),
    count,
    books: groups.map(({ book, lines }) => ({ book, lines })),
  };
}

function lineOf(corpus: Corpus, passage: number, term: string) {
  const context = contextOf(textOf(corpus, passage), term);
  if (!context) return [];
  const { book, at } = standingOf(corpus, passage);
  const { anchor, page } = addressOf(corpus, passage);
  const created = book.created[at] ?? Number.NaN;
  const year = Number.isNaN(created) ? {} : { year: new Date(created).toISOString().slice(0, 4) };
  return [{ ...context, page, anchor, ...year }];
}

/** Of those that are equally common, the first. */
function commonest(writings: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of writings) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  return first?.[0] ?? '';
}

/** How many of each may be shown, that all together are no more than a page holds. */
function fairShares(counts: readonly number[]): number[] {
  let left = mostLines;
  const shares = counts.map(() => 0);
  const ascending = [...counts.entries()].sort(([, one], [, other]) => one - other);
  for (const [turn, [at, count]] of ascending.entries()) {
    const share = Math.min(count, Math.floor(left / (counts.length - turn)));
    shares[at] = share;
    left -= share;
  }
  return shares;
}
