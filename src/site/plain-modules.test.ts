import { globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createServer, normalizePath, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringsFor } from '../i18n/strings.ts';
import { isPlain, plainModules } from './plain-modules.ts';

const strings = stringsFor('en');

describe('a plain module', () => {
  it('is TypeScript of a room that knows neither Astro nor Vite', () => {
    expect(isPlain('/src/weread/merge/weave.ts')).toBe(true);
    expect(isPlain('/src/paths/paths.ts')).toBe(true);
  });

  it('is not what Vite makes: a page, a setting of this site, a script of the browser, or a text', () => {
    expect(isPlain('/src/pages/index.astro')).toBe(false);
    expect(isPlain('/src/site/current.ts')).toBe(false);
    expect(isPlain('/src/paths/site-paths.ts')).toBe(false);
    expect(isPlain('/src/graph/movable-graph.client.ts')).toBe(false);
    expect(isPlain('/src/weread/book.ts?raw')).toBe(false);
    expect(isPlain('/node_modules/a/src/views/b.ts')).toBe(false);
  });

  it('imports nothing that only Vite has, but for what the browser alone runs', () => {
    const vites =
      /import\.meta\.(?:env|hot|glob)|(?:from|import)\s*\(?\s*'(?:astro:|virtual:|[^']*(?:\?|\.astro'|\.css'|site-paths))/;
    const taking = globSync('src/**/*.ts')
      .map(normalizePath)
      .filter((file) => isPlain(`/${file}`) && !file.endsWith('.test.ts'))
      .filter((file) => vites.test(readFileSync(file, 'utf8')));
    expect(taking.sort()).toEqual(['src/recall/deck-loader.ts', 'src/search/search-worker.ts']);
  });
});

describe('a page in dev', () => {
  let root: string;
  let server: ViteDevServer;
  let said: string[];

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), '花园-'));
    for (const folder of ['views', 'site'])
      await mkdir(join(root, 'src', folder), { recursive: true });
    await writeFile(join(root, 'src', 'views', 'title.ts'), 'export const title: string = "书";\n');
    await writeFile(
      join(root, 'src', 'site', 'page.ts'),
      "export { title } from '../views/title.ts';\n",
    );
    server = await createServer({
      root,
      configFile: false,
      logLevel: 'silent',
      server: { middlewareMode: true, watch: null, ws: false },
      optimizeDeps: { noDiscovery: true },
    });
    said = [];
    const setup: unknown = plainModules(root, strings).hooks['astro:server:setup'];
    if (typeof setup !== 'function') throw new TypeError('no hook');
    setup({ server, logger: { warn: (line: string) => said.push(line) } });
  });

  afterEach(async () => {
    await server.close();
    await rm(root, { recursive: true, force: true });
  });

  it('takes a plain module from Node, and the others from Vite', async () => {
    const { ssr } = server.environments;
    const file = join(root, 'src', 'views', 'title.ts');
    const taken = { externalize: pathToFileURL(file).href, type: 'module' };
    expect(await ssr.fetchModule('/src/views/title.ts')).toEqual(taken);
    expect(await ssr.fetchModule(normalizePath(file))).toEqual(taken);
    expect(await ssr.fetchModule('/src/site/page.ts')).toMatchObject({ url: '/src/site/page.ts' });
    const page: unknown = await server.ssrLoadModule('/src/site/page.ts');
    expect(page).toMatchObject({ title: '书' });
  });

  it('is told of a plain module that has changed, and of no other', () => {
    for (const file of ['views/title.ts', 'views/title.test.ts', 'site/page.ts'])
      server.watcher.emit('change', join(root, 'src', file));
    expect(said).toEqual([strings.build.startAgain('src/views/title.ts')]);
  });
});
