import { readFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page, type Request } from '@playwright/test';
import { ensureChromium, launchOptions } from '../../chromium.ts';
import { startStaticServer } from '../../static-server.ts';
import { base, type Corpus, paths } from './corpus.ts';
import { type Spread, spreadOf } from './figures.ts';
import { bytesOnWire } from './wire.ts';

/** What was seen of search in headless Chromium, on the search page of a built site. */
export interface InBrowser {
  /** The first query on a page that has loaded nothing of the index, until an answer is drawn. */
  readonly cold: {
    readonly bytes: Spread;
    readonly requests: Spread;
    /** Milliseconds. */
    readonly keyToResults: Spread;
  };
  /** Milliseconds from the key to the first answers, or to the word that there are none. */
  readonly keyToResults: Spread;
  /** In bytes, of queries that are asked one after the other: what is there is not loaded again. */
  readonly inTurn: Spread;
  /** Seconds of processor time that the page and its workers took for a query. */
  readonly cpu: Spread;
  /** The query that took most of it. */
  readonly heaviest: string;
  /** Programs that wanted a core, for each core: above 1, times are longer than search makes them. */
  readonly load: number;
}

export interface Wanted {
  readonly cold: readonly string[];
  readonly warm: readonly string[];
}

export async function measureInBrowser(corpus: Corpus, wanted: Wanted): Promise<InBrowser> {
  const server = await startStaticServer({ folder: corpus.site, base });
  const browser = await chromium.launch(launchOptions(await ensureChromium()));
  try {
    const address = new URL(paths.search, server.url).href;
    const cold = [];
    for (const typed of wanted.cold) cold.push(await askCold(browser, address, corpus, typed));
    const warm = await askWarm(browser, address, corpus, wanted.warm);
    const heaviest = warm.reduce((one, other) => (other.cpu > one.cpu ? other : one));
    return {
      cold: {
        bytes: spreadOf(cold.map(({ bytes }) => bytes)),
        requests: spreadOf(cold.map(({ requests }) => requests)),
        keyToResults: spreadOf(cold.map(({ milliseconds }) => milliseconds)),
      },
      keyToResults: spreadOf(warm.map(({ milliseconds }) => milliseconds)),
      inTurn: spreadOf(warm.map(({ bytes }) => bytes)),
      cpu: spreadOf(warm.map(({ cpu }) => cpu)),
      heaviest: heaviest.typed,
      load: (loadavg()[0] ?? 0) / availableParallelism(),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function askCold(browser: Browser, address: string, { site }: Corpus, typed: string) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const loaded: Request[] = [];
    context.on('request', (request) => loaded.push(request));
    const { milliseconds, drawn } = await type(page, typed);
    // What comes after the first answers is asked for as soon as they are drawn.
    const files = loaded
      .filter((request) => request.timing().startTime <= drawn)
      .map((request) => new URL(request.url()).pathname)
      .filter((path) => path !== paths.file('favicon.svg'));
    return { bytes: await bytesOf(files, site), requests: files.length, milliseconds };
  } finally {
    await context.close();
  }
}

/** As a server sends them. */
async function bytesOf(addresses: readonly string[], site: string): Promise<number> {
  const sizes = addresses.map(async (address) => {
    const file = decodeURIComponent(address.slice(base.length));
    return bytesOnWire(file, await readFile(join(site, file)));
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function askWarm(
  browser: Browser,
  address: string,
  { site }: Corpus,
  queries: readonly string[],
) {
  const page = await browser.newPage();
  const session = await browser.newBrowserCDPSession();
  await page.goto(address, { waitUntil: 'networkidle' });
  // Nothing holds these letters; the index is there after it.
  await type(page, 'qxzjqxzj');
  let loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  const asked = [];
  for (const typed of queries) {
    loaded = [];
    const before = await spentByPages(session);
    const { milliseconds } = await type(page, typed);
    // What is still done when the answers stand there is the query's too.
    await page.waitForTimeout(50);
    const cpu = (await spentByPages(session)) - before;
    asked.push({ typed, milliseconds, cpu, bytes: await bytesOf(loaded, site) });
  }
  await page.close();
  return asked;
}

/** Processor time of all pages and their workers, in seconds. */
async function spentByPages(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/**
 * Puts a query into the field as one key does, and waits for what comes of it.
 *
 * @returns When the first answers are drawn, or the word that there are none: how long after the key, and since 1970, both in
 *   milliseconds. All that is shown at first comes after.
 */
async function type(page: Page, typed: string): Promise<{ milliseconds: number; drawn: number }> {
  const field = page.locator('search-page input[type="search"]');
  await field.evaluate((input) => {
    if (input instanceof HTMLInputElement) input.select();
  });
  await field.focus();
  const shown = page.evaluate(async () => {
    const panel = document.querySelector('search-page search-panel');
    if (!panel) throw new Error('the page has no search panel');
    const key = await new Promise<number>((resolve) => {
      panel.addEventListener('input', () => resolve(performance.now()), {
        capture: true,
        once: true,
      });
      document.documentElement.dataset['benchReady'] = '';
    });
    const drawn = await new Promise<number>((resolve) => {
      const observer = new MutationObserver((changes) => {
        const isAnswered = changes.some(({ addedNodes }) =>
          [...addedNodes].some((node) => node instanceof Element && node.querySelector('a.answer')),
        );
        const isOver =
          panel.getAttribute('aria-busy') === 'false' &&
          changes.some(({ attributeName }) => attributeName === 'aria-busy');
        if (!isAnswered && !isOver) return;
        observer.disconnect();
        resolve(performance.timeOrigin + performance.now());
      });
      observer.observe(panel, { attributes: true, childList: true, subtree: true });
    });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return { milliseconds: performance.now() - key, drawn };
  });
  await page.locator('html[data-bench-ready]').waitFor({ state: 'attached' });
  await page.keyboard.insertText(typed);
  const times = await shown;
  await page.evaluate(() => delete document.documentElement.dataset['benchReady']);
  await page.locator('search-page search-panel[aria-busy="false"]').waitFor({ timeout: 60_000 });
  return times;
}
