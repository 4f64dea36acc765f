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
  bookOf: readonly number[],
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
  const hashes: number[] = [];
  const owners: number[] = [];
  const places: number[] = [];
  const print = (hash: number, passage: number, at: number) => {
    hashes.push(hash);
    owners.push(passage);
    places.push(at);
  };
  for (const [passage, { folded }] of passages.entries()) {
    // Passages that are shorter than a window meet only where they are equal.
    print(hashOf(folded, 0, folded.length), passage, 0);
    for (const [at, hash] of winnow(folded)) print(hash, passage, at);
  }
  // A hash and, below it, which print it is, in one number that a double can hold.
  const room = 2 ** Math.ceil(Math.log2(hashes.length + 1));
  const most = 2 ** 53 / room;
  const order = Float64Array.from(hashes, (hash, at) => (hash % most) * room + at).sort();
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

function* winnow(text: string): Generator<[number, number]> {
  const count = text.length - gram + 1;
  if (count < span) return;
  const hashes = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) hashes[at] = hashOf(text, at, at + gram);
  let least = -1;
  for (let end = span - 1; end < count; end += 1) {
    const begin = end - span + 1;
    if (least < begin) {
      least = begin;
      for (let at = begin + 1; at <= end; at += 1) {
        if ((hashes[at] ?? 0) <= (hashes[least] ?? 0)) least = at;
      }
    } else if ((hashes[end] ?? 0) <= (hashes[least] ?? 0)) least = end;
    else continue;
    yield [least, hashes[least] ?? 0];
  }
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
