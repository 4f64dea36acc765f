import { type Browser, test as base } from '@playwright/test';
import { pageKind } from '../page-kind.ts';
import { type PageKind, siteNamed, type TestSite } from '../sites.ts';
import { addressVariable } from './serve-sites.ts';

/** How many pages of a site are opened in search of the wanted kinds before giving up. */
const pagesOpened = 200;

export interface Garden {
  /** Address of a site's home page. */
  home(site: TestSite['name']): string;
  /** Address of the first page of a kind that links lead to from the site's home page. */
  find(site: TestSite['name'], kind: PageKind): Promise<string>;
}

/** Playwright's test, with the built sites at hand. */
export const test = base.extend<object, { garden: Garden }>({
  garden: [
    async ({ browser }, use) => {
      const explored = new Map<string, Promise<Map<PageKind, string>>>();
      await use({
        home: addressOf,
        find: async (name, kind) => {
          const site = siteNamed(name);
          const pages = explored.get(name) ?? explore(site, addressOf(name), browser);
          explored.set(name, pages);
          const address = (await pages).get(kind);
          if (address) return address;
          throw new Error(`On the site "${name}" no link leads to a page of the kind "${kind}".`);
        },
      });
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';

function addressOf(name: string): string {
  const address = process.env[addressVariable(name)];
  if (!address) throw new Error(`The test site "${name}" is not built.`);
  return address;
}

/** Walks from page to page, as a reader without script would, until each wanted kind was seen. */
async function explore(
  site: TestSite,
  home: string,
  browser: Browser,
): Promise<Map<PageKind, string>> {
  const found = new Map<PageKind, string>([['not-found', new URL('404.html', home).href]]);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(home);
    const waiting = [home];
    const seen = new Set(waiting);
    for (let opened = 0; opened < pagesOpened; opened += 1) {
      const address = waiting.shift();
      if (address === undefined || site.pages.every((kind) => found.has(kind))) break;
      const links = await page.evaluate(linksOf, address);
      if (!links) continue;
      const kind = pageKind(address.slice(home.length).split('/').filter(Boolean));
      if (kind && !found.has(kind)) found.set(kind, address);
      for (const link of links) {
        const target = pageAddress(link);
        if (!target?.startsWith(home) || seen.has(target)) continue;
        seen.add(target);
        waiting.push(target);
      }
    }
    return found;
  } finally {
    await context.close();
  }
}

/** In the browser: where a page leads to. It is read and not drawn: that takes a fraction of the time. */
async function linksOf(address: string): Promise<string[] | undefined> {
  const response = await fetch(address);
  if (!response.ok) return undefined;
  const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
  const links = [...parsed.querySelectorAll('a[href]')];
  return links.flatMap((link) => URL.parse(link.getAttribute('href') ?? '', address)?.href ?? []);
}

/** The address without query and fragment; nothing for a file that is no page. */
function pageAddress(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { origin, pathname } = new URL(link);
  return pathname.endsWith('/') ? origin + pathname : undefined;
}
