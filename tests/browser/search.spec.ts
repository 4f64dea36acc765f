import type { Locator, Page } from '@playwright/test';
import { objections } from './axe.ts';
import { expect, test } from './garden.ts';

/** A highlight as its page shows it. */
interface Shown {
  readonly path: string;
  readonly text: string;
}

/** All highlights of a site, read from its pages. */
async function highlightsOf(page: Page, home: string): Promise<Shown[]> {
  await page.goto(home);
  const books = await linksBelow(page, /\/books\/[^/]+\/$/);
  const highlights: Shown[] = [];
  for (const book of books) {
    await page.goto(book);
    for (const chapter of await linksBelow(page, /\/books\/[^/]+\/(?!all\/)[^/]+\/$/)) {
      await page.goto(chapter);
      const found = await page.locator('article[id]').evaluateAll((quotations) =>
        quotations.map((quotation) => ({
          path: `${location.pathname}#${quotation.id}`,
          text: [...quotation.querySelectorAll('blockquote p')]
            .map((paragraph) => paragraph.textContent)
            .join('\n'),
        })),
      );
      highlights.push(...found);
    }
  }
  return highlights;
}

async function linksBelow(page: Page, pattern: RegExp): Promise<string[]> {
  const links = await page
    .locator('main a[href]')
    .evaluateAll((all) => all.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')));
  return [...new Set(links.map((link) => link.replace(/#.*$/, '')))].filter((link) =>
    pattern.test(link),
  );
}

/** Four Han characters in a row that stand in a highlight. */
async function wordsOf(page: Page, chapter: string): Promise<string> {
  await page.goto(chapter);
  const text = (await page.locator('article[id] blockquote').allTextContents()).join('\n');
  const run = [...text.matchAll(/\p{Script=Han}{4}/gu)].at(-1)?.[0];
  if (!run) throw new Error(`no four Han characters in a row on ${chapter}`);
  return run;
}

const dialog = (page: Page) => page.locator('search-dialog dialog');
const field = (page: Page) => dialog(page).getByRole('searchbox');
const answers = (page: Page) => page.locator('a.answer');
const status = (page: Page) => dialog(page).getByRole('status');

for (const site of ['sample', 'answering'] as const) {
  test.describe(`search on the site "${site}"`, () => {
    test('opens with `/`, finds four characters and lands on their highlight with Enter', async ({
      page,
      garden,
    }) => {
      const words = await wordsOf(page, await garden.find(site, 'chapter'));
      await page.goto(garden.home(site));
      await page.keyboard.press('/');
      await expect(dialog(page)).toBeVisible();
      await expect(field(page)).toBeFocused();
      await page.keyboard.type(words);
      const answer = answers(page).first();
      await expect(answer.locator('mark').first()).toHaveText(words);
      const address = await answer.getAttribute('href');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.hash !== '');
      expect(page.url()).toBe(new URL(address ?? '', page.url()).href);
      await expect(page.locator(':target mark').first()).toHaveText(words);
      await expect(page.locator(':target mark').first()).toBeInViewport();
    });

    test('searches for what the address asks, and comes back to it', async ({ page, garden }) => {
      const words = await wordsOf(page, await garden.find(site, 'chapter'));
      const search = await garden.find(site, 'search');
      await page.goto(`${search}?q=${encodeURIComponent(words)}`);
      await expect(page.getByRole('searchbox')).toHaveValue(words);
      await answers(page).first().click();
      await expect(page.locator(':target')).toBeInViewport();
      await page.goBack();
      await expect(page.getByRole('searchbox')).toHaveValue(words);
      await expect(answers(page).first()).toContainText(words);
    });
  });
}

test.describe('the search dialog', () => {
  test.beforeEach(async ({ page, garden }) => {
    await page.goto(garden.home('sample'));
  });

  test('opens with Control and K, and by the link to the search page', async ({ page }) => {
    await page.keyboard.press('Control+k');
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await page.locator('header a[href$="/search/"]').click();
    await expect(dialog(page)).toBeVisible();
    await expect(field(page)).toBeFocused();
  });

  test('closes with one Escape though something was typed, and gives the focus back', async ({
    page,
  }) => {
    const link = page.locator('header a[href$="/search/"]');
    await link.click();
    await field(page).fill('namespace');
    await expect(answers(page).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();
  });

  test('is walked with the arrow keys', async ({ page }) => {
    await page.keyboard.press('/');
    await field(page).fill('namespace');
    await expect(answers(page).nth(1)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(answers(page).nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(answers(page).nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
  });

  test('waits for the answers if Enter comes before them', async ({ page }) => {
    await page.keyboard.press('/');
    await page.keyboard.type('namespace');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash !== '');
    await expect(page.locator('main mark').first()).toContainText(/namespace/i);
    await expect(page.locator('main mark').first()).toBeInViewport();
  });

  test('keeps what is typed while its window is on the way', async ({ page }) => {
    await page.route('**/furniture/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.reload();
    await page.keyboard.press('/');
    await page.keyboard.type('namespaces');
    await page.keyboard.press('Backspace');
    await expect(field(page)).toHaveValue('namespace');
    await page.keyboard.type(' pod');
    await expect(field(page)).toHaveValue('namespace pod');
    await expect(answers(page).first()).toBeVisible();
  });

  test('gives way to the search page where its window does not come', async ({ page }) => {
    await page.route('**/furniture/**', (route) => route.abort());
    // It may have been fetched before: a browser moves its pointer when it likes.
    await page.reload();
    await page.keyboard.press('/');
    await page.waitForURL(/\/search\/$/);
    await expect(page.getByRole('searchbox')).toBeVisible();
  });

  test('opens nothing of itself after an Enter that found nothing', async ({ page, garden }) => {
    await page.keyboard.press('/');
    await field(page).fill('namespace 没有这样的词');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const near = dialog(page).locator('[data-part="nearest"] a').first();
    await expect(near).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(near).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(answers(page).first()).toBeVisible();
    await expect(field(page)).toBeFocused();
    expect(page.url()).toBe(garden.home('sample'));
  });

  test('does not search for the letters of a word that is still being composed', async ({
    page,
  }) => {
    await page.keyboard.press('/');
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'name', selectionStart: 4, selectionEnd: 4 });
    await page.waitForTimeout(400);
    await expect(answers(page)).toHaveCount(0);
    await cdp.send('Input.insertText', { text: '网络' });
    await expect(answers(page).first().locator('mark').first()).toHaveText('网络');
  });

  test('tells how many answers there are, and that there are none', async ({ page }) => {
    await page.keyboard.press('/');
    await field(page).fill('namespace');
    await expect(async () => {
      const count = await answers(page).count();
      expect(count).toBeGreaterThan(1);
      await expect(status(page)).toContainText(String(count), { timeout: 100 });
    }).toPass({ timeout: 10_000 });
    await field(page).fill('没有这样一句话');
    await expect(answers(page)).toHaveCount(0);
    await expect(status(page)).toContainText('没有这样一句话');
    await field(page).fill('   ');
    await expect(status(page)).not.toContainText('没有这样一句话');
  });

  test('shows the answer to what was typed last, though an older one comes later', async ({
    page,
    garden,
  }) => {
    const words = await wordsOf(page, await garden.find('sample', 'chapter'));
    await page.goto(garden.home('sample'));
    let asked = 0;
    await page.route('**/*.pf_document', async (route) => {
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 300 * asked));
      await route.continue();
    });
    await page.keyboard.press('/');
    await field(page).fill('的');
    await expect.poll(() => asked).toBeGreaterThan(2);
    await field(page).fill(words);
    const mark = answers(page).first().locator('mark').first();
    await expect(mark).toHaveText(words, { timeout: 20_000 });
    await page.waitForTimeout(300 * asked);
    const marks = await answers(page).locator('mark').allTextContents();
    expect(new Set(marks)).toEqual(new Set([words]));
  });

  test('takes whatever is typed for words', async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.keyboard.press('/');
    const panel = dialog(page).locator('search-panel');
    const odd = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '.*+?^$()|[]{}\\',
      '"',
      '"名字空间',
      '，。',
      '🙂',
      '\u202eabc',
      '%E4%B8',
      '名'.repeat(10_000),
      'a b '.repeat(2_500),
    ];
    for (const typed of odd) {
      await field(page).fill(typed);
      await expect(panel).toHaveAttribute('aria-busy', 'false');
      await expect(panel).toHaveAttribute('data-state', /found|nothing/);
      await field(page).fill('');
      await expect(panel).toHaveAttribute('data-state', 'idle');
    }
    expect(errors).toEqual([]);
  });

  test('says it, and leads to the shelf, if the index does not load', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: 'no' }));
    await page.keyboard.press('/');
    await field(page).fill('名字空间');
    await expect(dialog(page).locator('[data-part="failure"] a')).toBeVisible();
    await expect(dialog(page).locator('search-panel')).toHaveAttribute('data-state', 'failed');
    await page.unroute('**/pagefind/**');
    await field(page).fill('名字空');
    await expect(answers(page).first()).toBeVisible();
  });

  test('finds what a site that came since holds', async ({ page, garden }) => {
    const old = garden.home('empty');
    await page.route('**/pagefind/**', async (route) => {
      const { pathname, search } = new URL(route.request().url());
      const file = pathname.replace(/^.*\/pagefind\//, '');
      await route.fulfill({
        response: await route.fetch({ url: `${old}pagefind/${file}${search}` }),
      });
    });
    await page.keyboard.press('/');
    await field(page).fill('名字空');
    await expect(status(page)).toContainText('名字空');
    await page.unroute('**/pagefind/**');
    await field(page).fill('名字空间');
    await expect(answers(page).first()).toBeVisible();
  });

  test('fills the window of a telephone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.keyboard.press('/');
    await field(page).fill('namespace');
    await expect(answers(page).first()).toBeVisible();
    // A desk's browser keeps room for its scrollbar.
    const { width } = await page.evaluate(() => document.documentElement.getBoundingClientRect());
    expect(await dialog(page).boundingBox()).toMatchObject({ x: 0, y: 0, width, height: 844 });
    const isWide = await dialog(page).evaluate((one) => one.scrollWidth > one.clientWidth);
    expect(isWide).toBe(false);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has nothing that axe objects to, answers and all (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.keyboard.press('/');
      await field(page).fill('namespace');
      await expect(answers(page).first()).toBeVisible();
      await dialog(page).locator('[data-part="toggle"]').click();
      await facet(dialog(page), 'kind', 'note').click();
      await expect(dialog(page).locator('a.chip')).toBeVisible();
      expect(await objections(page)).toBe('');
      await field(page).fill('namespace 没有这样的词');
      await expect(dialog(page).locator('[data-part="near"]')).toBeVisible();
      expect(await objections(page)).toBe('');
    });
  }

  test('is narrowed in place, and leads to the same on a page of its own', async ({ page }) => {
    await page.keyboard.press('/');
    await field(page).fill('namespace');
    await expect(answers(page).first()).toBeVisible();
    const all = await answers(page).count();
    await dialog(page).locator('[data-part="toggle"]').click();
    await facet(dialog(page), 'kind', 'note').click();
    await expect(dialog(page).locator('a.chip')).toBeVisible();
    await expect(dialog(page)).toBeVisible();
    const narrowed = await answers(page).count();
    expect(narrowed).toBeLessThan(all);
    await dialog(page).locator('[data-part="as-page"]').click();
    await page.waitForURL(/\/search\/\?q=namespace&kind=note$/);
    await expect(page.locator('search-page a.answer')).toHaveCount(narrowed);
  });
});

