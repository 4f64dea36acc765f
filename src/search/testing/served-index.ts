import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { IndexFile } from '../index-builder.ts';
import { PagefindEngine } from '../pagefind-engine.ts';

/** An index as the browser meets it, without a browser: Pagefind's own client, fed from memory. */
export interface ServedIndex {
  readonly engine: PagefindEngine;
  /** Paths that were loaded, below the index's folder, in order. */
  readonly loaded: { path: string; bytes: number }[];
  stop(): Promise<void>;
}

/**
 * @param language What the page says it is written in: Pagefind cuts queries into words by it.
 */
export async function serveIndex(
  files: readonly IndexFile[],
  language: string,
  folder = '/my-notes/pagefind/',
): Promise<ServedIndex> {
  const contents = new Map(files.map(({ path, content }) => [folder + path, content]));
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
  const page = { currentScript: null, querySelector: () => ({ getAttribute: () => language }) };
  Object.defineProperty(globalThis, 'document', { value: page, configurable: true });

  const aside = await mkdtemp(join(tmpdir(), 'served-index-'));
  const script = join(aside, 'pagefind.js');
  await writeFile(script, contents.get(`${folder}pagefind.js`) ?? '');
  const engine = await PagefindEngine.open(folder, () => import(pathToFileURL(script).href));
  return {
    engine,
    loaded,
    async stop() {
      globalThis.fetch = before;
      Reflect.deleteProperty(globalThis, 'document');
      await engine.close();
      await rm(aside, { recursive: true });
    },
  };
}
