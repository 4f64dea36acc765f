import { readOrder, type Shelved } from './document-order.ts';
import { files, type Manifest, manifestName, readManifest } from './manifest.ts';
import { numberOf, pagefindEntry, pagefindMeta } from './pagefind-meta.ts';
import { pagefindWords } from './pagefind-words.ts';

export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

/**
 * Stands between Pagefind and the network: it knows where files are, makes those that need not be
 * loaded, and unpacks all, which the browser does faster than Pagefind. Pagefind goes on without a
 * file that does not come whole, and finds less than there is: here its search waits for ever
 * instead, and {@link failure} says why.
 */
export class IndexSource {
  readonly manifest: Manifest;
  readonly #folder: string;
  readonly #written: string;
  readonly #fetch: Fetch;
  readonly #engine: Promise<Bytes>;
  readonly #documents: readonly Shelved[];
  readonly #failure = Promise.withResolvers<never>();

  private constructor(folder: string, written: string, engine: Promise<Response>, fetch: Fetch) {
    this.manifest = readManifest(written);
    this.#documents = readOrder(this.manifest.order);
    this.#folder = folder;
    this.#written = written;
    this.#fetch = fetch;
    this.#failure.promise.catch(() => {});
    this.#engine = this.#whole(unpacked(engine));
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
    return new Response(await this.#whole(this.#contentOf(address)));
  }

  async #contentOf(address: string): Promise<Bytes | string> {
    const { build } = this.manifest;
    const [, name = '', kind] = /([^/]+)\.([a-z_]+)(?:\?.*)?$/.exec(address) ?? [];
    switch (kind) {
      case 'json':
        return pagefindEntry(this.manifest);
      case 'pf_meta':
        return pagefindMeta(this.manifest);
      case 'pagefind':
        return this.#engine;
      case 'pf_index':
        return pagefindWords(await this.#load(files.words(build, numberOf(name))));
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
    const loading = this.#whole(this.#load(files.document(folder, number)));
    return Promise.race([loading, this.failure]);
  }

  #load(path: string): Promise<Bytes> {
    return unpacked(this.#fetch(this.#folder + path));
  }

  /** Resolves with what comes whole; else never. */
  async #whole<Content>(loading: Promise<Content>): Promise<Content> {
    try {
      return await loading;
    } catch (error) {
      this.#failure.reject(error);
      return new Promise(() => {});
    }
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

/** @throws Error if the file is not there, or cut off. */
async function unpacked(loading: Promise<Response>): Promise<Bytes> {
  const response = await loading;
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  // In one piece: all of these files are small, and a pipe from the network takes a browser longer.
  const packed = await response.arrayBuffer();
  const { writable, readable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const [plain] = await Promise.all([
    new Response(readable).arrayBuffer(),
    writer.write(packed),
    writer.close(),
  ]);
  return new Uint8Array(plain);
}

/** The manifest's file is asked for anew each time, and comes where it has changed. */
async function manifestIn(folder: string, fetch: Fetch): Promise<string> {
  const response = await fetch(folder + manifestName, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`no search index in ${folder}: ${response.status}`);
  return response.text();
}
