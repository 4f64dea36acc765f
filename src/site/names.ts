import { getCollection } from 'astro:content';
import type { NameKind } from '../paths/paths.ts';
import {
  type NamedTaxon,
  type NameIndex,
  nameKinds,
  namesOfKind,
  viewIndex,
} from '../views/name-index.ts';
import { onceBuilt } from './once-built.ts';

interface Names {
  readonly kind: NameKind;
  readonly taxa: readonly NamedTaxon[];
}

/** The tags, categories and authors of all books and notes; kinds of which there are none are left out. */
export const names = onceBuilt(gather);

async function gather(): Promise<readonly Names[]> {
  const [books, notes] = await Promise.all([getCollection('books'), getCollection('notes')]);
  const library = { books: books.map(({ data }) => data), notes: notes.map(({ data }) => data) };
  return nameKinds
    .map((kind) => ({ kind, taxa: namesOfKind(kind, library) }))
    .filter(({ taxa }) => taxa.length > 0);
}

export async function indexes(): Promise<(Names & { readonly index: NameIndex })[]> {
  return (await names()).map((one) => ({ ...one, index: viewIndex(one.taxa, one.kind) }));
}
