import { type Corpus, foldedOf, sizeOf, standingOf } from './corpus.ts';
import { NumberRow } from './number-row.ts';
import { printed } from './prints.ts';

/** Two passages, by number, the lower first, that have the same words in a row. */
export interface SharedRun {
  readonly one: number;
  readonly other: number;
  /** Where the row begins in the folded text of the first, and how long it is. */
  readonly start: number;
  readonly length: number;
}

/** Words as long as that, in han, are no accident. */
const leastRun = 16;
/** A whole passage may be shorter. */
const leastWhole = 5;
/** What stands in more passages than that is a formula, or a sentence that a shop prints everywhere. */
const mostPassages = 24;

/**
 * Finds what is quoted more than once: the same passage, or a long run within two. Takes time in
 * proportion to the text, not to the pairs: only passages are compared that have a print in common.
 *
 * @returns In the order of the passages; for two of them the longest run.
 */
export function sharedRuns(corpus: Corpus): SharedRun[] {
  const size = sizeOf(corpus);
  const found = new Map<number, SharedRun>();
  const groups: Print[][] = [];
  const formulas = new Map<number, number[]>();
  for (const group of groupsOf(corpus)) {
    if (group.length <= mostPassages) groups.push(group);
    else
      for (const { passage, at } of group)
        formulas.set(passage, [...(formulas.get(passage) ?? []), at]);
  }
  const meet = (first: Print, second: Print) => {
    const [a, b] = first.passage < second.passage ? [first, second] : [second, first];
    const key = a.passage * size + b.passage;
    const known = found.get(key);
    if (known && a.at >= known.start && a.at < known.start + known.length) return;
    const [one, other] = [foldedOf(corpus, a.passage), foldedOf(corpus, b.passage)];
    const run = runAround(one, a.at, other, b.at);
    if (known && run.length <= known.length) return;
    const words = wordsWithout(formulas.get(a.passage), one, run);
    const isWhole = run.length === one.length && run.length === other.length;
    if (weightOf(words) < (isWhole ? leastWhole : leastRun)) return;
    found.set(key, { one: a.passage, other: b.passage, ...run });
  };
  for (const group of groups) {
    for (const [at, first] of group.entries()) {
      for (const second of group.slice(at + 1)) {
        if (!isSamePlace(corpus, first.passage, second.passage)) meet(first, second);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.one - b.one || a.other - b.other);
}

interface Print {
  readonly passage: number;
  readonly at: number;
}

/** Places with the same hash, one for each passage; those of one passage alone are left out. */
function* groupsOf({ books, firsts }: Corpus): Generator<Print[]> {
  const recurring = new Recurring(books.map(({ prints }) => prints));
  const [owners, places, found] = [new NumberRow(), new NumberRow(), new NumberRow()];
  for (const [book, { prints, printPlaces, printEnds }] of books.entries()) {
    const first = firsts[book] ?? 0;
    let passage = 0;
    for (let at = 0; at < prints.length; at += 1) {
      const hash = prints[at] ?? 0;
      while (at >= (printEnds[passage] ?? 0)) passage += 1;
      if (!recurring.has(hash)) continue;
      found.push(hash);
      owners.push(first + passage);
      places.push(printPlaces[at] ?? 0);
    }
  }
  const [ownerOf, placeOf] = [owners.taken(), places.taken()];
  // A hash and, below it, which print it is, in one number that a double can hold.
  const room = 2 ** Math.ceil(Math.log2(ownerOf.length + 1));
  const most = 2 ** 53 / room;
  const order = Float64Array.from(found.taken(), (hash, at) => (hash % most) * room + at).sort();
  let group: Print[] = [];
  let last = -1;
  for (const number of order) {
    const at = number % room;
    const hash = (number - at) / room;
    if (hash !== last) {
      if (group.length > 1) yield group;
      group = [];
      last = hash;
    }
    const passage = ownerOf[at] ?? 0;
    if (group.at(-1)?.passage !== passage) group.push({ passage, at: placeOf[at] ?? 0 });
  }
  if (group.length > 1) yield group;
}

/**
 * Tells which hashes may be there more than once. Most are there once, and need not be put in order:
 * nearly all of those are told by two pieces of their bits.
 */
class Recurring {
  readonly #low: Uint8Array;
  readonly #high: Uint8Array;
  readonly #mask: number;

  constructor(rows: readonly Uint32Array[]) {
    const count = rows.reduce((sum, { length }) => sum + length, 0);
    const room = 2 ** Math.min(28, Math.ceil(Math.log2(4 * count + 4)));
    this.#mask = room - 1;
    this.#low = new Uint8Array(room);
    this.#high = new Uint8Array(room / 4);
    const [low, high, mask] = [this.#low, this.#high, this.#mask];
    for (const row of rows) {
      for (let print = 0; print < row.length; print += 1) {
        const at = (row[print] ?? 0) & mask;
        low[at] = low[at] === 0 ? 1 : 2;
      }
    }
    for (const row of rows) {
      for (let print = 0; print < row.length; print += 1) {
        const hash = row[print] ?? 0;
        if (low[hash & mask] !== 2) continue;
        const at = (hash >>> 5) & (mask >>> 2);
        high[at] = high[at] === 0 ? 1 : 2;
      }
    }
  }

  has(hash: number): boolean {
    return (
      this.#low[hash & this.#mask] === 2 && this.#high[(hash >>> 5) & (this.#mask >>> 2)] === 2
    );
  }
}

function runAround(one: string, a: number, other: string, b: number) {
  let before = 0;
  while (before < a && before < b && one[a - before - 1] === other[b - before - 1]) before += 1;
  let after = 0;
  while (a + after < one.length && one[a + after] === other[b + after]) after += 1;
  return { start: a - before, length: before + after };
}

/** The words of a run that are no formula. */
function wordsWithout(
  formulas: readonly number[] | undefined,
  text: string,
  { start, length }: Pick<SharedRun, 'start' | 'length'>,
): string {
  const run = text.slice(start, start + length);
  if (!formulas) return run;
  const isOwn = (at: number) =>
    formulas.every((formula) => at < formula || at >= formula + printed);
  return run
    .split('')
    .filter((_, at) => isOwn(start + at))
    .join('');
}

/** In han: a letter tells less, three of them as much as one. */
function weightOf(words: string): number {
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han + (words.length - han) / 3;
}

/** Two highlights of a book over the same words: no answer to one another. */
function isSamePlace(corpus: Corpus, first: number, second: number): boolean {
  if (corpus.bookOf[first] !== corpus.bookOf[second]) return false;
  const [one, other] = [standingOf(corpus, first), standingOf(corpus, second)];
  if (one.book.pageOf[one.at] !== other.book.pageOf[other.at]) return false;
  const [chapter = 0, start = 0, end = 0] = one.book.places.subarray(3 * one.at);
  const [otherChapter, otherStart = 0, otherEnd = 0] = other.book.places.subarray(3 * other.at);
  // Of no place, no number is less or more.
  return chapter === otherChapter && start < otherEnd && otherStart < end;
}
