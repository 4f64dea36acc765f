import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { objections } from './axe.ts';
import { expect, test } from './garden.ts';

const today = new Date('2026-11-24T12:00:00+08:00');

const words = (page: Page) => page.locator('[data-part="card"] blockquote');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The hand's progress, as the page tells it. */
const position = (page: Page) => page.locator('[data-part="position"]');

/** The cards come with the deck, a moment after the page. */
async function textOf(place: Locator): Promise<string> {
  await expect(place).not.toBeEmpty();
  return (await place.textContent()) ?? '';
}

/** Grades quotations with the keyboard. */
async function grade(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await expect(button(page, '看出处和想法')).toBeVisible();
    const before = await textOf(words(page));
    await page.keyboard.press('Space');
    await expect(button(page, /^记得/)).toBeVisible();
    await page.keyboard.press(key);
    await expect(words(page)).not.toHaveText(before);
  }
}

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(today);
});

test('a quotation shows its source on demand, is graded, and stays graded after a reload', async ({
  page,
  garden,
}) => {
  await page.goto(await garden.find('sample', 'review'));
  await expect(position(page)).toHaveText('第 1 条，共 10 条');
  const first = await textOf(words(page));
  await expect(page.getByRole('link', { name: '在书里看' })).toBeHidden();
  await button(page, '看出处和想法').click();
  await expect(page.getByText('《Kubernetes网络权威指南')).toBeVisible();
  await button(page, /^记得/).click();
  await expect(position(page)).toHaveText('第 2 条，共 10 条');
  await expect(words(page)).not.toHaveText(first);
  await expect(words(page)).toBeFocused();
  const second = await textOf(words(page));
  await page.reload();
  await expect(position(page)).toHaveText('第 2 条，共 10 条');
  await expect(words(page)).toHaveText(second);
});

test('a grade given by mistake is taken back', async ({ page, garden }) => {
  await page.goto(await garden.find('sample', 'review'));
  const first = await textOf(words(page));
  await grade(page, '1');
  await page.keyboard.press('u');
  await expect(words(page)).toHaveText(first);
  await expect(position(page)).toHaveText('第 1 条，共 10 条');
  await page.reload();
  await expect(words(page)).toHaveText(first);
});

test('the link of a quotation leads to its place in the book', async ({ page, garden }) => {
  await page.goto(await garden.find('sample', 'review'));
  await button(page, '看出处和想法').click();
  const quoted = await textOf(words(page));
  await page.getByRole('link', { name: '在书里看' }).click();
  await expect(page.locator('article[id]:target blockquote')).toHaveText(quoted);
});

test('after the hand it is told what comes next, and there is another hand', async ({
  page,
  garden,
}) => {
  await page.goto(await garden.find('sample', 'review'));
  await grade(page, ...'123412341'.split(''));
  await page.keyboard.press('Space');
  await page.keyboard.press('2');
  await expect(page.getByRole('heading', { name: '今天的看完了' })).toBeVisible();
  await expect(page.getByText('明天有 3 条到期。')).toBeVisible();
  await button(page, '再来一手').click();
  await expect(position(page)).toHaveText('第 11 条，共 20 条');
  await page.clock.setFixedTime(new Date(today.getTime() + 24 * 60 * 60 * 1000));
  await page.reload();
  await expect(position(page)).toHaveText('第 1 条，共 10 条');
});

test('goes on without the network once it is loaded', async ({ page, context, garden }) => {
  await page.goto(await garden.find('sample', 'review'));
  await expect(words(page)).toBeVisible();
  // The pages of the other quotations come while the first is read.
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await grade(page, ...'333333333'.split(''));
  await expect(position(page)).toHaveText('第 10 条，共 10 条');
});

