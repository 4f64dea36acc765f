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
    /** As {@link InBrowser.cpu}; it starts the worker and compiles what searches, too. */
    readonly cpu: Spread;
  };
  /**
   * Milliseconds from the key to the first answers, or to the word that there are none. These and the
   * two that follow are of queries from all over, but the worst of all.
   */
  readonly keyToResults: Spread;
  /** In bytes, of queries that are asked one after the other: what is there is not loaded again. */
  readonly inTurn: Spread;
  /** Seconds of processor time that the page and its workers took for a query, from the key on. */
  readonly cpu: Spread;
  /** The query that took most of it. */
  readonly heaviest: string;
  /** Programs that wanted a core, for each core: above 1, times are longer than search makes them. */
  readonly load: number;
}

export interface Wanted {
  readonly cold: readonly string[];
  /** Asked on the page before the others: a browser compiles anew what it does often. */
  readonly warming: readonly string[];
  readonly warm: readonly string[];
  /** Those that cost most without a browser, after them. */
  readonly heaviest: readonly string[];
}

export async function measureInBrowser(corpus: Corpus, wanted: Wanted): Promise<InBrowser> {
  const server = await startStaticServer({ folder: corpus.site, base });
  const browser = await chromium.launch(launchOptions(await ensureChromium()));
  try {
    const session = await browser.newBrowserCDPSession();
    const site: Site = { address: new URL(paths.search, server.url).href, folder: corpus.site };
    const cold = [];
    for (const typed of wanted.cold) cold.push(await askCold(browser, session, site, typed));
    const warm = await askWarm(browser, session, site, wanted);
    const usual = warm.slice(0, wanted.warm.length);
    const heaviest = warm.reduce((one, other) => (other.cpu > one.cpu ? other : one));
    const slowest = Math.max(...warm.map(({ milliseconds }) => milliseconds));
    return {
      cold: {
        bytes: spreadOf(cold.map(({ bytes }) => bytes)),
        requests: spreadOf(cold.map(({ requests }) => requests)),
        keyToResults: spreadOf(cold.map(({ milliseconds }) => milliseconds)),
        cpu: spreadOf(cold.map(({ cpu }) => cpu)),
      },
      keyToResults: {
        ...spreadOf(usual.map(({ milliseconds }) => milliseconds)),
        worst: slowest,
      },
      inTurn: spreadOf(usual.map(({ bytes }) => bytes)),
      cpu: { ...spreadOf(usual.map(({ cpu }) => cpu)), worst: heaviest.cpu },
      heaviest: heaviest.typed,
      load: (loadavg()[0] ?? 0) / availableParallelism(),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A built site, served. */
interface Site {
  /** Of its search page. */
  readonly address: string;
  readonly folder: string;
}

async function askCold(
  browser: Browser,
  session: CDPSession,
  { address, folder }: Site,
  typed: string,
) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const loaded: Request[] = [];
    context.on('request', (request) => loaded.push(request));
    const { milliseconds, drawn, cpu } = await type(page, session, typed);
    // What comes after the first answers is asked for as soon as they are drawn.
    const files = loaded
      .filter((request) => request.timing().startTime <= drawn)
      .map((request) => new URL(request.url()).pathname)
      .filter((path) => path !== paths.file('favicon.svg'));
    return { bytes: await bytesOf(files, folder), requests: files.length, milliseconds, cpu };
  } finally {
    await context.close();
  }
}

/** As a server sends them. */
async function bytesOf(addresses: readonly string[], folder: string): Promise<number> {
  const sizes = addresses.map(async (address) => {
    const file = decodeURIComponent(address.slice(base.length));
    return bytesOnWire(file, await readFile(join(folder, file)));
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function askWarm(
  browser: Browser,
  session: CDPSession,
  { address, folder }: Site,
  { warming, warm, heaviest }: Wanted,
) {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  for (const typed of warming) await type(page, session, typed);
  // It compiles beside what it does.
  await page.waitForTimeout(1000);
  let loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  const asked = [];
  for (const typed of [...warm, ...heaviest]) {
    loaded = [];
    const { milliseconds, cpu } = await type(page, session, typed);
    asked.push({ typed, milliseconds, cpu, bytes: await bytesOf(loaded, folder) });
  }
  await page.close();
  return asked;
}

/** Processor time of each process of pages and their workers, in seconds. */
async function spentByPages(session: CDPSession): Promise<Map<number, number>> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return new Map(
    processInfo.flatMap(({ type, id, cpuTime }) => (type === 'renderer' ? [[id, cpuTime]] : [])),
  );
}

/** What has come of a query. */
interface Typed {
  /** From the key until the first answers are drawn, or the word that there are none. */
  readonly milliseconds: number;
  /** When that was, in milliseconds since 1970. All that is shown at first comes after. */
  readonly drawn: number;
  /**
   * Processor time of all pages, in seconds, from the key until all stands that is shown at first; where
   * that is nothing, what is near to it.
   */
  readonly cpu: number;
}

/** Puts a query into the field as one key does, and waits for what comes of it. */
async function type(page: Page, session: CDPSession, typed: string): Promise<Typed> {
  const field = page.locator('search-page input[type="search"]');
  await field.evaluate((input) => {
    if (input instanceof HTMLInputElement) input.select();
  });
  await field.focus();
  const shown = page.evaluate(async () => {
    const panel = document.querySelector<HTMLElement>('search-page search-panel');
    if (!panel) throw new Error('the page has no search panel');
    const settled = new Promise<void>((resolve) => {
      panel.addEventListener('search-end', () => panel.dataset['state'] !== 'nothing' && resolve());
      panel.addEventListener('search-offered', () => resolve());
    });
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
    const milliseconds = performance.now() - key;
    await settled;
    return { milliseconds, drawn };
  });
  await page.locator('html[data-bench-ready]').waitFor({ state: 'attached' });
  const before = await spentByPages(session);
  await page.keyboard.insertText(typed);
  const times = await shown;
  // What is still done when the answers stand there is the query's too.
  await page.waitForTimeout(50);
  let cpu = 0;
  for (const [id, spent] of await spentByPages(session)) cpu += spent - (before.get(id) ?? 0);
  await page.evaluate(() => delete document.documentElement.dataset['benchReady']);
  return { ...times, cpu };
}
