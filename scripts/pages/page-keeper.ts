import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { PageWriter, pageFile } from './page-writer.ts';
import type { PagesBefore } from './pages-before.ts';

type Listed = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

interface Keeping {
  readonly before: Pick<PagesBefore, 'begin' | 'take'>;
  /** Resolves when all that pages show is there, but for what belongs together. */
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
  let [site, base] = ['', ''];
  return {
    name: 'page-keeper',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir);
        base = config.base;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => keepingPages(usual, { site, base, ...keeping }));
      },
    },
  };
}

interface Making extends Keeping {
  /** The folder that is built to. */
  readonly site: string;
  /** The site's address begins with it. */
  readonly base: string;
}

export function keepingPages(
  usual: AstroPrerenderer,
  { site, base, before, ready, version, progress }: Making,
): AstroPrerenderer {
  const writer = new PageWriter(site, base);
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
      return bookByBook(lacking);
    },
    render: async (request, options) => {
      const made = await usual.render(request, options);
      const page = made instanceof Response ? made : made.response;
      done += 1;
      progress(done, all);
      return writer.write(request, page, options.routeData);
    },
  };
}

/** @returns Those that must be made. */
function without(listed: readonly Listed[], before: Keeping['before'], site: string): Listed[] {
  const taken = new Set<string>();
  return listed.filter((page) => {
    const file = pageFile(page.pathname, page.route);
    // Two pages may be of one name: Astro makes the first.
    if (taken.has(file)) return false;
    if (!page.cacheKey || !before.take(file, page.cacheKey, site)) return true;
    taken.add(file);
    return false;
  });
}

/** The pages of one folder come in a row: whoever makes those of a book reads it once. */
function bookByBook(pages: readonly Listed[]): Listed[] {
  const folderOf = ({ pathname }: Listed) => pathname.split('/', 3).join('/');
  return [...Map.groupBy(pages, folderOf).values()].flat();
}

/** Pages name styles and scripts by what is in them. */
const assetsOf = (site: string): string =>
  globSync('**/*.{css,js}', { cwd: join(site, '_astro') })
    .sort()
    .join();
