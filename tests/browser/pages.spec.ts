import type { Page } from '@playwright/test';
import { type PageKind, testSites } from '../sites.ts';
import { objections } from './axe.ts';
import { expect, test } from './garden.ts';

/** From the smallest telephone that WCAG asks for (1.4.10) to a desk, in pixels. */
const widths = [320, 390, 768, 1440];

type Scheme = 'light' | 'dark';

const ofSample = new Set(testSites.find(({ name }) => name === 'sample')?.pages);

/**
 * Where axe looks: on a telephone in the dark, on a desk in the light; at kinds of page that the sample
 * has, on other sites on the telephone only.
 */
function axeSchemes(site: string, kind: PageKind, width: number): readonly Scheme[] {
  if (width === 390) return ['dark'];
  if (width !== 1440) return [];
  return site === 'sample' || !ofSample.has(kind) ? ['light'] : [];
}

/** Everything that goes wrong behind a page's back, one line each. */
async function watch(page: Page, origin: string): Promise<string[]> {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    troubles.push(`failed: ${request.url()} (${request.failure()?.errorText})`);
  });
  await page.context().route('**', async (route) => {
    const { protocol, origin: asked } = new URL(route.request().url());
    if (asked === origin || protocol === 'data:' || protocol === 'blob:') return route.fallback();
    troubles.push(`another host: ${route.request().url()}`);
    return route.abort();
  });
  return troubles;
}

const sidewards = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const site of testSites) {
  for (const kind of site.pages) {
    test(`${site.name}, ${kind}: loads from its own host only, fits every window, and shuts nobody out`, async ({
      page,
      garden,
    }) => {
      const address = await garden.find(site.name, kind);
      const troubles = await watch(page, new URL(address).origin);
      await page.goto(address);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const overflow = await sidewards(page);
        expect.soft(overflow, `pixels too wide for a window of ${width}`).toBeLessThanOrEqual(0);
        for (const colorScheme of axeSchemes(site.name, kind, width)) {
          await page.emulateMedia({ colorScheme });
          const found = await objections(page);
          expect.soft(found, `axe at ${width} pixels, ${colorScheme}`).toBe('');
        }
      }
      // What loads only when it comes into view belongs to the page too.
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await page.waitForLoadState('networkidle');
      expect(troubles).toEqual([]);
    });
  }

  test(`${site.name}: an address that is not there gets the site's own page and status 404`, async ({
    page,
    garden,
  }) => {
    const missing = new URL('no/such/page/', garden.home(site.name)).href;
    const response = await page.goto(missing);
    expect(response?.status()).toBe(404);
    const home = new URL(garden.home(site.name)).pathname;
    await expect(page.locator(`a[href="${home}"]`).first()).toBeVisible();
    await expect(page.locator('main').getByRole('searchbox')).toHaveValue('no such page');
  });
}
