import { testSites } from '../sites.ts';
import { expect, test } from './garden.ts';

/** From the smallest telephone that WCAG asks for (1.4.10) to a desk, in pixels. */
const widths = [320, 390, 768, 1440];

for (const site of testSites) {
  for (const kind of site.pages) {
    test(`${site.name}, ${kind}: never scrolls sideways`, async ({ page, garden }) => {
      await page.goto(await garden.find(site.name, kind));
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(overflow, `pixels too wide for a window of ${width}`).toBeLessThanOrEqual(0);
      }
    });
  }
}
