import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RouteData } from 'astro';

/** Where a page is in its site, by its path below the site's address. As Astro names it, where every page is a folder. */
export function pageFile(pathname: string, { type }: Pick<RouteData, 'type'>): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  return type === 'endpoint' ? path : join(path, 'index.html');
}

/** What Astro takes for a page that is not to be written. */
const nothing = new Response(null);

/**
 * Writes pages as Astro would, which for each waits four times for the disk: while thousands of small files
 * are written that takes longer than to write them.
 */
export class PageWriter {
  readonly #site: string;
  readonly #base: string;

  /**
   * @param site The folder that is built to.
   * @param base The site's address begins with it.
   */
  constructor(site: string, base: string) {
    this.#site = site;
    this.#base = base.replace(/\/?$/, '/');
  }

  /**
   * @returns What is left for Astro to write: the page, if it is none of the usual, or its place is taken, as by a
   * file of `public/`, which it tells.
   */
  async write(request: Request, page: Response, route: Pick<RouteData, 'type'>): Promise<Response> {
    const path = this.#pathOf(request);
    if (path === undefined || page.status !== 200 || !page.body || !usual.has(route.type))
      return page;
    const body = new Uint8Array(await page.arrayBuffer());
    const isWritten = writeAnew(join(this.#site, pageFile(path, route)), body);
    return isWritten ? nothing : new Response(body, page);
  }

  #pathOf({ url }: Request): string | undefined {
    const { pathname } = new URL(url);
    if (!pathname.startsWith(this.#base)) return undefined;
    try {
      return decodeURI(pathname.slice(this.#base.length));
    } catch {
      return undefined;
    }
  }
}

const usual: ReadonlySet<RouteData['type']> = new Set(['page', 'endpoint']);

/** @returns Whether it could be done, and nothing was there. */
function writeAnew(file: string, body: Uint8Array): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body, { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}
