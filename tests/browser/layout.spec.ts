import { testSites } from '../sites.ts';
import { expect, test } from './garden.ts';

for (const site of testSites) {
  for (const kind of site.pages) {
    for (const width of [320, 390, 1440]) {
      test.describe(`${site.name}, ${kind}, ${width} pixels`, () => {
        test.use({ viewport: { width, height: 900 } });

        test('does not scroll sideways', async ({ page, garden }) => {
          await page.goto(await garden.find(site.name, kind));
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, 'pixels wider than the window').toBeLessThanOrEqual(0);
        });
      });
    }
  }
}
