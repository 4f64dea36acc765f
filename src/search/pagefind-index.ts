import { readFileSync } from 'node:fs';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Document } from './document.ts';

/** A file of an index. */
export interface IndexFile {
  /** Below the index's folder, with `/` between folders. */
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Makes one of Pagefind's indexes. Answers come in the order of the documents.
 *
 * @param chunkSize Places of words in a file of the index.
 * @throws Error if Pagefind does not start, or refuses.
 */
export function makeIndex(
  documents: Iterable<Document>,
  chunkSize: number,
): Promise<readonly IndexFile[]> {
  // Pagefind keeps one process for all who ask: closing it for one would end the others'.
  const made = turn.then(() => make(documents, chunkSize));
  turn = made.catch(() => {});
  return made;
}

let turn: Promise<unknown> = Promise.resolve();

/** Of the Pagefind that makes the index, and lies with it. */
export function pagefindVersion(): string {
  const manifest = new URL('../package.json', import.meta.resolve('pagefind'));
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, 'utf8'));
  return version;
}

/** Documents that Pagefind is given before it has taken the first of them. */
const givenTogether = 50;

async function make(
  documents: Iterable<Document>,
  chunkSize: number,
): Promise<readonly IndexFile[]> {
  try {
    const index = await newIndex(chunkSize);
    let given: Promise<void>[] = [add(index, colophon)];
    for (const document of documents) {
      given.push(add(index, document));
      if (given.length < givenTogether) continue;
      await Promise.all(given);
      given = [];
    }
    await Promise.all(given);
    const { files, errors } = await answered(index.getFiles());
    refuse(errors);
    return files.map(toIndexFile).filter(({ path }) => needed.test(path));
  } finally {
    // Ends the process, which would keep the memory that it took.
    await close();
  }
}

/** What the browser loads; Pagefind's own interfaces stay out, and its worker: it is in ours. */
const needed =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\..+|.+\.pf_(?:meta|index|filter|fragment))$/;

function toIndexFile({ path, content }: { path: string; content: Uint8Array }): IndexFile {
  return { path: path.replaceAll('\\', '/'), content };
}

/** Pagefind's browser half does not start on an index without a page. Nothing leads to this one. */
const colophon: Document = { url: '/', content: 'colophon', filters: {} };

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

async function add(index: PagefindIndex, document: Document): Promise<void> {
  const { url, content, filters } = document;
  const record = { url, content, language: 'und', filters: copied(filters) };
  const { errors } = await answered(index.addCustomRecord(record));
  refuse(errors);
}

const copied = (filters: Document['filters']) =>
  Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]]));

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
