import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Paths } from '../paths/paths.ts';
import type { Settings } from './settings.ts';

/**
 * Writes a `robots.txt` where the settings ask search engines to leave the site out, unless the reader
 * has one in `public/`.
 */
export function robots({ site, root }: Pick<Settings, 'site' | 'root'>): AstroIntegration {
  return {
    name: 'robots',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        if (!site.noindex || existsSync(join(root, 'public', 'robots.txt'))) return;
        // Astro makes no route of a page whose name begins with `_`.
        const entrypoint = fileURLToPath(new URL('../pages/_robots.txt.ts', import.meta.url));
        injectRoute({ pattern: '/robots.txt', entrypoint });
      },
    },
  };
}

/**
 * A page says in itself that it is to be left out, so it must not be forbidden to read it; files
 * that can't say it are forbidden.
 */
export function robotsText(paths: Pick<Paths, 'searchIndex' | 'shelfData' | 'recall' | 'books'>) {
  const { searchIndex, shelfData, recall, books } = paths;
  const closed = [
    searchIndex,
    shelfData,
    `${recall}deck.json`,
    `${recall}*.deck`,
    `${books}*.json`,
  ];
  return ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), ''].join('\n');
}
