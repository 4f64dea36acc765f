import { gzipSync } from 'node:zlib';
import { joinedFilters, joinedWords, type Shard } from './joined-index.ts';
import { files, type Manifest, manifestName, writeManifest } from './manifest.ts';
import type { Document } from './page-documents.ts';
import { type IndexFile, makeIndex, pagefindVersion } from './pagefind-index.ts';
import { nameOf } from './pagefind-meta.ts';

/** Of documents, in what is kept of a shard; their names there are their numbers in it. */
const textFolder = 'text/';

/** What is made of documents by themselves, whatever others there are: Pagefind's files, and texts. */
export async function makeShard(documents: Iterable<Document>): Promise<readonly IndexFile[]> {
  const texts: IndexFile[] = [];
  const given = Iterator.from(documents).map((document) => {
    const content = gzipSync(document.file);
    texts.push({ path: `${textFolder}${texts.length + 1}`, content });
    return document;
  });
  return [...(await makeIndex(given)), ...texts];
}

/** Files of a shard's documents in the index of all. */
export function documentFiles({ files: made, numbers }: Shard, build: string): IndexFile[] {
  return made.flatMap(({ path, content }) => {
    if (!path.startsWith(textFolder)) return [];
    const number = numbers[Number(path.slice(textFolder.length))];
    return number === undefined ? [] : { path: files.document(build, nameOf(number)), content };
  });
}

/** The shard without its documents: they need not be kept until it is joined with others. */
export function withoutDocuments({ files: made, numbers }: Shard): Shard {
  return { files: made.filter(({ path }) => !path.startsWith(textFolder)), numbers };
}

type About = Pick<Manifest, 'build' | 'common' | 'paired' | 'documents'>;

/**
 * All files of the index but its documents.
 *
 * @param room Bytes of a file with words, before it is compressed.
 * @yields Some files after the other, the manifest last.
 * @throws Error if Pagefind's files are not as Pagefind 1.6 writes them.
 */
export function* joinedFiles(
  shards: readonly Shard[],
  about: About,
  room: number,
): Generator<readonly IndexFile[], void, void> {
  yield shards[0]?.files.filter(({ path }) => path === files.script || path === files.engine) ?? [];
  const words: string[] = [];
  for (const { first, content } of joinedWords(shards, room)) {
    yield [{ path: files.words(about.build, nameOf(words.length)), content }];
    words.push(first);
  }
  const filters = joinedFilters(shards);
  yield filters.map(({ content }, number) => ({
    path: files.filter(about.build, nameOf(number)),
    content,
  }));
  const manifest = writeManifest({
    ...about,
    version: pagefindVersion(),
    words,
    filters: filters.map(({ filter }) => filter),
  });
  yield [{ path: manifestName, content: new TextEncoder().encode(manifest) }];
}
