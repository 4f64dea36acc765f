import { readPeople } from '../citation/people.ts';
import type { BookSummary } from '../library/book-summary.ts';
import type { NoteSummary } from '../library/note-summary.ts';
import type { NameKind } from '../paths/paths.ts';
import { soundsOf } from '../search/pinyin.ts';
import { tagPath } from '../taxa/name-table.ts';
import type { NamePath } from '../taxa/renames.ts';
import { gather, type Taxon } from '../taxa/taxon.ts';
import { listed } from './note-list.ts';
import { shelved } from './shelf-view.ts';

/** What a name gathers. */
export type NamedEntry =
  | { readonly kind: 'book'; readonly book: BookSummary }
  | { readonly kind: 'note'; readonly note: NoteSummary };

export type NamedTaxon = Taxon<NamedEntry>;

export const nameKinds = ['tags', 'categories', 'authors'] as const satisfies NameKind[];

interface Library {
  readonly books: readonly BookSummary[];
  readonly notes: readonly NoteSummary[];
}

/** All names of a kind: books as the shelf has them, and then notes, the last changed first. */
export function namesOfKind(kind: NameKind, { books, notes }: Library): NamedTaxon[] {
  const entries: NamedEntry[] = [
    ...shelved(books).map((book) => ({ kind: 'book', book }) as const),
    ...listed(notes).map((note) => ({ kind: 'note', note }) as const),
  ];
  return gather(entries, (entry) => pathsIn(entry, kind));
}

function pathsIn(entry: NamedEntry, kind: NameKind): readonly NamePath[] {
  switch (kind) {
    case 'tags':
      return (entry.kind === 'book' ? entry.book.tags : entry.note.tags).map(tagPath);
    case 'categories':
      return entry.kind === 'book' ? [entry.book.category] : [];
    case 'authors':
      if (entry.kind === 'note') return [];
      return readPeople(entry.book.author ?? '').names.map((name) => [name]);
    default:
      return kind satisfies never;
  }
}

/** A line of an index. */
export interface IndexLine {
  readonly name: string;
  readonly slug: string;
  readonly count: number;
  readonly below: readonly IndexLine[];
}

/** The lines whose names begin with a letter, as they are said; `#` gathers what has none. */
export interface IndexLetter {
  readonly letter: string;
  readonly lines: readonly IndexLine[];
}

/** A page of an index. */
export interface IndexPage {
  readonly letters: readonly IndexLetter[];
}

export interface NameIndex {
  /** At least one. */
  readonly pages: readonly IndexPage[];
  /** Each letter, with the page that it begins on, counted from 1; none where all is seen at once. */
  readonly letters: readonly { readonly letter: string; readonly page: number }[];
  readonly count: number;
}

/** Lines on a page of an index. */
const pageLines = 400;
/** Where more stand below a name, only its own page has them. */
const mostBelow = 200;
/** Fewer lines need no letters. */
const fewLines = 30;

const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

interface Placed {
  readonly letter: string;
  readonly line: IndexLine;
  readonly size: number;
}

/** An index as at the back of a book: by letter, Chinese names by their sound. */
export function viewIndex(taxa: readonly NamedTaxon[], kind: NameKind): NameIndex {
  const placed = taxa.map((taxon) => placedOf(taxon, kind)).sort(inOrder);
  const lines = sizeOf(placed);
  const pages: Placed[][] = [[]];
  let room = pageLines;
  for (const one of placed) {
    // A name and those below it stay together.
    if (room < one.size && room < pageLines) {
      pages.push([]);
      room = pageLines;
    }
    pages.at(-1)?.push(one);
    room -= one.size;
  }
  const hasLetters = lines > fewLines;
  const first = new Map<string, number>();
  for (const [at, page] of pages.entries()) {
    for (const { letter } of page) if (!first.has(letter)) first.set(letter, at + 1);
  }
  return {
    pages: pages.map((page) => ({ letters: lettersOf(page, hasLetters) })),
    letters: hasLetters ? [...first].map(([letter, page]) => ({ letter, page })) : [],
    count: lines,
  };
}

function lettersOf(page: readonly Placed[], hasLetters: boolean): IndexLetter[] {
  const byLetter = Map.groupBy(page, ({ letter }) => (hasLetters ? letter : ''));
  return [...byLetter].map(([letter, some]) => ({ letter, lines: some.map(({ line }) => line) }));
}

function placedOf(taxon: NamedTaxon, kind: NameKind): Placed {
  const all = taxon.below.map((one) => placedOf(one, kind)).sort(inOrder);
  const below = sizeOf(all) > mostBelow ? [] : all;
  const { name, slug, entries } = taxon;
  const [sound = ''] = soundsOf(name.slice(0, 8), kind === 'authors' ? 'name' : 'words');
  const initial = sound.charAt(0).toUpperCase();
  return {
    letter: /^[A-Z]$/.test(initial) ? initial : '#',
    line: { name, slug, count: entries.length, below: below.map(({ line }) => line) },
    size: 1 + sizeOf(below),
  };
}

const sizeOf = (placed: readonly Placed[]) => placed.reduce((sum, { size }) => sum + size, 0);

function inOrder(one: Placed, other: Placed): number {
  // What has no letter stands first, as signs and numbers do.
  if (one.letter !== other.letter) return one.letter < other.letter ? -1 : 1;
  return collator.compare(one.line.name, other.line.name);
}

/** The names that gather most. */
export function foremost(taxa: readonly NamedTaxon[], most: number): IndexLine[] {
  return taxa
    .map(({ name, slug, entries }) => ({ name, slug, count: entries.length, below: [] }))
    .sort((a, b) => b.count - a.count || collator.compare(a.name, b.name))
    .slice(0, most);
}
