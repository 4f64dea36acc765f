import { readFileSync } from 'node:fs';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { DocumentFilters } from './document-filters.ts';
import type { IndexFile } from './index-file.ts';

/**
 * Makes one of Pagefind's own indexes. Answers come in the order of the documents.
 *
 * @throws Error if Pagefind does not start, or refuses.
 */
export function makeIndex(documents: Iterable<Words>): Promise<readonly IndexFile[]> {
  // Pagefind keeps one process for all who ask: closing it for one would end the others'.
  const made = turn.then(() => make(documents));
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

/** What Pagefind is given of a document. */
interface Words {
  readonly url: string;
  /** Words, with spaces between them. */
  readonly content: string;
  readonly filters: DocumentFilters;
}

/** Documents that Pagefind is given before it has taken the first of them. */
const givenTogether = 50;

async function make(documents: Iterable<Words>): Promise<readonly IndexFile[]> {
  try {
    const index = await newIndex();
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

/** Pagefind's own interfaces stay out, and its worker: it is in ours. So do texts. */
const needed = /^(?:pagefind\.js|wasm\.unknown\.pagefind|.+\.pf_(?:meta|index|filter))$/;

function toIndexFile({ path, content }: { path: string; content: Uint8Array }): IndexFile {
  return { path: path.replaceAll('\\', '/'), content };
}

/** Document 0. Pagefind makes no files of an index without a page; nothing leads to this one. */
const colophon: Words = { url: '/', content: 'colophon', filters: {} };

async function newIndex(): Promise<PagefindIndex> {
  const { index, errors } = await answered(createIndex());
  refuse(errors);
  if (!index) throw new Error('Pagefind gave no index.');
  return index;
}

async function add(index: PagefindIndex, document: Words): Promise<void> {
  const { url, content, filters } = document;
  const record = { url, content, language: 'und', filters: copied(filters) };
  const { errors } = await answered(index.addCustomRecord(record));
  refuse(errors);
}

const copied = (filters: DocumentFilters) =>
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
