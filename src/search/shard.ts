import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { encodeGbk } from './gbk.ts';
import type { IndexFile } from './index-file.ts';
import { inDocuments, toDocument } from './page-documents.ts';
import { Postings } from './postings.ts';
import { compareInIndex, groups, type PageRecords } from './record.ts';
import type { Alphabet } from './token.ts';

/** What is made of some books by themselves, whatever others there are. */
export interface Shard {
  /** Where each document stands in the index of all; in its order. */
  readonly documents: readonly Place[];
  /** By filter and value its documents, ascending; the first is 0. */
  readonly filters: Filters;
  /** Of all words, by the same numbers. */
  readonly rows: Uint8Array;
  /** What the browser is given of each document. */
  readonly texts: readonly Uint8Array[];
}

export type Place = Pick<PageRecords, 'group' | 'newest'>;
export type Filters = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** @param documentRoom Characters in a document. */
export function makeShard(
  pages: readonly PageRecords[],
  alphabet: Alphabet,
  documentRoom: number,
): Shard {
  const postings = new Postings();
  const filters = new Map<string, Map<string, number[]>>();
  const texts: Uint8Array[] = [];
  const documents: Place[] = [];
  for (const parts of inDocuments(pages.toSorted(compareInIndex), documentRoom)) {
    const [first] = parts;
    if (!first) continue;
    const document = toDocument(parts, alphabet);
    const number = documents.length;
    documents.push({ group: first.page.group, newest: first.page.newest });
    postings.add(number, document.words, document.held);
    for (const [filter, values] of Object.entries(document.filters)) {
      const known = entryOf(filters, filter, () => new Map<string, number[]>());
      for (const value of values) entryOf(known, value, (): number[] => []).push(number);
    }
    texts.push(gzipSync(encodeGbk(document.file)));
  }
  return { documents, filters, rows: postings.rows(), texts };
}

/** The entry under a key, made if there is none. */
export function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const valuesSchema = z.array(z.tuple([z.string(), z.array(z.int().nonnegative())]));
const aboutSchema = z.object({
  documents: z.array(z.object({ group: z.enum(groups), newest: z.string().optional() })),
  filters: z.array(z.tuple([z.string(), valuesSchema.transform((values) => new Map(values))])),
});

const names = { about: 'about.json', rows: 'rows' } as const;

/** A shard as files, to be kept. */
export function packShard({ documents, filters, rows, texts }: Shard): IndexFile[] {
  const written = [...filters].map(([filter, values]) => [filter, [...values]]);
  const about = Buffer.from(JSON.stringify({ documents, filters: written }));
  return [
    { path: names.about, content: about },
    { path: names.rows, content: rows },
    ...texts.map((content, number) => ({ path: String(number), content })),
  ];
}

/** @throws Error if they are no shard. */
export function unpackShard(files: readonly IndexFile[]): Shard {
  const [about, rows, ...texts] = files;
  if (!about || !rows) throw new TypeError('no shard');
  const written: unknown = JSON.parse(new TextDecoder().decode(about.content));
  const { documents, filters } = aboutSchema.parse(written);
  return {
    documents,
    filters: new Map(filters),
    // A copy: the texts, with which they came, need not be in memory as long.
    rows: new Uint8Array(rows.content),
    texts: texts.map(({ content }) => content),
  };
}
