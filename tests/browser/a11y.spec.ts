import { AxeBuilder } from '@axe-core/playwright';
import { testSites } from '../sites.ts';
import { expect, test } from './garden.ts';

const schemes = ['light', 'dark'] as const;
const widths = [390, 1440] as const;
/** The site at the root of its address has the same pages as the sample; once is enough. */
const sites = testSites.filter(({ name }) => name !== 'root');

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

function readable({ id, impact, help, helpUrl, nodes }: Violation): string {
  const places = nodes.map(
    ({ target, failureSummary }) => `  ${target.join(' ')}\n    ${failureSummary ?? ''}`,
  );
  return [`${id} (${impact}): ${help}`, `  ${helpUrl}`, ...places].join('\n');
}

for (const site of sites) {
  for (const kind of site.pages) {
    for (const colorScheme of schemes) {
      for (const width of widths) {
        test.describe(`${site.name}, ${kind}, ${colorScheme}, ${width} pixels`, () => {
          test.use({ colorScheme, viewport: { width, height: 900 } });

          test('has nothing that axe objects to', async ({ page, garden }) => {
            await page.goto(await garden.find(site.name, kind));
            // The other mode is for frames of other hosts, and three times slower.
            const axe = new AxeBuilder({ page }).setLegacyMode(true);
            const { violations, passes } = await axe.analyze();
            expect(passes.length, 'rules that axe found something to check for').toBeGreaterThan(0);
            expect(violations.map(readable).join('\n\n')).toBe('');
          });
        });
      }
    }
  }
}