/** A value that answers can be narrowed to. */
const facet = (within: Locator, name: string, value: string) =>
  within.locator(`[data-part="facets"] a[data-name="${name} ${value}"]`);

test.describe('the search page', () => {
  const panel = (page: Page) => page.locator('search-page search-panel');
  const settled = (page: Page) =>
    expect(panel(page)).toHaveAttribute('aria-busy', 'false', { timeout: 10_000 });

  test('keeps filters and order in its address; back takes them away again', async ({
    page,
    garden,
  }) => {
    const search = await garden.find('sample', 'search');
    await page.goto(`${search}?q=namespace`);
    await settled(page);
    const all = await answers(page).count();
    const toggle = panel(page).locator('[data-part="toggle"]');
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    const note = facet(panel(page), 'kind', 'note');
    const count = Number(await note.locator('[data-part="count"]').textContent());
    expect(count).toBeGreaterThan(0);
    await note.click();
    await expect(page).toHaveURL(/\?q=namespace&kind=note$/);
    await expect(answers(page)).toHaveCount(count);
    await expect(toggle).toBeFocused();
    await panel(page).locator('[data-part="order-newest"]').click();
    await expect(page).toHaveURL(/\?q=namespace&kind=note&order=newest$/);
    await expect(panel(page).locator('[data-part="order-newest"]')).toHaveAttribute(
      'aria-current',
      'true',
    );
    await expect(answers(page).locator('time').first()).toBeVisible();
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL(/\?q=namespace$/);
    await expect(answers(page)).toHaveCount(all);
    await page.goForward();
    await expect(answers(page)).toHaveCount(count);
    await panel(page).locator('a.chip').click();
    await expect(page).toHaveURL(/\?q=namespace$/);
    await expect(answers(page)).toHaveCount(all);
  });

  test('begins with three files, whatever is asked', async ({ page, garden }) => {
    await page.goto(await garden.find('sample', 'search'));
    const begun: string[] = [];
    page.on('request', (request) => {
      const name = new URL(request.url()).pathname.replace(/^.*\//, '');
      if (!/\.pf_\w+$|^favicon/.test(name)) begun.push(name.replace(/-[\w-]{8}\.js$/, '.js'));
    });
    await page.getByRole('searchbox').fill('namespace');
    await expect(answers(page).first()).toBeVisible();
    expect(begun.sort()).toEqual(['index.json', 'search-worker.js', 'wasm.unknown.pagefind']);
  });

  test('shows what a shared address asks', async ({ page, garden }) => {
    await page.goto(`${await garden.find('sample', 'search')}?q=namespace&kind=note&order=newest`);
    await settled(page);
    await expect(page.getByRole('searchbox')).toHaveValue('namespace');
    await expect(panel(page).locator('a.chip')).toHaveCount(1);
    for (const href of await answers(page).evaluateAll((all) => all.map((one) => one.outerHTML))) {
      expect(href).toContain('/notes/');
    }
  });

  for (const address of [
    '?q=%E0%A4%A',
    '?q=%',
    '?kind=odd&q=namespace&colour=%FF&year=x',
    '?=&&',
  ]) {
    test(`bears the address ${address}`, async ({ page, garden }) => {
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.goto((await garden.find('sample', 'search')) + address);
      await settled(page);
      await expect(panel(page)).toHaveAttribute('data-state', /found|nothing|idle/);
      expect(errors).toEqual([]);
    });
  }

  test('offers what is near where nothing is found, each with what it finds', async ({
    page,
    garden,
  }) => {
    const search = await garden.find('sample', 'search');
    await page.goto(`${search}?q=${encodeURIComponent('namespace 没有这样的词')}`);
    await expect(panel(page)).toHaveAttribute('data-state', 'nothing');
    const fewer = panel(page).locator('[data-part="nearest"] a', { hasText: 'namespace' });
    await expect(fewer).toBeVisible();
    await fewer.click();
    await expect(page).toHaveURL(/\?q=namespace$/);
    await expect(page.getByRole('searchbox')).toBeFocused();
    await expect(answers(page).first()).toBeVisible();
    await page.goto(`${search}?q=namespace&kind=review`);
    await panel(page).locator('[data-part="nearest"] a').first().click();
    await expect(page).toHaveURL(/\?q=namespace$/);
    await page.goto(`${search}?q=${encodeURIComponent('龘龘龘')}`);
    await expect(panel(page).locator('[data-part="near-none"] a')).toBeVisible();
  });

  test('shows the first answers before the others are there, and puts these to them', async ({
    page,
    garden,
  }) => {
    const search = await garden.find('sample', 'search');
    const others = Promise.withResolvers<void>();
    let documents = 0;
    await page.context().route('**/*.pf_document', async (route) => {
      documents += 1;
      if (documents > 2) await others.promise;
      await route.continue();
    });
    await page.goto(`${search}?q=${encodeURIComponent('网络')}`);
    await expect(answers(page).first()).toBeVisible();
    await expect(panel(page)).toHaveAttribute('aria-busy', 'true');
    const before = await answers(page).count();
    others.resolve();
    await settled(page);
    expect(await answers(page).count()).toBeGreaterThan(before);
    const keys = await panel(page)
      .locator('[data-part="results"] [data-key]')
      .evaluateAll((all) => all.map((one) => `${one.className} ${one.getAttribute('data-key')}`));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('tells apart what holds all terms in one chapter only', async ({ page, garden }) => {
    const search = await garden.find('sample', 'search');
    await page.goto(`${search}?q=${encodeURIComponent('四层地图 服务网格')}`);
    await settled(page);
    await expect(answers(page)).toHaveCount(2);
    await expect(panel(page)).toHaveAttribute('data-state', 'found');
    const paths = await answers(page).evaluateAll((all) =>
      all.map((one) => one.getAttribute('href')?.replace(/[?#].*/, '')),
    );
    expect(new Set(paths).size).toBe(1);
  });

  test('remembers in this browser what was searched for, until it is told to forget', async ({
    page,
    garden,
  }) => {
    const search = await garden.find('sample', 'search');
    await page.goto(search);
    const recent = panel(page).locator('recent-searches');
    await expect(recent).toBeHidden();
    for (const words of ['namespace', 'iptables']) {
      await page.getByRole('searchbox').fill(words);
      await expect(answers(page).first()).toBeVisible();
      await page.getByRole('searchbox').press('Enter');
    }
    await page.goto(garden.home('sample'));
    await page.keyboard.press('/');
    const links = dialog(page).locator('recent-searches a');
    await expect(links).toHaveText(['iptables', 'namespace']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveValue('namespace');
    await expect(answers(page).first()).toBeVisible();
    await field(page).fill('');
    await dialog(page).locator('recent-searches li button').first().click();
    await expect(links).toHaveCount(1);
    await expect(field(page)).toBeFocused();
    await dialog(page).locator('recent-searches [data-part="clear"]').click();
    await expect(dialog(page).locator('recent-searches')).toBeHidden();
  });

  test('searches though the browser keeps nothing', async ({ page, garden }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(`${await garden.find('sample', 'search')}?q=namespace`);
    await expect(answers(page).first()).toBeVisible();
    await page.getByRole('searchbox').press('Enter');
    await page.getByRole('searchbox').fill('');
    await expect(panel(page)).toHaveAttribute('data-state', 'idle');
    expect(errors).toEqual([]);
  });

  test('has room for a finger', async ({ browser, garden }) => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    await page.goto(`${await garden.find('sample', 'search')}?q=namespace&order=newest`);
    await expect(answers(page).first()).toBeVisible();
    await panel(page).locator('[data-part="toggle"]').tap();
    await facet(panel(page), 'kind', 'note').tap();
    await expect(panel(page).locator('a.chip')).toBeVisible();
    const heights = await panel(page)
      .locator('a:visible, button:visible')
      .evaluateAll((all) =>
        all.map((one) => [one.textContent, Math.ceil(one.getBoundingClientRect().height)]),
      );
    expect(heights.length).toBeGreaterThan(5);
    expect(heights.filter(([, height]) => Number(height) < 44)).toEqual([]);
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isWide).toBe(false);
    await context.close();
  });
});

test.describe('where an answer leads', () => {
  test('what is folded is opened, and the words are in view', async ({ page, garden }) => {
    const book = await garden.find('sample', 'book');
    await page.goto(book);
    const intro = page.locator('article details').first();
    const text = (await intro.locator('p').first().textContent()) ?? '';
    const words = /\p{Script=Han}{6}/u.exec(text)?.[0] ?? '';
    expect(words).not.toBe('');
    await page.goto(`${book}?mark=${encodeURIComponent(words)}`);
    await expect(intro).toHaveAttribute('open');
    await expect(intro.locator('mark').first()).toHaveText(words);
    await expect(intro.locator('mark').first()).toBeInViewport();
  });

  test('words of a long page come into view, and its text stays as it was', async ({
    page,
    garden,
  }) => {
    const chapter = await garden.find('sample', 'chapter');
    await page.goto(chapter);
    const text = await page.locator('main section').allTextContents();
    const last = page.locator('article[id]').last();
    const words = ((await last.locator('blockquote').textContent()) ?? '').trim().slice(-12);
    const anchor = await last.getAttribute('id');
    await page.goto(`${chapter}?mark=${encodeURIComponent(words)}#${anchor}`);
    await expect(page.locator(':target mark').last()).toBeInViewport();
    expect((await page.locator(':target mark').allTextContents()).join('')).toBe(words);
    expect(await page.locator('main section').allTextContents()).toEqual(text);
  });

  test('an address that marks nothing that is there does nothing', async ({ page, garden }) => {
    const chapter = await garden.find('sample', 'chapter');
    await page.goto(`${chapter}?mark=%E0%A4%A&mark=${encodeURIComponent('<b>没有</b>')}`);
    await expect(page.locator('main mark')).toHaveCount(0);
  });
});

test('on the search page `/` leads to its own field', async ({ page, garden }) => {
  await page.goto(await garden.find('sample', 'search'));
  await page.locator('h1').first().click({ force: true });
  await page.keyboard.press('/');
  await expect(page.locator('search-page').getByRole('searchbox')).toBeFocused();
  await expect(dialog(page)).toBeHidden();
});

test('without script the search page leads to the books', async ({ browser, garden }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(await garden.find('sample', 'search'));
  await expect(page.locator('search-page a[href*="/books/"]').first()).toBeVisible();
  await context.close();
});

test('a site without books has a search that finds nothing', async ({ page, garden }) => {
  await page.goto(`${await garden.find('empty', 'search')}?q=${encodeURIComponent('名字空间')}`);
  await expect(page.locator('search-page search-panel')).toHaveAttribute('data-state', 'nothing');
});

test('every highlight is found by four characters from anywhere in it', async ({
  page,
  garden,
}) => {
  const highlights = await highlightsOf(page, garden.home('sample'));
  expect(highlights.length).toBeGreaterThan(0);
  const questions = highlights.flatMap(({ path, text }) => {
    const places = [0, Math.floor(text.length / 3), Math.floor(text.length / 2), text.length - 4];
    return places.map((at) => ({ path, words: text.slice(Math.max(0, at), Math.max(0, at) + 4) }));
  });
  await page.goto(await garden.find('sample', 'search'));
  await page.locator('search-page search-panel:defined').waitFor();
  const missed = await page.evaluate(async (asked) => {
    const panel = document.querySelector('search-page search-panel');
    if (!(panel && 'ask' in panel && typeof panel.ask === 'function')) throw new Error('no panel');
    const lost: string[] = [];
    for (const { path, words } of asked) {
      panel.ask({ typed: '', filter: {}, order: 'best' });
      const end = new Promise((resolve) => {
        panel.addEventListener('search-end', resolve, { once: true });
      });
      panel.ask({ typed: words, filter: {}, order: 'best' });
      await end;
      const more = panel.querySelector('[data-part="more"]');
      while (more instanceof HTMLElement && !more.hidden) {
        const next = new Promise((resolve) => {
          panel.addEventListener('search-end', resolve, { once: true });
        });
        more.click();
        await next;
      }
      const links = [...panel.querySelectorAll('a.answer')].map((link) =>
        link.getAttribute('href')?.replace(/\?[^#]*/, ''),
      );
      if (!links.includes(path)) lost.push(`${words} → ${path}`);
    }
    return lost;
  }, questions);
  expect(missed).toEqual([]);
});
