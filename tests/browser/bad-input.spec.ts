import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inProject } from '../../scripts/project.ts';
import { expect, test } from './garden.ts';

const hostile = 'books/900000004/';

/** Everything by which a text of an export would show that it runs. */
function watch(page: Page): string[] {
  const troubles: string[] = [];
  page.on('dialog', async (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol !== 'data:' && hostname !== '127.0.0.1' && hostname !== 'localhost') {
      troubles.push(`another host: ${request.url()}`);
    }
  });
  return troubles;
}

const isHacked = (page: Page) => page.evaluate(() => 'hacked' in window);

/** Addresses of the hostile book's chapters, as its page links them. */
async function chaptersOf(page: Page, book: string): Promise<string[]> {
  await page.goto(book);
  const links = await page
    .locator('main a[href]')
    .evaluateAll((anchors) =>
      anchors.map((anchor) => (anchor instanceof HTMLAnchorElement ? anchor.href : '')),
    );
  return [...new Set(links.map((link) => link.replace(/#.*$/, '')))].filter(
    (link) => link.startsWith(book) && link !== book,
  );
}

test.describe('a site made of bad files', () => {
  test('says on each page of a damaged book how much of it is lost', async ({ page, garden }) => {
    const book = new URL('books/900000009/', garden.home('bad')).href;
    for (const address of [book, ...(await chaptersOf(page, book))]) {
      await page.goto(address);
      await expect(page.getByRole('note')).toContainText('有 16 个字没能还原');
    }
    await expect(page.locator('main')).toContainText('这\ufffd\ufffd在路上丢了几个\ufffd节');
  });

  test('has the good book, and each of its chapters', async ({ page, garden }) => {
    await page.goto(garden.home('bad'));
    await page.getByRole('link', { name: '一本好书' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: '一本好书' })).toBeVisible();
    await page.getByRole('link', { name: '第一章 开始' }).first().click();
    await expect(page.getByText('好书里的一句话，不受旁边坏文件的影响。')).toBeVisible();
  });

  test('has the good notes, and those that could be saved', async ({ page, garden }) => {
    const note = (slug: string) => new URL(`notes/${slug}/`, garden.home('bad')).href;
    await page.goto(note('good-note'));
    await expect(page.getByText('照常发布')).toBeVisible();
    await page.goto(note('good-program'));
    await expect(page.locator('main strong', { hasText: '2' })).toBeVisible();
    await page.goto(note('missing-image'));
    await expect(page.getByText('![一张不在的图](no-such-image.png)')).toBeVisible();
    await expect(page.getByText('图后的话。')).toBeVisible();
    await page.goto(note('program-frontmatter'));
    await expect(page.getByText('程序没有运行')).toBeVisible();
    for (const slug of ['broken-syntax', 'broken-import', 'broken-component']) {
      expect((await page.goto(note(slug)))?.status(), slug).toBe(404);
    }
  });

  test('runs nothing that stands in an export', async ({ page, garden }) => {
    const troubles = watch(page);
    const home = garden.home('bad');
    const book = new URL(hostile, home).href;
    const chapters = await chaptersOf(page, book);
    expect(chapters.length).toBeGreaterThan(0);
    for (const address of [home, book, ...chapters]) {
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      // What is folded away, and what waits for a pointer, belongs to the page too.
      for (const details of await page.locator('details').all()) {
        await details.evaluate((element) => element.setAttribute('open', ''));
      }
      await page.mouse.move(200, 300);
      expect(await isHacked(page), address).toBe(false);
      const dangerous = page.locator(
        'main script:not([src], [type="module"], [aria-labelledby="of-the-day"] > script, book-shelf section > script), main iframe, main [onerror], main [onmouseover], main a[href^="javascript:" i], main img[src="x"], main img[src^="http"]',
      );
      expect(await dangerous.count(), address).toBe(0);
    }
    expect(troubles).toEqual([]);
  });

  test('shows hostile text as the text it is', async ({ page, garden }) => {
    const home = garden.home('bad');
    const book = new URL(hostile, home).href;
    await page.goto(book);
    const title = '<script>window.hacked = "title"</script>“书”名 & {curly} **星**';
    await expect(page.locator('h1')).toHaveText(title);
    expect(await page.title()).toContain(title);
    await expect(
      page.locator('header').getByText("window.hacked = 'author'").first(),
    ).toBeAttached();
    const chapter = (await chaptersOf(page, book)).find((address) => !address.endsWith('/all/'));
    await page.goto(chapter ?? '');
    await expect(page.locator('h1')).toContainText(
      `<img src=x onerror="window.hacked = 'chapter'"> # 第一章 {curly} </h1></title><script>`,
    );
    const quotations = page.locator('blockquote');
    for (const text of [
      '<script>window.hacked = "highlight"</script> 是一段文字。',
      `<img src=x onerror="window.hacked = 'image'"> </script></style></textarea> <!-- 注释 --> &lt;b&gt; {curly} {{double}} \${dollar}`,
      '**不是粗体** _不是斜体_ `不是代码` [不是链接](https://example.com/) ![不是图](https://example.com/x.png)',
    ]) {
      await expect(quotations.filter({ hasText: text })).toHaveCount(1);
    }
    await expect(quotations.locator('strong, em, code, a, img')).toHaveCount(0);
    await expect(page.locator('.thought .prose')).toContainText('点我');
  });

  test('wrote nothing that a file’s program or id asked for', () => {
    for (const path of ['hacked-by-frontmatter.txt', 'notes/hacked-by-frontmatter.txt']) {
      expect(existsSync(inProject(path)), path).toBe(false);
    }
    for (const path of ['etc', 'books', 'test-sites/etc', 'test-sites/bad/etc']) {
      expect(existsSync(inProject('.garden', path)), path).toBe(false);
    }
  });
});
