import type { Page } from '@playwright/test';
import { expect, test } from './garden.ts';

const note = 'notes/随笔/容器网络读后/';
const chapter = 'books/27741281/1/';
const tooltip = (page: Page) => page.getByRole('tooltip');

test.describe('a note that cites a highlight', () => {
  test('shows its words with where they come from, and leads there', async ({ page, garden }) => {
    await page.goto(new URL(note, garden.home('sample')).href);
    const quotation = page.locator('figure', { hasText: '隔离内核资源' });
    await expect(quotation.locator('figcaption')).toContainText('第1章 夯实基础');
    await quotation.getByRole('link').click();
    await expect(page).toHaveURL(new URL(`${chapter}#6-644-890`, garden.home('sample')).href);
    await expect(page.locator('[id="6-644-890"]')).toBeInViewport();
  });

  test('is named under the highlight, with the sentence, and found again from there', async ({
    page,
    garden,
  }) => {
    await page.goto(new URL(`${chapter}#10-2689-2749`, garden.home('sample')).href);
    const section = page.locator('section', { has: page.locator('[id="10-2689-2749"]') });
    const mention = section.locator('details', { hasText: '1 篇笔记引用了这句' });
    await mention.locator('summary').click();
    await expect(mention).toContainText('iptables 在路上设卡');
    await mention.getByRole('link', { name: '容器网络读后' }).click();
    await expect(page).toHaveURL(new URL(encodeURI(note), garden.home('sample')).href);
  });

  test('is named on the page of the book, and a note on that of the note it cites', async ({
    page,
    garden,
  }) => {
    const mentions = page.getByRole('region', { name: '提到这里的笔记' });
    await page.goto(new URL('books/27741281/', garden.home('sample')).href);
    await expect(mentions.getByRole('link')).toHaveText([
      '从这里开始',
      '容器网络读后：四层地图',
      '读书小计算',
    ]);
    await page.goto(new URL(note, garden.home('sample')).href);
    await expect(mentions.getByRole('link')).toHaveText(['从这里开始']);
  });

  test('does all this without script', async ({ browser, garden }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('notes/随笔/读书小计算/', garden.home('sample')).href);
    await expect(page.locator('figure')).toContainText('僵尸进程无法通过kill命令清除');
    await page.getByRole('link', { name: '65 条划线' }).click();
    await expect(page).toHaveURL(new URL('books/27741281/', garden.home('sample')).href);
    await context.close();
  });
});

test.describe('what is behind a link', () => {
  test('is shown to the pointer, stays while it is read, and goes with it', async ({
    page,
    garden,
  }) => {
    await page.goto(new URL(note, garden.home('sample')).href);
    await page.getByRole('link', { name: 'veth' }).hover();
    await expect(tooltip(page)).toContainText('veth是虚拟以太网卡');
    await expect(tooltip(page)).toContainText('第1章 夯实基础');
    await tooltip(page).hover();
    await page.waitForTimeout(600);
    await expect(tooltip(page)).toBeVisible();
    await page.mouse.move(2, 2);
    await expect(tooltip(page)).toBeHidden();
  });

  test('is shown to the keyboard, described by it, and closed by Escape', async ({
    page,
    garden,
  }) => {
    await page.goto(new URL(note, garden.home('sample')).href);
    const link = page.getByRole('link', { name: '《Kubernetes网络权威指南》', exact: true });
    await page.locator('main').focus();
    for (let step = 0; step < 20; step += 1) {
      await page.keyboard.press('Tab');
      if (await link.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(link).toBeFocused();
    await expect(tooltip(page)).toContainText('杜军');
    await expect(link).toHaveAccessibleDescription(/杜军/);
    await page.keyboard.press('Escape');
    await expect(tooltip(page)).toBeHidden();
    await expect(link).toBeFocused();
  });

  test('is no matter of a finger', async ({ browser, garden }) => {
    const context = await browser.newContext({
      hasTouch: true,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await page.goto(new URL(note, garden.home('sample')).href);
    await page.getByRole('link', { name: 'veth' }).tap();
    await expect(page).toHaveURL(new URL(`${chapter}#7-648-710`, garden.home('sample')).href);
    await expect(tooltip(page)).toBeHidden();
    await context.close();
  });
});
