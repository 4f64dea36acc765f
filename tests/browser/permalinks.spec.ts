import { expect, test } from './garden.ts';

const book = 'books/27741281/';

test.describe('links to a quotation', () => {
  test('land on it, clear of the top, and light it up', async ({ page, garden }) => {
    await page.goto(new URL(`${book}3/#25-13656-13698`, garden.home('sample')).href);
    const quotation = page.locator('[id="25-13656-13698"]');
    await expect(quotation).toContainText('没有selector的Service');
    await expect(quotation).toBeInViewport();
    const lit = quotation.locator('blockquote');
    await expect(lit).toHaveCSS('background-image', /gradient/);
  });

  test('find it where a later sync has moved it to another chapter', async ({ page, garden }) => {
    await page.goto(new URL(`${book}1/#25-13656-13698`, garden.home('sample')).href);
    await expect(page).toHaveURL(new URL(`${book}3/#25-13656-13698`, garden.home('sample')).href);
  });

  test('find it where its old chapter has no page any more', async ({ page, garden }) => {
    await page.goto(new URL(`${book}c99/#25-13656-13698`, garden.home('sample')).href);
    await expect(page).toHaveURL(new URL(`${book}3/#25-13656-13698`, garden.home('sample')).href);
  });

  test('may leave the chapter out', async ({ page, garden }) => {
    await page.goto(new URL(`${book}#25-13656-13698`, garden.home('sample')).href);
    await expect(page).toHaveURL(new URL(`${book}3/#25-13656-13698`, garden.home('sample')).href);
  });

  test('stay where they are if nobody knows the quotation', async ({ page, garden }) => {
    const address = new URL(`${book}1/#__proto__`, garden.home('sample')).href;
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await expect(page).toHaveURL(address);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader gets from the shelf to the last chapter', async ({ page, garden }) => {
    await page.goto(garden.home('sample'));
    const shelf = page.getByRole('region', { name: '书架' });
    await shelf.getByRole('link', { name: /Kubernetes网络权威指南/ }).click();
    const contents = page.locator('.contents').first();
    await contents.getByRole('link', { name: '第1章 夯实基础：Linux网络虚拟化' }).click();
    const titles = [await page.locator('h1').textContent()];
    while ((await page.locator('a[rel=next]').count()) > 0) {
      await page.locator('a[rel=next]').click();
      titles.push(await page.locator('h1').textContent());
    }
    expect(titles).toEqual([
      '第1章 夯实基础：Linux网络虚拟化',
      '第 2 章',
      '第 3 章',
      '第4章 刨根问底：Kubernetes网络实现机制',
      '第 6 章',
    ]);
  });
});

test.describe('the theme', () => {
  test('is what the system says until the reader chooses, and then stays', async ({
    page,
    garden,
  }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(garden.home('sample'));
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    const button = page.getByRole('button', { name: /明暗/ });
    await button.click();
    expect(await paper()).toBe(light);
    await button.click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await paper()).toBe(dark);
  });
});

test('on paper a chapter is black on white in any theme, without what only a screen can use', async ({
  page,
  garden,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(new URL(`${book}3/`, garden.home('sample')).href);
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'dark';
  });
  const trail = page.locator('reading-place a');
  const onScreen = await trail.evaluate((one) => getComputedStyle(one).color);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('article[id]').first()).toBeVisible();
  for (const part of [
    'body > header',
    'a[rel=next]',
    'article[id] > footer > a',
    'body > footer',
  ]) {
    await expect(page.locator(part).first()).toBeHidden();
  }
  await expect(page.locator('h1')).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(trail).not.toHaveCSS('color', onScreen);
});
