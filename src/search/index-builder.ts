import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Document } from './document.ts';
import { toDocuments } from './page-documents.ts';
import type { PageRecords } from './record.ts';

/** A file of the index. */
export interface IndexFile {
  /** Below the index's folder, with `/` between folders. */
  readonly path: string;
  readonly content: Uint8Array;
}

export type Pages = Iterable<PageRecords> | AsyncIterable<PageRecords>;

/**
 * Makes Pagefind's index of all that can be found. Answers come in the order of `pages`.
 *
 * @throws Error if Pagefind does not start, or refuses.
 */
export function buildIndex(pages: Pages): Promise<readonly IndexFile[]> {
  // Pagefind keeps one process for all who ask: closing it for one would end the others'.
  const built = turn.then(() => build(pages));
  turn = built.catch(() => {});
  return built;
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Writes the index to a folder, in place of what was there.
 *
 * @throws Error if the index can't be made or written.
 */
export async function writeIndex(pages: Pages, folder: string): Promise<readonly IndexFile[]> {
  const files = await buildIndex(pages);
  await rm(folder, { recursive: true, force: true });
  for (const path of new Set(files.map((file) => dirname(file.path)))) {
    await mkdir(join(folder, path), { recursive: true });
  }
  for (let begin = 0; begin < files.length; begin += writtenTogether) {
    const some = files.slice(begin, begin + writtenTogether);
    await Promise.all(some.map((file) => writeFile(join(folder, file.path), file.content)));
  }
  return files;
}

const writtenTogether = 64;

async function build(pages: Pages): Promise<readonly IndexFile[]> {
  const documents = [colophon];
  for await (const page of pages) documents.push(...toDocuments(page));
  try {
    const index = await newIndex(chunkSizeFor(documents));
    for (const document of documents) await add(index, document);
    const { files, errors } = await answered(index.getFiles());
    refuse(errors);
    return files.map(toIndexFile).filter(({ path }) => needed.test(path));
  } finally {
    await close();
  }
}

/** What the browser loads; Pagefind's own interfaces stay out. */
const needed =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\..+|.+\.pf_(?:meta|index|fragment))$/;

function toIndexFile({ path, content }: { path: string; content: Uint8Array }): IndexFile {
  return { path: path.replaceAll('\\', '/'), content };
}

/** Pagefind's browser half does not start on an index without a page. Nothing leads to this one. */
const colophon: Document = { url: '/', content: 'colophon', meta: {} };

/** @param chunkSize Places of words in a file of the index. */
async function newIndex(chunkSize: number): Promise<PagefindIndex> {
  const before = process.env[chunkVariable];
  process.env[chunkVariable] = before ?? String(chunkSize);
  try {
    // Pagefind's process is started, and given its environment, before this returns.
    const created = createIndex();
    const { index, errors } = await answered(created);
    refuse(errors);
    if (!index) throw new Error('Pagefind gave no index.');
    return index;
  } finally {
    if (before === undefined) delete process.env[chunkVariable];
  }
}

/** If a later Pagefind does not know it, searches load more and find the same. */
const chunkVariable = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/**
 * A search loads one file for each of its words. In a large library most of a large file is of
 * other words; in a small one, many small files are more requests for the same.
 */
function chunkSizeFor(documents: readonly Document[]): number {
  const places = documents.reduce((sum, { content }) => sum + content.length / 3, 0);
  return places < 60_000 ? 20_000 : 1000;
}

async function add(index: PagefindIndex, { url, content, meta }: Document): Promise<void> {
  const record = { url, content, language: 'und', meta: { ...meta } };
  const { errors } = await answered(index.addCustomRecord(record));
  refuse(errors);
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not make the index: ${errors.join('; ')}`);
}

/** Seconds. Pagefind's client waits for ever if its process has died. */
const patience = 300;

async function answered<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Pagefind did not answer within ${patience} seconds.`)),
      patience * 1000,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
