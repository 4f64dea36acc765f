import type { Passage } from './passage.ts';

/** Two passages, by number, the lower first, that have the same words in a row. */
export interface SharedRun {
  readonly one: number;
  readonly other: number;
  /** Where the row begins in the folded text of the first, and how long it is. */
  readonly start: number;
  readonly length: number;
}

/** Units of folded text that are hashed as one. */
const gram = 8;
/** Of so many hashes in a row the least is kept: no run of 16 units comes without one that is. */
const span = 9;
/** Words as long as that, in han, are no accident. */
const leastRun = 16;
/** A whole passage may be shorter. */
const leastWhole = 5;
/** What stands in more passages than that is a formula, or a sentence that a shop prints everywhere. */
const mostPassages = 24;

/**
 * Finds what is quoted more than once: the same passage, or a long run within two. Takes time in
 * proportion to the text, not to the pairs: only passages are compared that have a hash in common
 * (winnowing, after Schleimer, Wilkerson and Aiken).
 *
 * @param bookOf By passage, which book it stands in.
 * @returns In the order of the passages; for two of them the longest run.
 */
export function sharedRuns(
  passages: readonly Pick<Passage, 'folded' | 'place' | 'page'>[],
  bookOf: ArrayLike<number>,
): SharedRun[] {
  const found = new Map<number, SharedRun>();
  const groups: Print[][] = [];
  const formulas = new Map<number, number[]>();
  for (const group of groupsOf(passages)) {
    if (group.length <= mostPassages) groups.push(group);
    else
      for (const { passage, at } of group)
        formulas.set(passage, [...(formulas.get(passage) ?? []), at]);
  }
  const meet = (first: Print, second: Print) => {
    const [a, b] = first.passage < second.passage ? [first, second] : [second, first];
    const one = passages[a.passage];
    const other = passages[b.passage];
    if (!one || !other) return;
    const key = a.passage * passages.length + b.passage;
    const known = found.get(key);
    if (known && a.at >= known.start && a.at < known.start + known.length) return;
    const run = runAround(one.folded, a.at, other.folded, b.at);
    if (known && run.length <= known.length) return;
    const words = wordsWithout(formulas.get(a.passage), one.folded, run);
    const isWhole = run.length === one.folded.length && run.length === other.folded.length;
    if (weightOf(words) < (isWhole ? leastWhole : leastRun)) return;
    found.set(key, { one: a.passage, other: b.passage, ...run });
  };
  for (const group of groups) {
    for (const [at, first] of group.entries()) {
      for (const second of group.slice(at + 1)) {
        const isOneBook = bookOf[first.passage] === bookOf[second.passage];
        if (isOneBook && isSamePlace(passages[first.passage], passages[second.passage])) continue;
        meet(first, second);
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
function* groupsOf(passages: readonly Pick<Passage, 'folded'>[]): Generator<Print[]> {
  const { hashes, owners, places } = printsOf(passages);
  // A hash and, below it, which print it is, in one number that a double can hold.
  const room = 2 ** Math.ceil(Math.log2(hashes.length + 1));
  const most = 2 ** 53 / room;
  const order = recurring(hashes)
    .map((at) => ((hashes[at] ?? 0) % most) * room + at)
    .sort();
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
    const passage = owners[at] ?? 0;
    if (group.at(-1)?.passage !== passage) group.push({ passage, at: places[at] ?? 0 });
  }
  if (group.length > 1) yield group;
}

/** By number, the hashes of all passages, whose they are, and where they stand. */
interface Prints {
  readonly hashes: Uint32Array;
  readonly owners: Uint32Array;
  readonly places: Uint32Array;
}

function printsOf(passages: readonly Pick<Passage, 'folded'>[]): Prints {
  const most = passages.reduce((sum, { folded }) => sum + folded.length + 1, 0);
  const longest = passages.reduce((length, { folded }) => Math.max(length, folded.length), 0);
  // What of these is never written to takes no memory.
  const hashes = new Uint32Array(most);
  const owners = new Uint32Array(most);
  const places = new Uint32Array(most);
  const grams = new Uint32Array(longest);
  let count = 0;
  for (const [passage, { folded }] of passages.entries()) {
    const first = count;
    // Passages that are shorter than a window meet only where they are equal.
    hashes[count] = hashOf(folded, 0, folded.length);
    count = winnow(folded, grams, { hashes, places, count: count + 1 });
    owners.fill(passage, first, count);
  }
  return {
    hashes: hashes.subarray(0, count),
    owners: owners.subarray(0, count),
    places: places.subarray(0, count),
  };
}

/**
 * Which hashes may be there more than once. Most are there once, and need not be put in order: nearly
 * all of those are told by their last bits.
 */
function recurring(hashes: Uint32Array): Float64Array {
  const room = 2 ** Math.ceil(Math.log2(4 * hashes.length + 4));
  const seen = new Uint8Array(room);
  for (const hash of hashes) {
    const at = hash & (room - 1);
    seen[at] = seen[at] === 0 ? 1 : 2;
  }
  const found = new Float64Array(hashes.length);
  let count = 0;
  for (let at = 0; at < hashes.length; at += 1) {
    if (seen[(hashes[at] ?? 0) & (room - 1)] !== 2) continue;
    found[count] = at;
    count += 1;
  }
  return found.subarray(0, count);
}

interface PrintRow extends Pick<Prints, 'hashes' | 'places'> {
  readonly count: number;
}

/**
 * Adds the hashes of a text to the row.
 *
 * @param grams Room for as many numbers as the text is long.
 * @returns How many the row has then.
 */
function winnow(text: string, grams: Uint32Array, { hashes, places, count }: PrintRow): number {
  const length = text.length - gram + 1;
  if (length < span) return count;
  for (let at = 0; at < length; at += 1) grams[at] = hashOf(text, at, at + gram);
  let next = count;
  let least = -1;
  for (let end = span - 1; end < length; end += 1) {
    const begin = end - span + 1;
    if (least < begin) {
      least = begin;
      for (let at = begin + 1; at <= end; at += 1) {
        if ((grams[at] ?? 0) <= (grams[least] ?? 0)) least = at;
      }
    } else if ((grams[end] ?? 0) <= (grams[least] ?? 0)) least = end;
    else continue;
    hashes[next] = grams[least] ?? 0;
    places[next] = least;
    next += 1;
  }
  return next;
}

/** FNV-1a over UTF-16 units, its bits mixed once more; 31 bits. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 1;
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
    formulas.every((formula) => at < formula || at >= formula + gram + span - 1);
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

type Placed = Pick<Passage, 'place' | 'page'>;

/** Two highlights of a book over the same words: no answer to one another. */
function isSamePlace(one: Placed | undefined, other: Placed | undefined): boolean {
  if (!one?.place || !other?.place || one.page !== other.page) return false;
  const [chapter, start, end] = one.place;
  const [otherChapter, otherStart, otherEnd] = other.place;
  return chapter === otherChapter && start < otherEnd && otherStart < end;
}
