import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createPaths } from '../paths/paths.ts';
import { robots, robotsText } from './robots.ts';
import { defineSite } from './site.ts';

async function routesOf(noindex: boolean, own?: string): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'garden-robots-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await mkdir(join(root, 'public'));
  if (own !== undefined) await writeFile(join(root, 'public', 'robots.txt'), own);
  const routes: string[] = [];
  const setup: unknown = robots({ site: defineSite({ noindex }), root }).hooks[
    'astro:config:setup'
  ];
  if (typeof setup !== 'function') throw new TypeError('no hook');
  setup({
    injectRoute: ({ pattern, entrypoint }: { pattern: string; entrypoint: string }) => {
      expect(existsSync(entrypoint)).toBe(true);
      routes.push(pattern);
    },
  });
  return routes;
}

it('a robots.txt is made where the settings ask for it, and the reader has none', async () => {
  expect(await routesOf(true)).toEqual(['/robots.txt']);
  expect(await routesOf(false)).toEqual([]);
  expect(await routesOf(true, 'User-agent: *\n')).toEqual([]);
});

it('it forbids the files that can’t say themselves that they are to be left out, and no page', () => {
  expect(robotsText(createPaths('/b/')).split('\n')).toEqual([
    'User-agent: *',
    'Disallow: /b/pagefind/',
    'Disallow: /b/shelf.json',
    'Disallow: /b/review/deck.json',
    'Disallow: /b/review/*.deck',
    'Disallow: /b/books/*.json',
    '',
  ]);
});
