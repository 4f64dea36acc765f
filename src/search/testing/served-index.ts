import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { IndexFile } from '../index-file.ts';
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
  const aside = await mkdtemp(join(tmpdir(), 'served-index-'));
  const script = join(aside, 'pagefind.js');
  await writeFile(script, contents.get(`${folder}pagefind.js`) ?? '');
  const stop = async () => {
    globalThis.fetch = before;
    await rm(aside, { recursive: true });
  };
  try {
    const engine = await PagefindEngine.open(folder, {
      load: () => import(pathToFileURL(script).href),
      replaceFetch: (fetch) => {
        globalThis.fetch = (input, init) => fetch(String(input), init);
      },
    });
    return { engine, loaded, replace, stop: () => engine.close().then(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}
