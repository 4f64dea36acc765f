import { createHash } from 'node:crypto';
import { compareAll } from './compare-all.ts';
import type { ConcordanceWishes } from './concordance.ts';
import { type Corpus, corpusOf } from './corpus.ts';
import { cutLibrary, type Shelves } from './cut-library.ts';
import { Cutter } from './cutter.ts';
import { findKin } from './find-kin.ts';
import { findTerms } from './find-terms.ts';
import { nameOf, type TitledBook } from './keyed-book.ts';
import { type KinManifest, kinManifestSchema } from './kin-store.ts';
import { type LibraryBefore, libraryBeforeSchema, matchTerms, noTerm } from './library-before.ts';
import type { KinOfBook } from './related.ts';
import { TermSlugs } from './term-slug.ts';
import { readRarity, weightsOf } from './word-weight.ts';

export interface Gathering extends Shelves {
  readonly concordance: ConcordanceWishes;
}

/**
 * Finds what belongs together in a library, unless that is known. Only books that have changed are cut
 * into words again; all are compared again, so that what is found never hangs on what was there before.
 *
 * @param anew Though it is known: what was kept has gone.
 * @returns Where it is kept.
 */
export async function gatherKin(
  books: readonly TitledBook[],
  gathering: Gathering,
  anew = false,
): Promise<KinManifest> {
  const { store, version, concordance } = gathering;
  const wishes = JSON.stringify(concordance);
  const name = digest([version, wishes, ...books.map(nameOf).sort()]);
  const known = anew ? undefined : await store.get('libraries', name, kinManifestSchema);
  if (known) return known;
  const before = await store.getRows('before', version, libraryBeforeSchema);
  const cutter = await Cutter.read();
  const cut = await cutLibrary(books, cutter, gathering, before);
  const titles = new Map(books.map(({ id, title }) => [id, title]));
  const corpus = corpusOf(cut.books);
  const { manifest, now } = await found(corpus, cutter, titles, gathering, before, anew);
  await store.setRows('before', version, { ...now, groups: cut.groups });
  await store.set('libraries', name, manifest);
  await store.keepOnly('texts', new Set(cut.groups));
  await store.keepOnly('found', new Set(Object.values(manifest.books).map(({ kept }) => kept)));
  await store.keepOnly('terms', new Set(manifest.terms.map(({ kept }) => kept)));
  await store.keepOnly('before', new Set([version]));
  await store.keepOnly('libraries', new Set([name]));
  return manifest;
}

async function found(
  corpus: Corpus,
  cutter: Cutter,
  titles: ReadonlyMap<string, string>,
  { store, version, concordance }: Gathering,
  before: LibraryBefore | undefined,
  anew: boolean,
): Promise<{ manifest: KinManifest; now: Omit<LibraryBefore, 'groups'> }> {
  const rarities = await raritiesOf(corpus.terms, before);
  const words = weightsOf(corpus, rarities);
  const comparison = compareAll(corpus, words, before);
  const manifest: KinManifest = { books: {}, terms: [] };
  const books = anew ? new Set<string>() : await store.names('found');
  const prints: LibraryBefore['prints'] = new Map();
  for (const { id, related, made, written } of findKin(corpus, comparison)) {
    const kept = digest([version, made]);
    let print = before?.prints.get(kept);
    if (print === undefined || !books.has(kept)) {
      const kin = written();
      await store.set('found', kept, kin);
      print = printOf(kin, titles);
    }
    prints.set(kept, print);
    manifest.books[id] = { kept, print, near: [...related] };
  }
  const terms = anew ? new Set<string>() : await store.names('terms');
  const classes: LibraryBefore['classes'] = new Map();
  const classOf = (word: string) => {
    const known = before?.classes.get(word) ?? cutter.classOf(word);
    classes.set(word, known);
    return known;
  };
  const lines: LibraryBefore['lines'] = new Map();
  const slugs = new TermSlugs();
  for (const { term, count, made, written } of findTerms(corpus, concordance, {
    rarities,
    classOf,
  })) {
    const kept = digest([version, made]);
    let told = before?.lines.get(kept);
    if (!told || !terms.has(kept)) {
      const all = written();
      if (all) await store.set('terms', kept, all);
      told = all && { written: all.written, books: all.books.length };
    }
    lines.set(kept, told);
    if (!told) continue;
    const slug = slugs.take(term);
    manifest.terms.push({ term: told.written, slug, count, books: told.books, kept });
  }
  const { steps, whole } = words;
  const now = {
    books: corpus.books.map(({ id, key, words, wordEnds }) => ({ id, key, words, wordEnds })),
    terms: [...corpus.terms],
    rarities,
    steps,
    whole,
    comparison,
    prints,
    classes,
    lines,
  };
  return { manifest, now };
}

/** While it stays the same, so do the pages of a book. */
function printOf(kin: KinOfBook, titles: ReadonlyMap<string, string>): string {
  const ids = new Set(
    Object.values(kin.passages).flatMap((found) => found.map(({ book }) => book)),
  );
  return digest([JSON.stringify(kin), ...[...ids].map((id) => titles.get(id) ?? '')]);
}

/** By term. */
async function raritiesOf(
  terms: readonly string[],
  before: LibraryBefore | undefined,
): Promise<Float64Array<ArrayBuffer>> {
  const olds = matchTerms(terms, before?.terms ?? []);
  const unknown = terms.filter((_, term) => olds[term] === noTerm);
  const rarityOf = unknown.length > 0 ? await readRarity(unknown) : () => 0;
  return Float64Array.from(terms, (term, at) => {
    const old = olds[at] ?? noTerm;
    return old === noTerm ? rarityOf(term) : (before?.rarities[old] ?? 0);
  });
}

const digest = (parts: readonly string[]) =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24);
