import { shardFolder } from './manifest.ts';

export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

/**
 * Stands between Pagefind and the network. Pagefind goes on without a file that does not come, and
 * finds less than there is: here its search waits for ever instead, and {@link failure} says why.
 * The files that any search needs are loaded at once, before Pagefind asks for one after the other.
 */
export class IndexSource {
  readonly #folder: string;
  readonly #entries: readonly string[];
  readonly #fetch: Fetch;
  readonly #coming = new Map<string, Promise<Response>>();
  readonly #failure = Promise.withResolvers<never>();

  /**
   * @param folder The index's; ends with `/`.
   * @param entries Of its shards.
   */
  constructor(folder: string, entries: readonly string[], fetch: Fetch) {
    this.#folder = folder;
    this.#entries = entries;
    this.#fetch = fetch;
    this.#failure.promise.catch(() => {});
    for (const path of entries.flatMap(startOf)) {
      this.#coming.set(folder + path, this.#load(folder + path));
    }
  }

  /** Resolves when what Pagefind needs to start has come. */
  async begun(): Promise<void> {
    await Promise.race([Promise.all(this.#coming.values()), this.failure]);
  }

  /** Rejects as soon as a file does not come. */
  get failure(): Promise<never> {
    return this.#failure.promise;
  }

  /** What Pagefind calls in place of `fetch`. */
  async get(address: string): Promise<Response> {
    const path = address.replace(/\?.*$/, '');
    const entry = this.#entries.find((_, shard) => path === this.#entryPath(shard));
    if (entry !== undefined) return new Response(entry);
    const coming = this.#coming.get(path);
    this.#coming.delete(path);
    return coming ?? this.#load(path);
  }

  #entryPath(shard: number): string {
    return `${this.#folder}${shardFolder(shard)}pagefind-entry.json`;
  }

  async #load(address: string): Promise<Response> {
    try {
      const response = await this.#fetch(address);
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response;
    } catch (error) {
      this.#failure.reject(error);
      return new Promise(() => {});
    }
  }
}

/** What Pagefind needs of a shard before it searches. */
function startOf(entry: string, shard: number): string[] {
  const { languages }: { languages: Record<string, { hash: string }> } = JSON.parse(entry);
  const metas = Object.values(languages).map(({ hash }) => `pagefind.${hash}.pf_meta`);
  const engine = shard === 0 ? ['wasm.unknown.pagefind'] : [];
  return [...engine, ...metas].map((name) => shardFolder(shard) + name);
}
