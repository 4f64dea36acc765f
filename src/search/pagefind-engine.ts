import type { Candidate, Engine } from './candidates.ts';
import { type Document, fromDocument } from './document.ts';

/** What is used of the `pagefind.js` that lies with the index. */
interface Pagefind {
  createInstance(options: { baseUrl: string; basePath: string }): Instance;
}

interface Instance {
  search(term: string): Promise<{ readonly results: readonly Result[] }>;
  destroy(): Promise<void>;
}

interface Result {
  readonly id: string;
  data(): Promise<Document | null>;
}

/** Imports a module by its address. */
export type Load = (address: string) => Promise<unknown>;

const fromSite: Load = (address) => import(/* @vite-ignore */ address);

/** The index as it lies on the server now, asked through Pagefind. */
export class PagefindEngine implements Engine {
  readonly #folder: string;
  readonly #entry: string;
  readonly #instance: Instance;

  private constructor(folder: string, entry: string, instance: Instance) {
    this.#folder = folder;
    this.#entry = entry;
    this.#instance = instance;
  }

  /**
   * @param folder The index's folder: a path that begins and ends with `/`.
   * @throws Error if there is no index.
   */
  static async open(folder: string, load: Load = fromSite): Promise<PagefindEngine> {
    const [entry, module] = await Promise.all([entryOf(folder), load(`${folder}pagefind.js`)]);
    if (!isPagefind(module)) throw new Error(`${folder}pagefind.js is not Pagefind`);
    // Documents carry whole paths: nothing is put before them.
    const instance = module.createInstance({ baseUrl: '/', basePath: folder });
    return new PagefindEngine(folder, entry, instance);
  }

  async find(phrase: string): Promise<readonly Candidate[]> {
    const { results } = await this.#instance.search(phrase);
    return results.map((result) => ({ id: result.id, load: () => loaded(result) }));
  }

  /** A new site has come since: files of this index may be gone, and nothing found is no proof. */
  async isStale(): Promise<boolean> {
    const entry = await entryOf(this.#folder).catch(() => this.#entry);
    return entry !== this.#entry;
  }

  async close(): Promise<void> {
    await this.#instance.destroy();
  }
}

async function loaded(result: Result) {
  const document = await result.data();
  if (!document) throw new Error('the index was closed');
  return fromDocument(document);
}

/** Names the build: it holds the digest of all that was indexed. */
async function entryOf(folder: string): Promise<string> {
  const response = await fetch(`${folder}pagefind-entry.json`, { cache: 'no-store' });
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
