import { readOrder, type Shelved } from './document-order.ts';
import { files, type Manifest, manifestName, readManifest } from './manifest.ts';
import { pagefindFilters } from './pagefind-filters.ts';
import { numberOf, pagefindEntry, pagefindLists, pagefindMeta } from './pagefind-meta.ts';
import { pagefindWords } from './pagefind-words.ts';
import { type Range, rangesOf } from './ranges.ts';
import { RecentlyRead } from './recently-read.ts';

export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

/** Files that are kept until each of Pagefind's indexes has taken its part, which all do at once. */
const keptFiles = 40;

/**
 * Stands between Pagefind and the network: it knows where files are, makes those that need not be
 * loaded, and unpacks all, which the browser does faster than Pagefind. Pagefind goes on without a
 * file that does not come whole, and finds less than there is: here its search waits for ever
 * instead, and {@link failure} says why.
 */
export class IndexSource {
  readonly manifest: Manifest;
  readonly #ranges: readonly Range[];
  readonly #parts = new RecentlyRead<readonly Bytes[]>(keptFiles);
  readonly #folder: string;
  readonly #written: string;
  readonly #fetch: Fetch;
  readonly #engine: Promise<Bytes>;
  readonly #documents: readonly Shelved[];
  #lists: Bytes | undefined;
  readonly #failure = Promise.withResolvers<never>();

  private constructor(folder: string, written: string, engine: Promise<Response>, fetch: Fetch) {
    this.manifest = readManifest(written);
    this.#ranges = rangesOf(this.manifest.documents);
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

  /** The folders of Pagefind's indexes: the documents of each come after those of the one before. */
  get folders(): readonly string[] {
    return this.#ranges.map((_, range) => `${this.#folder}${range}/`);
  }

  /** What Pagefind calls in place of `fetch`. */
  async get(address: string): Promise<Response> {
    return new Response(await this.#whole(this.#contentOf(address)));
  }

  async #contentOf(address: string): Promise<Bytes | string> {
    const [, folder, name = '', kind] = asked.exec(address.slice(this.#folder.length)) ?? [];
    const [at, number] = [Number(folder), numberOf(name)];
    const { build, filters } = this.manifest;
    const range = this.#ranges[at];
    if (!range) throw new Error(`Pagefind asks for ${address}`);
    switch (kind) {
      case 'json':
        return pagefindEntry(this.manifest, range);
      case 'pf_meta':
        this.#lists ??= pagefindLists(this.manifest);
        return pagefindMeta(this.manifest, range, this.#lists);
      case 'pagefind':
        return this.#engine;
      case 'pf_index':
        return this.#part(files.words(build, number), at, pagefindWords);
      case 'pf_filter':
        return this.#part(files.filter(build, number), at, (rows, ranges) =>
          pagefindFilters(filters[number] ?? '', rows, ranges),
        );
      default:
        throw new Error(`Pagefind asks for ${address}`);
    }
  }

  /** Of a file what one of Pagefind's indexes has. */
  async #part(path: string, at: number, divide: Divide): Promise<Bytes> {
    const parts = await this.#parts.get(path, async () =>
      divide(await this.#load(path), this.#ranges),
    );
    return parts[at] ?? new Uint8Array();
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
type Divide = (rows: Bytes, ranges: readonly Range[]) => readonly Bytes[];

/** What Pagefind asks for below the index's folder: in which range, by which name, and of what kind. */
const asked = /^(\d+)\/(?:.+\/)?(.+)\.([a-z_]+)(?:\?.*)?$/;

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
