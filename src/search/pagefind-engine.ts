import type { Candidate, Engine } from './candidates.ts';
import { readDocument } from './document.ts';
import { filtersFor } from './document-filters.ts';
import type { Filter } from './filter.ts';
import { decodeGbk } from './gbk.ts';
import { type Fetch, IndexSource } from './index-source.ts';
import { files } from './manifest.ts';
import { type Alphabet, alphabetOf } from './token.ts';

/** What is used of the `pagefind.js` that lies with the index. */
interface Pagefind {
  createInstance(options: { readonly baseUrl: string; readonly basePath: string }): Instance;
}

interface Instance {
  search(term: string, options: { filters: object }): Promise<{ results: readonly Result[] }>;
  destroy(): Promise<void>;
}

/** The name of a document. */
interface Result {
  readonly id: string;
}

/** Where Pagefind runs: a worker of the browser's. It has no `document`, and Pagefind no language. */
export interface Surroundings {
  /** Imports a module by its address. */
  load(address: string): Promise<unknown>;
  /** Puts something in the place of `fetch`, for all that runs there. */
  replaceFetch(fetch: Fetch): void;
}

/** The index as it lies on the server now, asked through Pagefind. */
export class PagefindEngine implements Engine {
  readonly alphabet: Alphabet;
  readonly size: number;
  readonly #source: IndexSource;
  readonly #instance: Instance;

  private constructor(source: IndexSource, instance: Instance) {
    const { common, paired, documents } = source.manifest;
    this.alphabet = alphabetOf(common, paired);
    this.size = documents;
    this.#source = source;
    this.#instance = instance;
  }

  /**
   * @param folder The index's folder: a path that begins and ends with `/`.
   * @throws Error if there is no index, or a part of it is missing.
   */
  static async open(folder: string, surroundings: Surroundings): Promise<PagefindEngine> {
    const fetch: Fetch = globalThis.fetch.bind(globalThis);
    const loading = surroundings.load(folder + files.script);
    loading.catch(() => {});
    const source = await IndexSource.open(folder, fetch);
    surroundings.replaceFetch((address) => source.get(address));
    const [module] = await Promise.all([loading, source.begun()]);
    if (!isPagefind(module)) throw new Error(`${folder}${files.script} is not Pagefind`);
    return new PagefindEngine(source, module.createInstance({ baseUrl: '/', basePath: folder }));
  }

  async find(phrase: string, filter: Filter): Promise<readonly Candidate[]> {
    const searching = this.#instance.search(phrase, { filters: filtersFor(filter) });
    const { results } = await Promise.race([searching, this.#source.failure]);
    return results.map(({ id }) => ({ id, load: () => this.#load(id) }));
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

function isPagefind(module: unknown): module is Pagefind {
  return (
    typeof module === 'object' &&
    module !== null &&
    'createInstance' in module &&
    typeof module.createInstance === 'function'
  );
}
