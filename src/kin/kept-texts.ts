import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { CorpusBook } from './corpus.ts';
import { nameOf } from './keyed-book.ts';
import type { KinStore } from './kin-store.ts';
import { type PassageTexts, passageTextsSchema } from './passage.ts';

/** What does not change of a book while it stays the same, whatever becomes of the library. */
const groupSchema = z.array(passageTextsSchema.extend({ id: z.string(), key: z.string() }));

/** Thousands of files take long to open; one would be written whole for every change. */
const groupCount = 16;

interface KeptTexts {
  /** By a book's name. */
  readonly texts: ReadonlyMap<string, PassageTexts>;
  /** Groups that are whole. */
  readonly whole: ReadonlySet<string>;
}

/** @returns Of those books that are still there. */
export async function readTexts(store: KinStore, groups: readonly string[]): Promise<KeptTexts> {
  const texts = new Map<string, PassageTexts>();
  const whole = new Set<string>();
  for (const name of groups) {
    const group = await store.getRows('texts', name, groupSchema);
    if (!group) continue;
    whole.add(name);
    for (const book of group) texts.set(nameOf(book), book);
  }
  return { texts, whole };
}

/**
 * Keeps the texts of a library, in groups.
 *
 * @param version Of what made them.
 * @param whole Groups that are there.
 * @returns The groups' names.
 */
export async function keepTexts(
  books: readonly CorpusBook[],
  store: KinStore,
  version: string,
  whole: ReadonlySet<string>,
): Promise<string[]> {
  const groups = Map.groupBy(books, ({ id }) => crc32(id) % groupCount);
  const names: string[] = [];
  for (const group of groups.values()) {
    const hash = createHash('sha256').update(version);
    for (const book of group) hash.update(`\n${nameOf(book)}`);
    const name = hash.digest('hex').slice(0, 24);
    names.push(name);
    if (whole.has(name)) continue;
    const texts = group.map(({ vocabulary: _, words: __, wordEnds: ___, ...book }) => book);
    await store.setRows('texts', name, texts);
  }
  await store.keepOnly('texts', new Set(names));
  return names;
}
