import { expect, test } from './garden.ts';

test.describe('tags, categories and authors', () => {
  test('lead from a book to its author, and from there to the author’s other book', async ({
    page,
    garden,
  }) => {
    await page.goto(new URL('books/90030001/', garden.home('names')).href);
    await page.getByRole('link', { name: '林溪', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('林溪');
    await expect(page.getByRole('main')).toContainText('2 本书');
    await page.getByRole('link', { name: /第二本书/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('第二本书');
  });

  test('gather books and notes under the tag above theirs', async ({ page, garden }) => {
    await page.goto(new URL('indexes/', garden.home('names')).href);
    await page.getByRole('link', { name: '技术', exact: true }).click();
    await expect(page.getByRole('main')).toContainText('1 本书');
    await expect(page.getByRole('main')).toContainText('1 篇笔记');
    await page.getByRole('link', { name: '网络', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('网络');
    await page.getByRole('link', { name: '技术', exact: true }).first().click();
    await expect(page).toHaveURL(/\/tags\/%E6%8A%80%E6%9C%AF\/$/);
  });

  test('are reached from a telephone by the footer, and from a desk by the header', async ({
    page,
    garden,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(garden.home('names'));
    await expect(page.getByRole('banner').getByRole('link', { name: '索引' })).toBeHidden();
    await page.getByRole('contentinfo').getByRole('link', { name: '索引' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('索引');
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(page.getByRole('banner').getByRole('link', { name: '索引' })).toHaveAttribute(
      'aria-current',
      'page',
    );
  });

  test('narrow the search from the tag above to those below it', async ({ page, garden }) => {
    const search = new URL('search/?q=一句', garden.home('names')).href;
    await page.goto(search);
    await expect(page.getByRole('main')).toContainText('找到 3 条');
    await page.goto(`${search}&tag=技术`);
    await expect(page.getByRole('main')).toContainText('找到 2 条');
  });
});
