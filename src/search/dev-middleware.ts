import type { IncomingMessage, ServerResponse } from 'node:http';
import { decoded } from '../paths/decoded.ts';
import type { Findable } from './findable.ts';
import { manifestName } from './manifest.ts';
import { ShardMemory } from './shard-store.ts';

/** As connect hands it on: `url` may have lost the base path, `originalUrl` never has. */
type Request = IncomingMessage & { readonly originalUrl?: string | undefined };
type Handler = (request: Request, response: ServerResponse, next: () => void) => void;

/**
 * Serves the index from memory, for a site that is not built. It is made when it is first asked
 * for, and again when what can be found has changed.
 *
 * @param folder Path of the index's folder, base included; ends with `/`.
 * @param all All that can be found now. Called for each search that begins.
 */
export function serveIndex(folder: string, all: () => Promise<readonly Findable[]>): Handler {
  const index = new LiveIndex(all);
  return (request, response, next) => {
    const path = (request.originalUrl ?? request.url ?? '').replace(/[?#].*$/, '');
    if (!path.startsWith(folder) || (request.method !== 'GET' && request.method !== 'HEAD')) {
      return next();
    }
    const name = decoded(path.slice(folder.length));
    index
      .file(name)
      .then((content) => answer(response, name, content))
      .catch((error: unknown) => refuse(response, error));
  };
}

class LiveIndex {
  readonly #all: () => Promise<readonly Findable[]>;
  readonly #store = new ShardMemory();
  /** Files of the index before are kept: a page that is open may still ask for them. */
  #before: ReadonlyMap<string, Uint8Array> = new Map();
  #now: ReadonlyMap<string, Uint8Array> = new Map();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(all: () => Promise<readonly Findable[]>) {
    this.#all = all;
  }

  async file(name: string): Promise<Uint8Array | undefined> {
    // A search begins with this file: it names all others.
    if (name === manifestName || this.#now.size === 0) await this.#refresh();
    return this.#now.get(name) ?? this.#before.get(name);
  }

  /** One after the other: who asks while the index is being made waits for it. */
  #refresh(): Promise<void> {
    const refreshed = this.#turn.then(() => this.#build());
    this.#turn = refreshed.catch(() => {});
    return refreshed;
  }

  async #build(): Promise<void> {
    // Nobody waits for what makes it before they search.
    const { buildIndex } = await import('./index-builder.ts');
    const made = await buildIndex(await this.#all(), { store: this.#store });
    const files = new Map(made.map(({ path, content }) => [path, content]));
    const [was, is] = [this.#now, files].map((some) => some.get(manifestName));
    if (was && is && Buffer.compare(was, is) === 0) return;
    this.#before = this.#now;
    this.#now = files;
  }
}

function answer(response: ServerResponse, name: string, content: Uint8Array | undefined): void {
  response.statusCode = content ? 200 : 404;
  response.setHeader('Cache-Control', 'no-store');
  const type = name === manifestName ? 'application/json' : 'application/octet-stream';
  response.setHeader('Content-Type', content ? type : 'text/plain; charset=utf-8');
  response.end(content ?? 'no such file in the search index');
}

function refuse(response: ServerResponse, error: unknown): void {
  response.statusCode = 500;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(error instanceof Error ? error.message : String(error));
}
