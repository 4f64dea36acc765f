import { expect, test } from './garden.ts';

test.describe('timeline and statistics', () => {
  test('draw each year, and say in words and in a table what is drawn', async ({
    page,
    garden,
  }) => {
    await page.goto(await garden.find('years', 'timeline'));
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      '2024年',
      '2023年',
      '2022年',
    ]);
    const half = page.getByRole('img', { name: '2024年上半年' });
    await expect(half).toHaveAccessibleName(/5 天，共 25 条划线；最多的一天是 4月2日。/);
    const year = page.locator('section', { has: page.getByRole('heading', { name: '2024年' }) });
    await expect(year.getByRole('table')).toBeHidden();
    await year.getByText('以表格查看').click();
    await expect(year.getByRole('row', { name: '2月29日' })).toContainText('河流如何说话');
    await expect(page.getByText('另有 1 本书的导出文件没有日期')).toBeVisible();
  });

  test('lead from a book that was read to its page', async ({ page, garden }) => {
    await page.goto(await garden.find('years', 'timeline'));
    await page.getByRole('link', { name: '夜班列车' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('夜班列车');
  });

  test('fold a category open without script', async ({ browser, garden }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(await garden.find('years', 'statistics'));
    const categories = page.getByRole('region', { name: '各类的阅读时长' });
    await expect(categories.getByText('散文杂著', { exact: true })).toBeHidden();
    await categories.locator('summary', { hasText: '文学' }).press('Enter');
    await expect(categories.getByText('散文杂著', { exact: true })).toBeVisible();
    await context.close();
  });

  test('tell one book in sentences, without a chart', async ({ page, garden }) => {
    await page.goto(await garden.find('sample', 'statistics'));
    await expect(page.getByText('2024年读完 1 本。')).toBeVisible();
    await expect(page.getByRole('main').getByRole('img')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('table')).toHaveCount(0);
  });
});
