import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { CorpusBook } from './corpus.ts';
import type { CutTexts } from './cutting.ts';
import { type KeyedBook, nameOf } from './keyed-book.ts';
import type { KinStore } from './kin-store.ts';
import { passageTextsSchema, passageWordsSchema } from './passage.ts';

/** What does not change of books while they stay the same, whatever becomes of the library. */
const groupSchema = z.object({
  books: z.array(
    passageTextsSchema.extend(passageWordsSchema.shape).extend({ id: z.string(), key: z.string() }),
  ),
  /** What the numbers of their words stand for, one below the other: most often nobody asks for it. */
  vocabulary: z.string(),
});

/** Thousands of files take long to open; one would be written whole for every change. */
const groupCount = 16;

/** Books of a library that are kept together. */
export interface BookGroup {
  /** Of what made them, and of their contents. */
  readonly name: string;
  /** In the order of their ids. */
  readonly books: readonly KeyedBook[];
}

/** @param version Of what makes them. */
export function groupsOf(books: readonly KeyedBook[], version: string): BookGroup[] {
  const sorted = books.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const groups = Map.groupBy(sorted, ({ id }) => crc32(id) % groupCount);
  return [...groups.values()].map((group) => {
    const hash = createHash('sha256').update(version);
    for (const book of group) hash.update(`\n${nameOf(book)}`);
    return { name: hash.digest('hex').slice(0, 24), books: group };
  });
}

/**
 * @param cut By book's name: its words, where they are known by the numbers that the whole library had.
 * @returns Nothing if it is not there, or damaged.
 */
export async function readGroup(
  store: KinStore,
  name: string,
  cut: ReadonlyMap<string, CutTexts>,
): Promise<CorpusBook[] | undefined> {
  const group = await store.getRows('texts', name, groupSchema);
  let vocabulary: string[] | undefined;
  return group?.books.map((book) => {
    const known = cut.get(nameOf(book));
    if (known) return { ...book, ...known };
    vocabulary ??= group.vocabulary.split('\n');
    return { ...book, vocabulary };
  });
}

/** @param books Those of the group that has the name. */
export async function keepGroup(
  store: KinStore,
  name: string,
  books: readonly CorpusBook[],
): Promise<void> {
  const numbers = new Map<string, number>();
  const tables = new Map<readonly string[], Uint32Array>();
  const renumbered = books.map(({ vocabulary, words, ...book }) => {
    const table = tables.get(vocabulary) ?? new Uint32Array(vocabulary.length).fill(noNumber);
    tables.set(vocabulary, table);
    const numbered = words.map((word) => {
      if (table[word] === noNumber) table[word] = numberIn(numbers, vocabulary[word] ?? '');
      return table[word] ?? noNumber;
    });
    return { ...book, words: numbered };
  });
  await store.setRows('texts', name, {
    books: renumbered,
    vocabulary: [...numbers.keys()].join('\n'),
  });
}

const noNumber = 0xffffffff;

function numberIn(numbers: Map<string, number>, word: string): number {
  const number = numbers.get(word) ?? numbers.size;
  numbers.set(word, number);
  return number;
}
