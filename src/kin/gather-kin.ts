import { createHash } from 'node:crypto';
import type { Book } from '../weread/book.ts';
import { bookPassages, type UncutPassage, uncutPassages } from './book-passages.ts';
import type { ConcordanceWishes } from './concordance.ts';
import { type Corpus, type CorpusBook, corpusOf } from './corpus.ts';
import { Cutter } from './cutter.ts';
import { findKin } from './find-kin.ts';
import { findTerms } from './find-terms.ts';
import { type KinManifest, type KinStore, kinManifestSchema } from './kin-store.ts';
import { bookPassagesSchema } from './passage.ts';
import { TermSlugs } from './term-slug.ts';
import { readRarity } from './word-weight.ts';

/** A book by what names its contents. */
export interface KeyedBook {
  readonly id: string;
  readonly key: string;
}

export interface Gathering {
  readonly store: KinStore;
  /** Changes whenever the search for kin does. */
  readonly version: string;
  readonly concordance: ConcordanceWishes;
  readonly wholeBook: (key: string) => Promise<Book>;
  readonly progress?: (done: number, all: number) => void;
}

/**
 * Finds what belongs together in a library, unless that is known. Only books that have changed are cut
 * into words again; all are compared again, so that what is found never hangs on what was there before.
 *
 * @param anew Though it is known: what was kept has gone.
 * @returns Where it is kept.
 */
export async function gatherKin(
  books: readonly KeyedBook[],
  gathering: Gathering,
  anew = false,
): Promise<KinManifest> {
  const { store, version, concordance } = gathering;
  const wishes = JSON.stringify(concordance);
  const name = digest([version, wishes, ...books.map(({ id, key }) => `${id} ${key}`).sort()]);
  const known = anew ? undefined : await store.get('libraries', name, kinManifestSchema);
  if (known) return known;
  const cutter = await Cutter.read();
  const corpus = corpusOf(await passagesOf(books, cutter, gathering));
  const manifest = await found(corpus, cutter, gathering);
  await store.set('libraries', name, manifest);
  await store.keepOnly('found', new Set(Object.values(manifest.books)));
  await store.keepOnly('terms', new Set(manifest.terms.map(({ kept }) => kept)));
  await store.keepOnly('passages', new Set(books.map(({ key }) => passagesName(key, version))));
  await store.keepOnly('libraries', new Set([name]));
  return manifest;
}

async function passagesOf(
  books: readonly KeyedBook[],
  cutter: Cutter,
  { store, version, wholeBook, progress }: Gathering,
): Promise<CorpusBook[]> {
  const all: CorpusBook[] = [];
  const read = async (key: string) => {
    const kept = await store.get('passages', passagesName(key, version), bookPassagesSchema);
    return kept ?? uncutPassages(await wholeBook(key));
  };
  const cut = async ({ id, key }: KeyedBook, uncut: readonly UncutPassage[]) => {
    const passages = bookPassages(uncut, await cutter.cut(uncut.map(({ standard }) => standard)));
    await store.set('passages', passagesName(key, version), passages);
    all.push({ id, ...passages });
  };
  // While one book is cut, on another thread, the next is read.
  let before = Promise.resolve();
  for (const [at, book] of books.entries()) {
    const [passages] = await Promise.all([read(book.key), before]);
    if ('vocabulary' in passages) {
      all.push({ id: book.id, ...passages });
      before = Promise.resolve();
    } else before = cut(book, passages);
    progress?.(at + 1, books.length);
  }
  await before;
  return all;
}

async function found(
  corpus: Corpus,
  cutter: Cutter,
  { store, concordance }: Gathering,
): Promise<KinManifest> {
  const rarityOf = await readRarity();
  const manifest: KinManifest = { books: {}, related: [], terms: [] };
  for (const [id, kin] of findKin(corpus, rarityOf)) {
    manifest.books[id] = await store.keep('found', kin);
    for (const { book, passages } of kin.books) manifest.related.push([id, book, passages]);
  }
  const classOf = (word: string) => cutter.classOf(word);
  const slugs = new TermSlugs();
  for (const lines of findTerms(corpus, concordance, { rarityOf, classOf })) {
    const { written, count } = lines;
    const kept = await store.keep('terms', lines);
    const slug = slugs.take(lines.term);
    manifest.terms.push({ term: written, slug, count, books: lines.books.length, kept });
  }
  return manifest;
}

const passagesName = (key: string, version: string) => digest([version, key]);

const digest = (parts: readonly string[]) =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24);
