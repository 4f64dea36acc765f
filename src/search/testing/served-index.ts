import type { IndexFile } from '../index-file.ts';
import { importedPagefind } from '../pagefind-client.ts';
import { PagefindEngine } from '../pagefind-engine.ts';

/** An index as the browser meets it, without a browser: Pagefind's own client, fed from memory. */
export interface ServedIndex {
  readonly engine: PagefindEngine;
  /** Paths that were loaded, below the index's folder, in order. */
  readonly loaded: { path: string; bytes: number }[];
  /** Another index has come in its place. */
  replace(files: readonly IndexFile[]): void;
  stop(): Promise<void>;
}

export async function serveIndex(
  files: readonly IndexFile[],
  folder = '/my-notes/pagefind/',
): Promise<ServedIndex> {
  const contents = new Map<string, Uint8Array>();
  const replace = (others: readonly IndexFile[]) => {
    contents.clear();
    for (const { path, content } of others) contents.set(folder + path, content);
  };
  replace(files);
  const loaded: ServedIndex['loaded'] = [];
  const before = globalThis.fetch;
  globalThis.fetch = async (input) => {
    const path = String(input).replace(/\?.*$/, '');
    const content = contents.get(path);
    loaded.push({ path: path.slice(folder.length), bytes: content?.byteLength ?? 0 });
    return content
      ? new Response(new Uint8Array(content))
      : new Response('not found', { status: 404 });
  };
  const stop = () => {
    globalThis.fetch = before;
  };
  try {
    const engine = await PagefindEngine.open(folder, {
      pagefind: await importedPagefind(),
      replaceFetch: (fetch) => {
        globalThis.fetch = (input, init) => fetch(String(input), init);
      },
    });
    return { engine, loaded, replace, stop: () => engine.close().then(stop) };
  } catch (error) {
    stop();
    throw error;
  }
}
