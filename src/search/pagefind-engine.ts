import type { Candidate, Engine } from './candidates.ts';
import { type DocumentText, fromDocument } from './document.ts';
import { filtersFor } from './document-filters.ts';
import type { Filter } from './filter.ts';
import { type Fetch, IndexSource } from './index-source.ts';
import { manifestName, readManifest, shardFolder } from './manifest.ts';
import { type Alphabet, alphabetOf } from './token.ts';

/** What is used of the `pagefind.js` that lies with the index. */
interface Pagefind {
  createInstance(options: InstanceOptions): Instance;
}

interface InstanceOptions {
  readonly baseUrl: string;
  readonly basePath: string;
  readonly indexWeight: number;
}

interface Instance {
  mergeIndex(path: string, options: Omit<InstanceOptions, 'basePath'>): Promise<void>;
  search(term: string, options: { filters: object }): Promise<{ results: readonly Result[] }>;
  destroy(): Promise<void>;
}

interface Result {
  readonly id: string;
  readonly score: number;
  data(): Promise<DocumentText | null>;
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
  readonly #folder: string;
  readonly #manifest: string;
  readonly #shards: number;
  readonly #source: IndexSource;
  readonly #instance: Instance;
  readonly #fetch: Fetch;

  private constructor(
    folder: string,
    manifest: string,
    source: IndexSource,
    instance: Instance,
    fetch: Fetch,
  ) {
    const { common, paired, entries } = readManifest(manifest);
    this.alphabet = alphabetOf(common, paired);
    this.#folder = folder;
    this.#manifest = manifest;
    this.#shards = entries.length;
    this.#source = source;
    this.#instance = instance;
    this.#fetch = fetch;
  }

  /**
   * @param folder The index's folder: a path that begins and ends with `/`.
   * @throws Error if there is no index, or a part of it is missing.
   */
  static async open(folder: string, surroundings: Surroundings): Promise<PagefindEngine> {
    const fetch: Fetch = globalThis.fetch.bind(globalThis);
    const loading = surroundings.load(`${folder}pagefind.js`);
    loading.catch(() => {});
    const manifest = await textOf(folder, fetch);
    const { entries } = readManifest(manifest);
    const source = new IndexSource(folder, entries, fetch);
    surroundings.replaceFetch((address) => source.get(address));
    const [module] = await Promise.all([loading, source.begun()]);
    if (!isPagefind(module)) throw new Error(`${folder}pagefind.js is not Pagefind`);
    const instance = module.createInstance(optionsOf(folder, 0));
    const others = entries.slice(1).map((_, index) => {
      const { basePath, ...options } = optionsOf(folder, index + 1);
      return instance.mergeIndex(basePath, options);
    });
    await Promise.race([Promise.all(others), source.failure]);
    return new PagefindEngine(folder, manifest, source, instance, fetch);
  }

  async find(phrase: string, filter: Filter): Promise<readonly (readonly Candidate[])[]> {
    const searching = this.#instance.search(phrase, { filters: filtersFor(filter) });
    const { results } = await Promise.race([searching, this.#source.failure]);
    const shards = Array.from({ length: this.#shards }, (): Candidate[] => []);
    for (const result of results) {
      shards[shardOf(result)]?.push({ id: result.id, load: () => this.#load(result) });
    }
    return shards;
  }

  /** A new site has come since: files of this index may be gone. */
  async isStale(): Promise<boolean> {
    const manifest = await textOf(this.#folder, this.#fetch).catch(() => this.#manifest);
    return manifest !== this.#manifest;
  }

  async close(): Promise<void> {
    await this.#instance.destroy();
  }

  async #load(result: Result) {
    const document = await Promise.race([result.data(), this.#source.failure]);
    if (!document) throw new Error('the index was closed');
    return fromDocument(document);
  }
}

/**
 * Pagefind gives results of all its indexes together, and does not say of which they are. The score
 * of one that holds a phrase is 1, by the weight of its index: so each has a weight of its own.
 */
function optionsOf(folder: string, shard: number): InstanceOptions {
  return { baseUrl: '/', basePath: folder + shardFolder(shard), indexWeight: shard + 1 };
}

const shardOf = ({ score }: Result) => score - 1;

/** The manifest: it names the build, as it holds the digests of all that was indexed. */
async function textOf(folder: string, fetch: Fetch): Promise<string> {
  const response = await fetch(folder + manifestName, { cache: 'no-store' });
  if (!response.ok) throw new Error(`no search index in ${folder}: ${response.status}`);
  return response.text();
}

function isPagefind(module: unknown): module is Pagefind {
  return (
    typeof module === 'object' &&
    module !== null &&
    'createInstance' in module &&
    typeof module.createInstance === 'function'
  );
}
