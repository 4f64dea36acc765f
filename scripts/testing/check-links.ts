import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { check, LinkState } from 'linkinator';
import { type TestSite, testSites } from '../../tests/sites.ts';
import { inProject, projectRoot } from '../project.ts';
import { startStaticServer } from '../static-server.ts';

interface SiteLinks {
  /** HTML pages that were read. */
  readonly pages: number;
  /** Links within the site, each counted once per page. */
  readonly links: number;
  readonly broken: readonly string[];
}

/**
 * Follows every link of every page of a built site as a browser would: under its base path, with
 * fragments, stylesheets too. Links to other hosts are not followed.
 *
 * @param folder The built site.
 * @throws Error where the folder has no page at all.
 */
export async function findBrokenLinks(folder: string, base: string): Promise<SiteLinks> {
  const pages = await pagesOf(folder);
  if (pages.length === 0) throw new Error(`${folder} has no page.`);
  const server = await startStaticServer({ folder, base });
  const { origin } = new URL(server.url);
  try {
    const { links } = await check({
      // Every page, and not only those that the home page leads to.
      path: pages.map((page) => new URL(page, server.url).href),
      recurse: true,
      checkCss: true,
      checkFragments: true,
      // A link that needs a redirect has forgotten its last stroke.
      redirects: 'error',
      concurrency: 16,
      linksToSkip: async (link) => new URL(link).origin !== origin,
    });
    const inSite = links.filter(({ state }) => state !== LinkState.SKIPPED);
    const broken = inSite.filter(({ state }) => state === LinkState.BROKEN);
    return {
      pages: pages.length,
      links: inSite.length,
      broken: broken.map(({ url, parent, status }) => {
        const from = parent === undefined ? '(start)' : readable(parent, origin);
        return `${from} → ${readable(url, origin)} (${status || 'not answered'})`;
      }),
    };
  } finally {
    await server.close();
  }
}

/** Addresses of all pages, from the site's base, with folders for their `index.html`. */
async function pagesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
    .map((segments) => segments.map(encodeURIComponent).join('/'))
    .map((path) => `./${path}`.replace(/\/index\.html$/, '/'))
    .sort();
}

function readable(url: string, origin: string): string {
  const path = url.startsWith(origin) ? url.slice(origin.length) : url;
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

async function checkSite({ name, out, base }: TestSite): Promise<boolean> {
  const { pages, links, broken } = await findBrokenLinks(inProject(out), base);
  console.log(`${name}: ${links} links on ${pages} pages, ${broken.length} broken`);
  for (const line of broken) console.log(`  ${line}`);
  return broken.length === 0;
}

/** @param names Sites to check; all of them where none is named. */
async function checkSites(names: readonly string[]): Promise<boolean> {
  const sites = testSites.filter(({ name }) => names.length === 0 || names.includes(name));
  if (sites.length === 0)
    throw new Error(`No such site in ${relative(projectRoot, 'tests/sites.ts')}.`);
  const results: boolean[] = [];
  for (const site of sites) results.push(await checkSite(site));
  return results.every(Boolean);
}

if (import.meta.main) process.exitCode = (await checkSites(process.argv.slice(2))) ? 0 : 1;
