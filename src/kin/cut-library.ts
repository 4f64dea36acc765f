import type { Book } from '../weread/book.ts';
import { passageTexts, uncutPassages } from './book-passages.ts';
import type { CorpusBook } from './corpus.ts';
import type { Cutter } from './cutter.ts';
import { Cutting, type Threads } from './cutting.ts';
import { groupsOf, keepGroup, readGroup } from './kept-groups.ts';
import { type KeyedBook, nameOf } from './keyed-book.ts';
import type { KinStore } from './kin-store.ts';
import type { LibraryBefore } from './library-before.ts';

export interface Shelves {
  readonly store: KinStore;
  /** Changes whenever the search for kin does. */
  readonly version: string;
  readonly wholeBook: (key: string) => Promise<Book>;
  readonly progress?: (done: number, all: number) => void;
  /** As many as the machine has, if nothing is said. */
  readonly threads?: Threads;
}

type Before = Pick<LibraryBefore, 'groups' | 'books' | 'terms'>;

interface CutLibrary {
  readonly books: readonly CorpusBook[];
  /** Names of the groups that it is kept in. */
  readonly groups: readonly string[];
}

/**
 * Cuts a library's quotations into words, but for those of books that are kept. A group of books is kept as
 * soon as it is cut: one who is cut off need not begin anew.
 *
 * @param before May have some of the books.
 */
export async function cutLibrary(
  books: readonly KeyedBook[],
  cutter: Cutter,
  { store, version, wholeBook, progress, threads }: Shelves,
  before: Before | undefined,
): Promise<CutLibrary> {
  const groups = groupsOf(books, version);
  const names = groups.map(({ name }) => name);
  const cutBefore = new Map(
    before?.books.map(({ id, key, words, wordEnds }) => [
      nameOf({ id, key }),
      { words, wordEnds, vocabulary: before.terms },
    ]),
  );
  const known = new Map<string, CorpusBook>();
  const whole = new Set<string>();
  for (const name of new Set([...(before?.groups ?? []), ...names])) {
    const group = await readGroup(store, name, cutBefore);
    if (group) whole.add(name);
    for (const book of group ?? []) known.set(nameOf(book), book);
  }
  const cutting = new Cutting(cutter, threads);
  const all: CorpusBook[] = [];
  let read = 0;
  // While the last texts of a group are being cut, those of the next are read.
  let finish = async () => {};
  try {
    for (const group of groups) {
      const cut: (() => Promise<CorpusBook>)[] = [];
      for (const { id, key } of group.books) {
        const book = known.get(nameOf({ id, key }));
        if (book) cut.push(async () => book);
        else {
          const uncut = uncutPassages(await wholeBook(key));
          const words = await cutting.begin(uncut.map(({ standard }) => standard));
          const texts = passageTexts(uncut);
          cut.push(async () => ({ id, key, ...texts, ...(await words()) }));
        }
        read += 1;
        progress?.(read, books.length);
      }
      await finish();
      finish = async () => {
        const done = await Promise.all(cut.map((book) => book()));
        if (!whole.has(group.name)) await keepGroup(store, group.name, done);
        for (const book of done) all.push(book);
      };
    }
    await finish();
  } finally {
    await cutting.end();
  }
  return { books: all, groups: names };
}
