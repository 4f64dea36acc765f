import { files } from './manifest.ts';
import type { Pagefind } from './pagefind-engine.ts';
import { makeIndex, pagefindVersion } from './pagefind-index.ts';

/** The half of Pagefind that answers in the browser. Its binary alone has it. */
interface PagefindClient {
  /** Comes with what searches. */
  readonly script: string;
  /** Lies with the index. */
  readonly engine: Uint8Array;
}

/** @throws Error if Pagefind does not start, or has none. */
export async function pagefindClient(): Promise<PagefindClient> {
  const made = new Map((await makeIndex([])).map(({ path, content }) => [path, content]));
  const [script, engine] = [made.get('pagefind.js'), made.get(files.engine)];
  if (!script || !engine) throw new Error('Pagefind made an index without what reads it.');
  return { script: new TextDecoder().decode(script), engine };
}

/** Its script as a module that says which Pagefind it is of. */
async function moduleText(): Promise<string> {
  const { script } = await pagefindClient();
  return `${script}\nexport const version = ${JSON.stringify(pagefindVersion())};\n`;
}

/** Vite's plugin for `virtual:pagefind`: the script is one file with what asks it, and one request less. */
export function bundledPagefind() {
  return {
    name: 'bundled-pagefind',
    resolveId: (id: string) => (id === name ? resolved : undefined),
    load: (id: string) => (id === resolved ? moduleText() : undefined),
  };
}

const name = 'virtual:pagefind';
/** No file is called so, and no other plugin takes it for one. */
const resolved = `\0${name}`;

/**
 * The same where nothing is bundled.
 *
 * @throws As {@link pagefindClient}.
 */
export async function importedPagefind(): Promise<Pagefind> {
  return import(`data:text/javascript,${encodeURIComponent(await moduleText())}`);
}
