import type { Page } from '@playwright/test';
import { testSites } from '../sites.ts';
import { expect, test } from './garden.ts';

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

for (const site of testSites) {
  for (const kind of site.pages) {
    test(`${site.name}, ${kind}: loads without an error and from its own host only`, async ({
      page,
      garden,
    }) => {
      const address = await garden.find(site.name, kind);
      const troubles = await watch(page, new URL(address).origin);
      await page.goto(address);
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
  });
}
