import type { ConcordanceWishes, TermLines } from './concordance.ts';
import { contextOf } from './context-line.ts';
import type { Corpus } from './corpus.ts';
import { foldPassage, standardOf } from './fold-passage.ts';
import { tellingTerms } from './telling-terms.ts';
import type { Rarity } from './word-weight.ts';

/** Lines of one term: a page holds no more. */
const mostLines = 200;

interface Words {
  readonly rarityOf: Rarity;
  readonly classOf: (word: string) => string;
}

/**
 * Makes the concordance of a library.
 *
 * @yields A term with its lines, those that the reader wished for first.
 */
export function* findTerms(
  corpus: Corpus,
  wishes: ConcordanceWishes,
  { rarityOf, classOf }: Words,
): Generator<TermLines> {
  const hidden = new Set([...wishes.hide, ...wishes.add].map(standardOf));
  for (const term of new Set(wishes.add.map((one) => standardOf(one.trim())))) {
    const lines = linesOf(corpus, term, passagesWithText(corpus, term));
    if (lines) yield lines;
  }
  const chosen = tellingTerms(corpus, rarityOf, classOf)
    .flatMap(({ term }) => {
      const word = corpus.terms[term];
      return word === undefined || hidden.has(word) ? [] : [{ term, word }];
    })
    .slice(0, wishes.terms);
  const passages = passagesWithWords(corpus, new Set(chosen.map(({ term }) => term)));
  for (const { term, word } of chosen) {
    const lines = linesOf(corpus, word, passages.get(term) ?? []);
    if (lines) yield lines;
  }
}

function passagesWithText({ passages }: Corpus, term: string): number[] {
  const sought = foldPassage(term);
  if (sought === '') return [];
  return [...passages.entries()].flatMap(([at, { folded }]) =>
    folded.includes(sought) ? [at] : [],
  );
}

function passagesWithWords(
  { words, begins, passages }: Corpus,
  chosen: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>([...chosen].map((term) => [term, []]));
  let passage = 0;
  for (const [at, word] of words.entries()) {
    while (passage < passages.length && at >= (begins[passage + 1] ?? 0)) passage += 1;
    found.get(word)?.push(passage);
  }
  return found;
}

function linesOf(
  { passages, bookOf, books }: Corpus,
  term: string,
  found: readonly number[],
): TermLines | undefined {
  const byBook = new Map<number, number[]>();
  for (const passage of found) {
    const book = bookOf[passage] ?? 0;
    byBook.set(book, [...(byBook.get(book) ?? []), passage]);
  }
  if (found.length === 0) return undefined;
  const room = fairShares([...byBook.values()].map(({ length }) => length));
  const groups = [...byBook]
    .map(([book, list], at) => ({
      book: books[book] ?? '',
      length: list.length,
      lines: list.slice(0, room[at]).flatMap((passage) => lineOf(passages[passage], term)),
    }))
    .filter(({ lines }) => lines.length > 0)
    .sort((one, other) => other.length - one.length || (one.book < other.book ? -1 : 1));
  if (groups.length === 0) return undefined;
  return {
    term,
    written: commonest(groups.flatMap(({ lines }) => lines.map((line) => line.term))),
    count: found.length,
    books: groups.map(({ book, lines }) => ({ book, lines })),
  };
}

function lineOf(passage: Corpus['passages'][number] | undefined, term: string) {
  const context = passage && contextOf(passage.text, term);
  if (!context) return [];
  const { page, anchor, created } = passage;
  return [{ ...context, page, anchor, ...(created ? { year: created.slice(0, 4) } : {}) }];
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
