import { expect, test } from './garden.ts';

const noteAt = (home: string, name: string) => new URL(`notes/${name}/`, home).href;

test('a folded callout opens and closes without script', async ({ browser, garden }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(noteAt(garden.home('syntax'), 'callouts'));
  const callout = page.locator('details.callout').first();
  const words = callout.getByText('打开才看见。');
  await expect(words).toBeHidden();
  await callout.locator('summary').click();
  await expect(words).toBeVisible();
  await callout.locator('summary').press('Enter');
  await expect(words).toBeHidden();
  await context.close();
});

test('a diagram is its source without script', async ({ browser, garden }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(noteAt(garden.home('syntax'), 'diagrams'));
  await expect(page.locator('note-diagram pre').first()).toContainText('读书 --> 划线');
  await context.close();
});

test('a diagram is drawn where scripts run, in the page’s theme; what is none stays its source', async ({
  page,
  garden,
}) => {
  const hacks: string[] = [];
  page.on('dialog', (dialog) => {
    hacks.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(noteAt(garden.home('syntax'), 'diagrams'));
  const diagram = (at: number) => page.locator('note-diagram').nth(at);
  await expect(diagram(0).locator('svg')).toContainText('划线');
  await expect(diagram(0).locator('pre')).toBeHidden();
  await expect(diagram(2).locator('svg')).toContainText('读者');
  await expect(diagram(1).locator('pre')).toBeVisible();
  await expect(page.locator('note-diagram svg')).toHaveCount(2);
  const named = await page.locator('note-diagram svg').first().getAttribute('id');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('note-diagram svg').first()).not.toHaveAttribute('id', named ?? '');
  expect(hacks).toEqual([]);
});

test('only a page with formulas or diagrams loads what they need', async ({ page, garden }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(noteAt(garden.home('syntax'), 'marks'));
  await page.waitForLoadState('networkidle');
  expect(asked.filter((address) => /katex|mermaid|diagram/i.test(address))).toEqual([]);
  await page.goto(noteAt(garden.home('syntax'), 'math'));
  await page.waitForLoadState('networkidle');
  expect(asked.some((address) => /katex.*\.css/i.test(address))).toBe(true);
  expect(asked.some((address) => /katex.*\.woff2/i.test(address))).toBe(true);
  expect(asked.filter((address) => /mermaid|diagram/i.test(address))).toEqual([]);
});

test('a link to a block leads to it', async ({ page, garden }) => {
  await page.goto(noteAt(garden.home('syntax'), 'block-ids'));
  await page.getByRole('link', { name: '代码' }).click();
  await expect(page.locator(':target')).toHaveAttribute('id', '^code');
  await page.getByRole('link', { name: '第一段' }).click();
  await expect(page.locator(':target')).toHaveText('一段话。');
});