test('progress goes out as a file, and comes in again after it was cleared', async ({
  page,
  garden,
}) => {
  await page.goto(await garden.find('sample', 'review'));
  await grade(page, '3', '4', '1');
  const left = await textOf(words(page));
  await page.getByText('设置与进度').click();
  const download = page.waitForEvent('download');
  await button(page, '导出进度').click();
  const file = await (await download).path();
  expect(JSON.parse(await readFile(file, 'utf8')).format).toBe('weread-garden-review');

  page.once('dialog', (dialog) => void dialog.accept());
  await button(page, '清除进度').click();
  await expect(position(page)).toHaveText('第 1 条，共 10 条');
  await expect(page.getByText('见过 0 条。')).toBeVisible();

  const hostile = '{"format":"weread-garden-review","version":1,"size":1e9,"cards":{"<img>":{}}}';
  for (const text of [hostile, 'not even JSON', '']) {
    await page.locator('[data-part="file"]').setInputFiles({
      name: 'progress.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await expect(page.getByText('原有进度没有改动')).toBeVisible();
    await expect(page.getByText('见过 0 条。')).toBeVisible();
  }

  await page.locator('[data-part="file"]').setInputFiles(file);
  await expect(page.getByText('已导入 3 条的进度')).toBeVisible();
  await expect(position(page)).toHaveText('第 4 条，共 10 条');
  await expect(words(page)).toHaveText(left);
});

test('the size of a hand is the reader’s, and kept', async ({ page, garden }) => {
  await page.goto(await garden.find('sample', 'review'));
  await page.getByText('设置与进度').click();
  await page.getByRole('slider', { name: '每手几条' }).fill('25');
  await expect(position(page)).toHaveText('第 1 条，共 25 条');
  await page.reload();
  await expect(position(page)).toHaveText('第 1 条，共 25 条');
});

test('works where the browser refuses to keep anything, and says so', async ({ page, garden }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(await garden.find('sample', 'review'));
  await expect(page.getByText('这个浏览器不让保存')).toBeVisible();
  await grade(page, '3');
  await expect(position(page)).toHaveText('第 2 条，共 10 条');
});

test('leaves kept progress alone that it can’t read, until the reader clears it', async ({
  page,
  garden,
}) => {
  const address = await garden.find('sample', 'review');
  const key = `weread-garden-review:${new URL(address).pathname}`;
  await page.goto(garden.home('sample'));
  await page.evaluate((name) => localStorage.setItem(name, '{"format":'), key);
  await page.goto(address);
  await expect(page.getByText('读不出来')).toBeVisible();
  await grade(page, '3');
  expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe('{"format":');
  await page.getByText('设置与进度').click();
  page.once('dialog', (dialog) => void dialog.accept());
  await button(page, '清除进度').click();
  await expect(page.getByText('读不出来')).toBeHidden();
  await words(page).focus();
  await grade(page, '3');
  await page.reload();
  await expect(position(page)).toHaveText('第 2 条，共 10 条');
});

test('says when the quotations did not load, and loads them when asked again', async ({
  page,
  garden,
}) => {
  await page.route('**/review/*.deck', (route) => route.abort());
  await page.goto(await garden.find('sample', 'review'));
  await expect(page.getByText('有的划线没有加载成功。').last()).toBeVisible();
  await page.unroute('**/review/*.deck');
  await button(page, '再试一次').click();
  await expect(position(page)).toHaveText('第 1 条，共 10 条');
});

test('lays aside what does not come, tells it in a line, and deals it again when asked', async ({
  page,
  garden,
}) => {
  await page.route('**/books/**', (route) => route.abort());
  await page.goto(await garden.find('sample', 'review'));
  await expect(page.getByText('有的划线没有加载成功。').last()).toBeVisible();
  await page.unroute('**/books/**');
  let missing = '';
  await page.route('**/books/**', (route) => {
    missing ||= route.request().url();
    return route.request().url() === missing ? route.abort() : route.continue();
  });
  await button(page, '再试一次').click();
  await expect(words(page)).toBeVisible();
  await expect(page.locator('[data-part="notice"]')).toHaveText('有的划线没有加载成功。');
  await page.unroute('**/books/**');
  await page.reload();
  await expect(position(page)).toHaveText('第 1 条，共 10 条');
  await expect(page.locator('[data-part="notice"]')).toBeEmpty();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has nothing that axe objects to at any step, ${colorScheme}`, async ({ page, garden }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(await garden.find('sample', 'review'));
    await page.getByText('设置与进度').click();
    await page.getByRole('slider').fill('5');
    await page.keyboard.press('Escape');
    await expect(words(page)).not.toBeEmpty();
    await page.locator('main').focus();
    await page.keyboard.press('Space');
    await expect(button(page, /^记得/)).toBeVisible();
    expect(await objections(page)).toBe('');
    for (const target of await page.locator('main').getByRole('button').all()) {
      const box = await target.boundingBox();
      expect(box?.height, await textOf(target)).toBeGreaterThanOrEqual(44);
    }
    await page.keyboard.press('3');
    await grade(page, ...'333'.split(''));
    await page.keyboard.press('Space');
    await page.keyboard.press('3');
    await expect(page.getByRole('heading', { name: '今天的看完了' })).toBeVisible();
    expect(await objections(page)).toBe('');
  });
}

test('a quotation by chance is changed for another, also without the network', async ({
  page,
  context,
  garden,
}) => {
  await page.goto(await garden.find('sample', 'random'));
  const quotation = page.locator('quotation-card blockquote');
  const first = await textOf(quotation);
  await context.setOffline(true);
  await button(page, '换一条').click();
  await expect(quotation).not.toHaveText(first);
  await context.setOffline(false);
  const second = await textOf(quotation);
  await button(page, '换一条').click();
  await expect(quotation).not.toHaveText(second);
});

test('the home page has the quotation of the reader’s own day', async ({ page, garden }) => {
  const quotation = page.locator('figure blockquote');
  const read = async (days: number) => {
    await page.clock.setFixedTime(new Date(Date.now() + days * 24 * 60 * 60 * 1000));
    await page.goto(garden.home('sample'));
    return textOf(quotation);
  };
  const days = [await read(0), await read(1), await read(2), await read(3)];
  expect(new Set(days).size).toBeGreaterThan(1);
  expect(await read(14)).toBe(days[0]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('review says what it lacks and leads to quotations that are simply there', async ({
    page,
    garden,
  }) => {
    await page.goto(await garden.find('sample', 'review'));
    // Text and roles are not looked for in noscript.
    await expect(page.locator('noscript p')).toContainText('回顾需要 JavaScript');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.getByText('正在取今天的划线')).toBeHidden();
    await page.locator('noscript a').click();
    await expect(page.locator('quotation-card:visible')).toHaveCount(12);
    await expect(button(page, '换一条')).toBeHidden();
  });

  test('the home page has the quotation of the day it was built', async ({ page, garden }) => {
    await page.goto(garden.home('sample'));
    await expect(page.locator('figure blockquote')).toHaveText(/.{10}/s);
  });
});
