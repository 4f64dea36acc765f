import { readOrder, type Shelved } from './document-order.ts';
import { files, type Manifest, manifestName, readManifest } from './manifest.ts';
import { numberOf, pagefindEntry, pagefindMeta } from './pagefind-meta.ts';
import { pagefindWords } from './pagefind-words.ts';

export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

/**
 * Stands between Pagefind and the network: it knows where files are, and makes those that need not
 * be loaded. Pagefind goes on without a file that does not come, and finds less than there is: here
 * its search waits for ever instead, and {@link failure} says why.
 */
export class IndexSource {
  readonly manifest: Manifest;
  readonly #folder: string;
  readonly #written: string;
  readonly #fetch: Fetch;
  readonly #engine: Promise<Response>;
  readonly #documents: readonly Shelved[];
  readonly #failure = Promise.withResolvers<never>();

  private constructor(folder: string, written: string, engine: Promise<Response>, fetch: Fetch) {
    this.manifest = readManifest(written);
    this.#documents = readOrder(this.manifest.order);
    this.#folder = folder;
    this.#written = written;
    this.#fetch = fetch;
    this.#failure.promise.catch(() => {});
    this.#engine = this.#whole(engine);
  }

  /**
   * @param folder The index's; ends with `/`. What any search needs is loaded at once.
   * @throws Error if there is no index.
   */
  static async open(folder: string, fetch: Fetch): Promise<IndexSource> {
    const engine = fetch(folder + files.engine);
    engine.catch(() => {});
    return new IndexSource(folder, await manifestIn(folder, fetch), engine, fetch);
  }

  /** Another index lies there now: files of this one may be gone. */
  async isStale(): Promise<boolean> {
    const written = await manifestIn(this.#folder, this.#fetch).catch(() => this.#written);
    return written !== this.#written;
  }

  /** Resolves when what Pagefind needs to start has come. */
  async begun(): Promise<void> {
    await Promise.race([this.#engine, this.failure]);
  }

  /** Rejects as soon as a file does not come. */
  get failure(): Promise<never> {
    return this.#failure.promise;
  }

  /** What Pagefind calls in place of `fetch`. */
  async get(address: string): Promise<Response> {
    const { build } = this.manifest;
    const [, name = '', kind] = /([^/]+)\.([a-z_]+)(?:\?.*)?$/.exec(address) ?? [];
    switch (kind) {
      case 'json':
        return new Response(pagefindEntry(this.manifest));
      case 'pf_meta':
        return new Response(new Uint8Array(pagefindMeta(this.manifest)));
      case 'pagefind':
        return this.#engine;
      case 'pf_index':
        return new Response(
          pagefindWords(await this.#unpacked(files.words(build, numberOf(name)))),
        );
      case 'pf_filter':
        return this.#load(files.filter(build, numberOf(name)));
      default:
        throw new Error(`Pagefind asks for ${address}`);
    }
  }

  /**
   * What is shown of a document.
   *
   * @param name By which the index calls it.
   * @throws Error if it does not come.
   */
  async document(name: string): Promise<Uint8Array> {
    const { shard, number } = this.#documents[numberOf(name) - 1] ?? { shard: 0, number: 0 };
    const folder = this.manifest.shards[shard] ?? '';
    return Promise.race([this.#unpacked(files.document(folder, number)), this.failure]);
  }

  async #unpacked(path: string): Promise<Uint8Array> {
    const { body } = await this.#load(path);
    const plain = body?.pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(plain ?? null).arrayBuffer());
  }

  #load(path: string): Promise<Response> {
    return this.#whole(this.#fetch(this.#folder + path));
  }

  async #whole(loading: Promise<Response>): Promise<Response> {
    try {
      const response = await loading;
      if (!response.ok) throw new Error(`${response.url || this.#folder}: ${response.status}`);
      return response;
    } catch (error) {
      this.#failure.reject(error);
      return new Promise(() => {});
    }
  }
}

/** The manifest's file is asked for anew each time, and comes where it has changed. */
async function manifestIn(folder: string, fetch: Fetch): Promise<string> {
  const response = await fetch(folder + manifestName, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`no search index in ${folder}: ${response.status}`);
  return response.text();
}
