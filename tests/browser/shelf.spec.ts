import { expect, test } from './garden.ts';

test.describe('the shelf', () => {
  test('is sorted and filtered in its address, and the back button undoes it', async ({
    page,
    garden,
  }) => {
    const home = garden.home('years');
    await page.goto(home);
    const books = page.locator('ul.shelf > li');
    const all = await books.count();
    const plain = await books.locator('.title').allTextContents();
    await page.locator('book-shelf').getByLabel('排序').selectOption({ label: '书名' });
    await expect(page).toHaveURL(`${home}?sort=title`);
    await expect(books.locator('.title')).not.toHaveText(plain);
    await expect(books).toHaveCount(all);

    await page.locator('book-shelf').getByRole('button', { name: '筛选' }).click();
    const status = page.locator('book-shelf').getByLabel('状态');
    const finished = status.locator('option', { hasText: '读完' });
    await expect(finished).toHaveCount(1);
    await status.selectOption('finished');
    await expect(page).toHaveURL(`${home}?sort=title&status=finished`);
    const count = await books.count();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(all);
    await expect(page.locator('book-shelf').getByRole('status')).toHaveText(`${count} 本`);

    // Who follows the address sees the same, and a book's place leads to its page.
    await page.reload();
    await expect(books).toHaveCount(count);
    const title = await books.first().locator('.title').textContent();
    await books.first().getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
    await page.goBack();
    await expect(books).toHaveCount(count);
    await page.goBack();
    await expect(books).toHaveCount(all);
    await page.goBack();
    await expect(books.locator('.title')).toHaveText(plain);

    await page.goto(`${home}?author=${encodeURIComponent('没有这个人')}`);
    await expect(page.getByText('没有这样的书。')).toBeVisible();
    await page.getByRole('link', { name: '看全部的书' }).click();
    await expect(page).toHaveURL(home);
    await expect(books.locator('.title')).toHaveText(plain);
  });

  test('is whole without script, and offers nothing that needs it', async ({ browser, garden }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(garden.home('years'));
    await expect(page.locator('book-shelf').getByRole('status')).toHaveText(
      `${await page.locator('ul.shelf > li').count()} 本`,
    );
    await expect(page.locator('book-shelf').getByLabel('排序')).toBeHidden();
    await context.close();
  });
});
