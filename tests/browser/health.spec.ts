import { existsSync } from 'node:fs';
import { inProject } from '../../scripts/project.ts';
import { testSites } from '../sites.ts';
import { expect, test } from './garden.ts';

test.describe('the page of all problems', () => {
  test('names each bad file with its line and its cure', async ({ page, garden }) => {
    await page.goto(await garden.find('bad', 'health'));
    const rules = page.getByRole('table').getByRole('row');
    await expect(rules.filter({ hasText: 'mdx-broken' })).toContainText(/错误\s*3/);
    const garbled = page.locator('section', {
      has: page.getByRole('heading', { level: 2, name: 'garbled.md' }),
    });
    await expect(garbled).toContainText('第 4 行第 8 列');
    await expect(garbled.locator('code', { hasText: 'title: ' })).toHaveText(/^title: \ufffd/);
    await expect(garbled.locator('mark')).toHaveText('\ufffd');
    await expect(garbled).toContainText('重新从微信读书导出这本书');
    await expect(page.getByRole('heading', { name: 'good-export.md' })).toHaveCount(0);
  });

  test('shows hostile lines as the text they are', async ({ page, garden }) => {
    await page.goto(await garden.find('bad', 'health'));
    await expect(
      page.locator('code', { hasText: '<script>window.hacked="id"</script>' }),
    ).toBeVisible();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  for (const { name, out, health } of testSites) {
    test(`${name}: is ${health ? 'there, and linked' : 'not there, and not linked'}`, async ({
      page,
      garden,
    }) => {
      const home = garden.home(name);
      const { pathname, href } = new URL('health/', home);
      expect((await page.goto(href))?.status()).toBe(health ? 200 : 404);
      expect(existsSync(inProject(out, 'health'))).toBe(health);
      await page.goto(home);
      await expect(page.locator(`a[href="${pathname}"]`)).toHaveCount(health ? 1 : 0);
    });
  }
});
