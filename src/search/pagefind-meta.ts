import { CborWriter } from './cbor.ts';
import type { Range } from './ranges.ts';

/** What Pagefind's files begin with. */
export const signature = 'pagefind_dcd';

/** What there is to know of an index before it is searched. */
export interface Contents {
  /** The Pagefind that made it. */
  readonly version: string;
  /** How many documents there are. */
  readonly documents: number;
  /** The first word of each file with words, in the order of the files, which is that of the words. */
  readonly words: readonly string[];
  /** Names of the filters. */
  readonly filters: readonly string[];
}

/**
 * The file that Pagefind 1.6 begins with (`pf_meta`), made where it is read. In Pagefind's own are
 * the names of all files, which are most of it: in a large library some hundred kilobytes. Here the
 * files are numbered.
 *
 * Document 0 is none: without any, Pagefind does not start.
 *
 * @param range Documents that this index of Pagefind's has.
 * @param lists What {@link pagefindLists} has made of the same contents.
 */
export function pagefindMeta(
  { version }: Pick<Contents, 'version'>,
  { first, end }: Range,
  lists: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const writer = new CborWriter().raw(new TextEncoder().encode(signature));
  writer
    .array(6)
    .text(version)
    .array(end - first);
  // A phrase counts wherever it stands: how long documents are makes no difference to it.
  for (let number = first; number < end; number += 1) {
    writer.array(3).text(nameOf(number)).number(1).text('');
  }
  return writer.raw(lists).written();
}

/** The part of that file that is the same for all ranges: in a large library most of it. */
export function pagefindLists({
  words,
  filters,
}: Pick<Contents, 'words' | 'filters'>): Uint8Array<ArrayBuffer> {
  const writer = new CborWriter().array(words.length);
  for (const [number, word] of words.entries()) {
    const next = words[number + 1];
    writer.array(3).text(number === 0 ? '' : word);
    writer.text(next === undefined ? last : before(next)).text(nameOf(number));
  }
  writer.array(filters.length);
  for (const [number, filter] of filters.entries())
    writer.array(2).text(filter).text(nameOf(number));
  return writer.array(0).array(0).written();
}

/** What Pagefind says first of all (`pagefind-entry.json`): which languages there are. */
export function pagefindEntry({ version }: Contents, { first, end }: Range): string {
  const und = { hash: entryHash, wasm: null, page_count: end - first };
  return JSON.stringify({ version, languages: { und }, include_characters: [] });
}

/** By it Pagefind asks for its meta file. */
const entryHash = 'und';

/** Of a file, by its number. */
export const nameOf = (number: number) => number.toString(36);
export const numberOf = (name: string) => Number.parseInt(name, 36);

const last = '\u{10ffff}';

/**
 * Comes after all words before this one: each word is of one file, so Pagefind loads one for it. For
 * a word of none, which no document holds, it would load all that have one beginning so.
 */
function before(word: string): string {
  const characters = [...word];
  const code = characters.pop()?.codePointAt(0) ?? 0;
  return characters.join('') + String.fromCodePoint(Math.max(0, code - 1)) + last;
}
