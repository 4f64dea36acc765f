import type { Candidate, Engine } from './candidates.ts';
import { readDocument } from './document.ts';
import { filtersFor } from './document-filters.ts';
import type { Filter } from './filter.ts';
import { decodeGbk } from './gbk.ts';
import { type Fetch, IndexSource } from './index-source.ts';
import { RecentlyRead } from './recently-read.ts';
import type { LoadedPage } from './record.ts';
import { type Alphabet, alphabetOf } from './token.ts';

/** What is used of Pagefind's script. */
export interface Pagefind {
  /** It reads indexes of the same only. */
  readonly version: string;
  createInstance(options: { readonly baseUrl: string; readonly basePath: string }): Instance;
}

interface Instance {
  /** Searches another index, too; its documents come after the others. */
  mergeIndex(basePath: string): Promise<void>;
  search(term: string, options: { filters: object }): Promise<{ results: readonly Result[] }>;
  destroy(): Promise<void>;
}

/** The name of a document. */
interface Result {
  readonly id: string;
}

/** Where Pagefind runs: a worker of the browser's. It has no `document`, and Pagefind no language. */
export interface Surroundings {
  readonly pagefind: Pagefind;
  /** Puts something in the place of `fetch`, for all that runs there. */
  replaceFetch(fetch: Fetch): void;
}

type Read = (id: string) => Promise<readonly LoadedPage[]>;

/** One of thousands, and so no more than a name. */
class FoundDocument implements Candidate {
  readonly id: string;
  readonly #read: Read;

  constructor(id: string, read: Read) {
    this.id = id;
    this.#read = read;
  }

  load(): Promise<readonly LoadedPage[]> {
    return this.#read(this.id);
  }
}

/**
 * A search asks for some of its phrases again, and so does the next one; and for documents.
 * What is kept takes some megabytes, in the largest library some ten.
 */
const kept = { phrases: 20, documents: 200 } as const;

/** The index as it lies on the server now, asked through Pagefind. */
export class PagefindEngine implements Engine {
  readonly alphabet: Alphabet;
  readonly size: number;
  readonly #source: IndexSource;
  readonly #instance: Instance;
  readonly #documents = new RecentlyRead<readonly LoadedPage[]>(kept.documents);
  readonly #found = new RecentlyRead<readonly Candidate[]>(kept.phrases);

  private constructor(source: IndexSource, instance: Instance) {
    const { common, paired, documents } = source.manifest;
    this.alphabet = alphabetOf(common, paired);
    this.size = documents;
    this.#source = source;
    this.#instance = instance;
  }

  /**
   * @param folder The index's folder: a path that begins and ends with `/`.
   * @throws Error if there is no index, a part of it is missing, or it is for another Pagefind: a page
   *   may be older than the index.
   */
  static async open(
    folder: string,
    { pagefind, replaceFetch }: Surroundings,
  ): Promise<PagefindEngine> {
    const source = await IndexSource.open(folder, globalThis.fetch.bind(globalThis));
    const { version } = source.manifest;
    if (version !== pagefind.version) {
      throw new Error(`the index in ${folder} is for Pagefind ${version}, not ${pagefind.version}`);
    }
    replaceFetch((address) => source.get(address));
    await source.begun();
    const [first = folder, ...others] = source.folders;
    const instance = pagefind.createInstance({ baseUrl: '/', basePath: first });
    // Searches wait for all of them; and where one does not come, the source says so.
    for (const other of others) instance.mergeIndex(other).catch(() => {});
    return new PagefindEngine(source, instance);
  }

  find(phrase: string, filter: Filter): Promise<readonly Candidate[]> {
    const filters = filtersFor(filter);
    const name = JSON.stringify([phrase, filters]);
    return this.#found.get(name, () => this.#search(phrase, filters));
  }

  async #search(phrase: string, filters: object): Promise<readonly Candidate[]> {
    const searching = this.#instance.search(phrase, { filters });
    const { results } = await Promise.race([searching, this.#source.failure]);
    const read = (id: string) => this.#documents.get(id, () => this.#load(id));
    return results.map(({ id }) => new FoundDocument(id, read));
  }

  /** A new site has come since. */
  isStale(): Promise<boolean> {
    return this.#source.isStale();
  }

  async close(): Promise<void> {
    await this.#instance.destroy();
  }

  async #load(name: string) {
    return readDocument(decodeGbk(await this.#source.document(name)));
  }
}
