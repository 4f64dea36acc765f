import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { PagesBefore } from './pages-before.ts';

type Listed = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

interface Keeping {
  readonly before: Pick<PagesBefore, 'begin' | 'take'>;
  /** Resolves when all that pages show is there. */
  readonly ready: Promise<void>;
  /** What pages are made with, but for the names of styles and scripts. */
  readonly version: string;
  /** Told before the first page, and of each. */
  readonly progress: (done: number, all: number) => void;
}

/**
 * Has Astro make those pages alone that show something else than in the site before. A page says by its
 * `cacheKey` what it shows. Astro's own incremental builds keep each page a second time, and copy one by one
 * those that have not changed.
 */
export function pageKeeper(keeping: Keeping): AstroIntegration {
  let site = '';
  return {
    name: 'page-keeper',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => keepingPages(usual, site, keeping));
      },
    },
  };
}

/** @param site The folder that is built to. */
export function keepingPages(
  usual: AstroPrerenderer,
  site: string,
  { before, ready, version, progress }: Keeping,
): AstroPrerenderer {
  let [done, all] = [0, 0];
  return {
    ...usual,
    getStaticPaths: async () => {
      await ready;
      const listed = await usual.getStaticPaths();
      before.begin(`${version} ${assetsOf(site)}`);
      const lacking = without(listed, before, site);
      all = listed.length;
      done = all - lacking.length;
      progress(done, all);
      return lacking;
    },
    render: async (request, options) => {
      const page = await usual.render(request, options);
      done += 1;
      progress(done, all);
      return page;
    },
  };
}

/** @returns Those that must be made. */
function without(listed: readonly Listed[], before: Keeping['before'], site: string): Listed[] {
  const taken = new Set<string>();
  return listed.filter((page) => {
    const file = fileOf(page);
    // Two pages may be of one name: Astro makes the first.
    if (taken.has(file)) return false;
    if (!page.cacheKey || !before.take(file, page.cacheKey, site)) return true;
    taken.add(file);
    return false;
  });
}

/** As Astro names it, where every page is a folder. */
function fileOf({ pathname, route }: Listed): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  return route.type === 'endpoint' ? path : join(path, 'index.html');
}

/** Pages name styles and scripts by what is in them. */
const assetsOf = (site: string): string =>
  globSync('**/*.{css,js}', { cwd: join(site, '_astro') })
    .sort()
    .join();
