import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What was loaded, and for what. */
export interface Load {
  /** Below the index's folder. */
  readonly path: string;
  /** As a server sends it. */
  readonly bytes: number;
}

/** Servers compress these; the index's own files are compressed as they lie there. */
const compressed = /\.(?:js|mjs|json|html|css|svg)$/;

/** Bytes of a file as a server sends it, without headers. */
export function bytesOnWire(path: string, content: Uint8Array): number {
  return compressed.test(path) ? gzipSync(content).byteLength : content.byteLength;
}

/** A folder as the network gives it: `fetch` of a path below reads from disk, and is counted. */
export class Wire {
  readonly #folder: string;
  readonly #path: string;
  readonly #before = globalThis.fetch;
  readonly #kept = new Map<string, { content: Buffer<ArrayBuffer>; bytes: number } | undefined>();
  #loads: Load[] = [];

  /** @param path Where the folder lies on the server; begins and ends with `/`. */
  constructor(folder: string, path: string) {
    this.#folder = folder;
    this.#path = path;
    globalThis.fetch = async (input) => {
      const content = await this.load(String(input));
      return content ? new Response(content) : new Response('not found', { status: 404 });
    };
  }

  async load(address: string): Promise<Buffer<ArrayBuffer> | undefined> {
    const path = address.slice(this.#path.length).replace(/[?#].*$/, '');
    if (!this.#kept.has(path)) {
      const content = await readFile(join(this.#folder, path)).catch(() => undefined);
      this.#kept.set(path, content && { content, bytes: bytesOnWire(path, content) });
    }
    const kept = this.#kept.get(path);
    this.#loads.push({ path, bytes: kept?.bytes ?? 0 });
    return kept?.content;
  }

  /** What was loaded since this was asked last. */
  taken(): readonly Load[] {
    const loads = this.#loads;
    this.#loads = [];
    return loads;
  }

  close(): void {
    globalThis.fetch = this.#before;
  }
}
