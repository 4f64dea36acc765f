/** What stands for a character that was lost. */
const lost = '\ufffd';

export const isDamaged = (text: string) => text.includes(lost);

/**
 * The words alone: exporters set spaces differently, and a picture is `[插图]` to the plugin, U+FFFC
 * to the app, and nothing where the reader has chosen so.
 */
export function foldText(text: string): string {
  return text.replace(/\[(?:插图|图片)\]|[\s\u200b-\u200d\u2060\ufeff\ufffc]+/g, '');
}

/** The letters alone. Where there are none, all that is no space. */
export function foldLetters(text: string): string {
  const words = foldText(text.normalize('NFKC')).toLowerCase();
  return words.replace(/[\p{P}\p{S}\p{C}]+/gu, '') || words;
}

/** The title, without the signs that a file name can't hold or a template sets about it. */
export function foldTitle(title: string): string {
  const words = foldText(title.normalize('NFKC')).toLowerCase();
  return words.replace(/[\p{P}\p{C}|<>`^~]+/gu, '') || words;
}

/** Characters that can be told apart in a damaged text: spaces of ASCII are never damaged. */
const characters = (text: string) => [...text.replace(/[ \t\r\n]+/g, '')];

/** Whether two texts may be one, where a lost character may have been any; a third must be there. */
export function fitsDamaged(one: string, other: string): boolean {
  return signsFit(characters(one), characters(other));
}

function signsFit(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  if (!left.every((sign, at) => fits(sign, right[at]))) return false;
  return left.filter((sign, at) => sign !== lost && sign === right[at]).length * 3 >= left.length;
}

const fits = (sign: string, other: string | undefined) =>
  sign === other || sign === lost || other === lost;

/** Whether two texts that stand at one place are one text: one may be a little more whole. */
export function sameWords(one: string, other: string): boolean {
  if (isDamaged(one) || isDamaged(other)) return fitsDamaged(one, other);
  const [left, right] = [foldLetters(one), foldLetters(other)];
  return left.includes(right) || right.includes(left);
}

/**
 * One text of two that are the same: `one`, without what is lost of it if `other` has that, or
 * `other` where it holds more of the same words.
 */
export function fullerText(one: string, other: string): string {
  if (!isDamaged(one) || !fitsDamaged(one, other)) return isFuller(other, one) ? other : one;
  const [signs, others] = [[...one], [...other]];
  if (signs.length !== others.length) return isDamaged(other) ? one : other;
  return signs.map((sign, at) => (sign === lost ? (others[at] ?? sign) : sign)).join('');
}

/** Whether `other` holds more of the same words. */
function isFuller(other: string, one: string): boolean {
  if (isDamaged(one) !== isDamaged(other)) return isDamaged(one);
  const [left, right] = [foldLetters(one), foldLetters(other)];
  return right.length > left.length && right.includes(left);
}

/** Candidates that are looked at for one text, where many have the same words. */
const patience = 200;

interface Entry<T> {
  readonly text: string;
  readonly value: T;
  taken: boolean;
  /** Known once a damaged text asks. */
  signs?: readonly string[];
}

/** Finds things by their words, in the order in which they were added. */
export class Wordings<T> {
  readonly #entries: Entry<T>[] = [];
  readonly #byWords = new Map<string, Entry<T>[]>();
  /** By the number of their characters; made when the first damaged text asks. */
  #byLength: Map<number, Entry<T>[]> | undefined;
  readonly #damagedByLength = new Map<number, Entry<T>[]>();

  add(text: string, value: T): void {
    const entry: Entry<T> = { text, value, taken: false };
    this.#entries.push(entry);
    put(this.#byWords, foldText(text), entry);
    if (this.#byLength) put(this.#byLength, signsOf(entry).length, entry);
    if (isDamaged(text)) put(this.#damagedByLength, signsOf(entry).length, entry);
  }

  find(text: string, accept: (value: T) => boolean = () => true): T | undefined {
    return this.#best(text, (value) => (accept(value) ? 0 : undefined))?.value;
  }

  /**
   * Finds one, which nobody finds again.
   *
   * @param rank How well it fits, 0 the best; absent if it doesn't.
   */
  take(text: string, rank: (value: T) => number | undefined): T | undefined {
    const best = this.#best(text, rank);
    if (best) best.taken = true;
    return best?.value;
  }

  #best(text: string, rank: (value: T) => number | undefined): Entry<T> | undefined {
    let best: Entry<T> | undefined;
    let bestRank = Number.POSITIVE_INFINITY;
    for (const entry of this.#candidates(text)) {
      const found = rank(entry.value);
      if (found === undefined || found >= bestRank) continue;
      best = entry;
      bestRank = found;
      if (found === 0) break;
    }
    return best;
  }

  *#candidates(text: string): Iterable<Entry<T>> {
    yield* untaken(this.#byWords.get(foldText(text)));
    const index = isDamaged(text) ? this.#lengths() : this.#damagedByLength;
    if (index.size === 0) return;
    const signs = characters(text);
    for (const entry of untaken(index.get(signs.length))) {
      if (signsFit(signsOf(entry), signs)) yield entry;
    }
  }

  #lengths(): Map<number, Entry<T>[]> {
    if (this.#byLength) return this.#byLength;
    const index = new Map<number, Entry<T>[]>();
    for (const entry of this.#entries) put(index, signsOf(entry).length, entry);
    this.#byLength = index;
    return index;
  }
}

function signsOf<T>(entry: Entry<T>): readonly string[] {
  entry.signs ??= characters(entry.text);
  return entry.signs;
}

function put<Key, T>(index: Map<Key, T[]>, key: Key, value: T): void {
  const known = index.get(key);
  if (known) known.push(value);
  else index.set(key, [value]);
}

/** They are taken from the front on: what is taken there is never looked at again. */
function untaken<T>(bucket: Entry<T>[] | undefined): Entry<T>[] {
  if (!bucket) return [];
  const first = bucket.findIndex((entry) => !entry.taken);
  bucket.splice(0, first === -1 ? bucket.length : first);
  return bucket.slice(0, patience).filter((entry) => !entry.taken);
}
