import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { objections } from './axe.ts';
import { expect, test } from './garden.ts';

const focused = (page: Page) => page.locator('article[id]:focus');

test('a chapter is read with the keys: from quotation to quotation, and what can be done with one', async ({
  page,
  context,
  garden,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(await garden.find('sample', 'chapter'));
  const quotations = page.locator('article[id]');
  const count = await quotations.count();
  await page.keyboard.press('k');
  await expect(focused(page)).toHaveCount(0);
  await page.keyboard.press('j');
  await expect(quotations.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await expect(quotations.nth(1)).toBeFocused();
  // Clear of the bar, which tells the place.
  const bar = page.locator('reading-place');
  await expect(bar).toContainText(`2 / ${count}`);
  const [barBox, box] = [await bar.boundingBox(), await quotations.nth(1).boundingBox()];
  expect(box?.y).toBeGreaterThanOrEqual((barBox?.y ?? 0) + (barBox?.height ?? 0));

  // Keys that belong to what is open or typed in do not move the page.
  await page.keyboard.press('?');
  const help = page.locator('keyboard-help dialog');
  await expect(help).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(quotations.nth(1)).toBeFocused();

  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  expect(await objections(page)).toBe('');
  const anchor = (await quotations.nth(1).getAttribute('id')) ?? '';
  const [chapter, start, end] = anchor.split('-');
  await expect(menu.locator('[data-part="app"]')).toHaveAttribute(
    'href',
    new RegExp(`bookId=\\d+&chapterUid=${chapter}&rangeStart=${start}&rangeEnd=${end}$`),
  );
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Markdown' })).toBeVisible();
  await expect(menu).toBeHidden();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^> /);
  expect(copied).toContain(`#${anchor})`);
});

test('where the browser lets nothing be copied, the words are there to be copied by hand', async ({
  page,
  garden,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(await garden.find('sample', 'chapter'));
  const quotation = page.locator('article[id]').first();
  const link = quotation.getByRole('button');
  await link.click();
  await page.getByRole('menuitem').first().click();
  const field = page.locator('[data-part="by-hand"] textarea');
  await expect(field).toBeFocused();
  const words = (await quotation.locator('blockquote p').first().textContent()) ?? '';
  expect(await field.inputValue()).toContain(words);
  expect(await page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
});

test('a card is drawn, shown and downloaded in both shapes', async ({ page, garden }) => {
  await page.goto(await garden.find('sample', 'chapter'));
  await page.locator('article[id]').first().getByRole('button').click();
  await page.getByRole('menu').locator('[data-part="card"]').click();
  const canvas = page.locator('share-card canvas');
  await expect(canvas).toHaveAttribute('data-shape', 'vertical');
  for (const [shape, width, height] of [
    ['horizontal', 1600, 1000],
    ['vertical', 1080, 1440],
  ] as const) {
    await page.locator(`share-card label:has([value="${shape}"])`).click();
    await expect(canvas).toHaveAttribute('data-shape', shape);
    const download = page.waitForEvent('download');
    await page.locator('share-card [data-part="save"]').click();
    const picture = await readFile(await (await download).path());
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([width, height]);
    // More than paper: type, an edge, a cover.
    const inks = await canvas.evaluate((element) => {
      if (!(element instanceof HTMLCanvasElement)) return 0;
      const context = element.getContext('2d');
      const { data } = context?.getImageData(0, 0, element.width, element.height) ?? { data: [] };
      const seen = new Set<number>();
      for (let at = 0; at < data.length; at += 4) {
        seen.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
      }
      return seen.size;
    });
    expect(inks).toBeGreaterThan(20);
  }
});

test('without script a quotation has its plain link, and says nothing of a menu', async ({
  browser,
  garden,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(await garden.find('sample', 'chapter'));
  const quotation = page.locator('article[id]').nth(1);
  await quotation.getByRole('link').click();
  expect(new URL(page.url()).hash).toBe(`#${await quotation.getAttribute('id')}`);
  await expect(page.locator('keyboard-help')).toBeHidden();
  await context.close();
});
