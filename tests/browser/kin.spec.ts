import { expect, test } from './garden.ts';

const lighthouse = '每一座灯塔都在等待一艘不会来的船';

test.describe('quotations that answer each other', () => {
  test('stand folded beside one another, and open without script', async ({ browser, garden }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${garden.home('answering')}books/7101/1/`);
    const quotation = page.locator('article[id]', { hasText: lighthouse });
    const related = quotation.getByRole('link', { name: /每一座燈塔/ });
    await expect(related).toBeHidden();
    await quotation.locator('summary').press('Enter');
    await expect(quotation.getByRole('listitem')).toContainText('《海边的句子》 · 同样的话');
    await related.click();
    await expect(page).toHaveURL(/books\/7103\/1\/#/);
    await expect(page.locator('article[id]:target')).toContainText('我把它抄了三遍');
    await context.close();
  });

  test('say which words they share', async ({ page, garden }) => {
    await page.goto(`${garden.home('answering')}books/7102/1/`);
    const quotation = page.locator('article[id]', { hasText: '潮水退去' });
    await quotation.locator('summary').click();
    await expect(quotation.getByRole('listitem').first()).toContainText(
      /《灯塔看守人的信》 · 都说到.*潮水/,
    );
  });

  test('make books related, and so does their author', async ({ page, garden }) => {
    await page.goto(`${garden.home('answering')}books/7101/`);
    const books = page.getByRole('region', { name: '相关的书' });
    await expect(books.getByRole('listitem')).toHaveText([
      /海边的句子\s*1 处相呼应 · 同一作者/,
      /潮汐简史\s*1 处相呼应/,
    ]);
  });
});

test.describe('the concordance', () => {
  for (const width of [390, 1440]) {
    test(`sets a term below itself at ${width} pixels, and leads to its quotations`, async ({
      page,
      garden,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(await garden.find('answering', 'concordance'));
      await page.getByRole('link', { name: '记忆' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('记忆');
      const terms = page.locator('main li b');
      await expect(terms).toHaveCount(4);
      const places = await terms.evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect().x),
      );
      expect(Math.max(...places) - Math.min(...places)).toBeLessThan(1);
      await page.getByRole('link', { name: /没有钥匙的房子/ }).click();
      await expect(page.locator('article[id]:target')).toContainText('记忆是一座没有钥匙的房子');
    });
  }
});

test.describe('the graph', () => {
  test('is drawn at rest, and told as a list that a keyboard reaches', async ({ page, garden }) => {
    await page.goto(await garden.find('answering', 'graph'));
    await expect(page.locator('main svg circle').first()).toBeVisible();
    await page.locator('summary', { hasText: '书 3' }).press('Enter');
    const list = page.getByRole('region', { name: '按列表看' });
    const entry = list.locator('.entry', { has: page.getByRole('link', { name: '潮汐简史' }) });
    await expect(entry).toContainText('灯塔看守人的信 划线相呼应');
    await entry.getByRole('link').press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('潮汐简史');
  });

  test('can be moved when it is asked for, and finds a name', async ({ page, garden }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(await garden.find('answering', 'graph'));
    await page.waitForLoadState('networkidle');
    expect(loaded.filter((url) => /graph-canvas|graph\.json/.test(url))).toEqual([]);
    await page.getByRole('button', { name: '打开能拖动、缩放的图' }).press('Enter');
    const canvas = page.getByRole('img', { name: '关系图' });
    await expect(canvas).toBeVisible();
    await expect(page.locator('main svg circle').first()).toBeHidden();
    const drawn = () => canvas.evaluate((one: HTMLCanvasElement) => one.toDataURL());
    const whole = await drawn();
    await page.getByRole('searchbox', { name: '找一个名字' }).fill('潮汐');
    await expect(page.getByRole('link', { name: '潮汐简史' })).toBeVisible();
    await expect.poll(drawn).not.toBe(whole);
    const found = await drawn();
    await page.getByRole('checkbox', { name: '标签' }).uncheck();
    await expect.poll(drawn).not.toBe(found);
    await page.getByRole('button', { name: '收起' }).click();
    await expect(canvas).toBeHidden();
    await expect(page.locator('main svg circle').first()).toBeVisible();
  });

  test('says so when it does not load, and loads when asked again', async ({ page, garden }) => {
    await page.goto(await garden.find('answering', 'graph'));
    await page.route('**/graph.json', (route) => route.abort());
    const open = page.getByRole('button', { name: '打开能拖动、缩放的图' });
    await open.click();
    await expect(page.getByText('没有加载成功，再试一次。').last()).toBeVisible();
    await page.unroute('**/graph.json');
    await open.click();
    await expect(page.getByRole('img', { name: '关系图' })).toBeVisible();
  });
});
