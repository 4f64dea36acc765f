import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { ensureChromium, launchOptions } from './chromium.ts';
import { runCommand } from './command.ts';
import { readLastBuild } from './last-build.ts';
import { inProject, projectRoot } from './project.ts';
import { pagesOf } from './site-pages.ts';
import { startStaticServer } from './static-server.ts';

/**
 * Not among the dependencies: with it and what it needs every install would be 176 MB larger, and
 * no test asks for it. npx fetches it once.
 */
const lighthouse = 'lighthouse@13.5.0';
const minutes = 60_000;

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const auditsSchema = z.object({
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(z.string(), z.object({ score: z.number().nullable(), title: z.string() })),
});

interface Audit {
  /** Of 100, by category. */
  readonly scores: Readonly<Record<string, number>>;
  /** What keeps a category from 100. */
  readonly lacks: readonly string[];
}

/** What a page weighs and does when it is opened on a telephone and scrolled to its end. */
interface Weight {
  /** Bytes over the wire, gzipped. */
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly images: number;
  readonly other: number;
  readonly cls: number;
  readonly foreign: readonly string[];
}

const loadedSchema = z.object({
  cls: z.number(),
  resources: z.array(z.object({ url: z.string(), bytes: z.number() })),
});

async function weigh(browser: Browser, address: string): Promise<Weight> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const { origin } = new URL(address);
  const foreign: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) foreign.push(url.href);
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
  const { cls, resources } = loadedSchema.parse(await readLoaded(page));
  await context.close();
  const sum = (isKind: (path: string) => boolean): number =>
    resources
      .filter(({ url }) => isKind(new URL(url).pathname))
      .reduce((total, { bytes }) => total + bytes, 0);
  const isHtml = (path: string) => path.endsWith('/') || path.endsWith('.html');
  const isCss = (path: string) => path.endsWith('.css');
  const isJs = (path: string) => path.endsWith('.js');
  const isImage = (path: string) => /\.(?:svg|png|jpe?g|webp|avif|ico)$/.test(path);
  return {
    html: sum(isHtml),
    css: sum(isCss),
    js: sum(isJs),
    images: sum(isImage),
    other: sum((path) => ![isHtml, isCss, isJs, isImage].some((isKind) => isKind(path))),
    cls,
    foreign,
  };
}

/** What the browser has measured of the page that is open. */
function readLoaded(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((done) => {
        let cls = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if ('value' in entry && typeof entry.value === 'number') cls += entry.value;
          }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          const entries = [
            ...performance.getEntriesByType('navigation'),
            ...performance.getEntriesByType('resource'),
          ];
          const resources = entries.map((entry) => ({
            url: entry.name,
            bytes: entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0,
          }));
          done({ cls, resources });
        }, 100);
      }),
  );
}

/** @throws Error with what Lighthouse said where it brought no report. */
async function audit(address: string, chromePath: string): Promise<Audit> {
  const folder = await mkdtemp(join(tmpdir(), 'figures-'));
  const report = join(folder, 'report.json');
  const flags = '--headless=new --no-sandbox --disable-gpu';
  const args = ['--yes', lighthouse, address, '--output=json', `--output-path=${report}`];
  const asked = [...args, '--quiet', `--chrome-flags=${flags}`, '--no-enable-error-reporting'];
  const { output } = await runCommand('npx', asked, {
    cwd: projectRoot,
    limit: 5 * minutes,
    env: { CHROME_PATH: chromePath },
  });
  const text = await readFile(report, 'utf8').catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
  if (text === undefined) throw new Error(`Lighthouse brought no report.\n${output}`);
  const { categories: found, audits } = auditsSchema.parse(JSON.parse(text));
  const scores: Record<string, number> = {};
  const lacks: string[] = [];
  for (const name of categories) {
    const category = found[name];
    scores[name] = Math.round((category?.score ?? 0) * 100);
    for (const { id, weight } of category?.auditRefs ?? []) {
      const one = audits[id];
      if (!one || weight === 0 || one.score === null || one.score >= 0.9) continue;
      lacks.push(`${name}: ${one.title} (${id})`);
    }
  }
  return { scores, lacks };
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

/**
 * Measures the site that was built last, or that of `--site folder --base /path/`, as a telephone
 * would see it. `--weights` leaves Lighthouse out.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      site: { type: 'string' },
      base: { type: 'string', default: '/' },
      weights: { type: 'boolean', default: false },
    },
  });
  const built = values.site ? { out: values.site, base: values.base } : await readLastBuild();
  const folder = resolve(inProject(), built.out);
  const chromePath = await ensureChromium(console.log);
  const { home, book, chapter, search, review, timeline, statistics } = await pagesOf(folder);
  const pages = { home, book, chapter, search, review, timeline, statistics };
  const server = await startStaticServer({ folder, base: built.base, compress: true });
  const browser = await chromium.launch(launchOptions(chromePath));
  const figures: Record<string, Weight & Partial<Audit>> = {};
  try {
    for (const [kind, path] of Object.entries(pages)) {
      if (path === undefined) continue;
      const address = new URL(path, server.url).href;
      const weight = await weigh(browser, address);
      figures[kind] = { ...weight, ...(values.weights ? {} : await audit(address, chromePath)) };
    }
  } finally {
    await browser.close();
    await server.close();
  }
  console.table(
    Object.fromEntries(
      Object.entries(figures).map(
        ([kind, { scores, html, css, js, images, other, cls, foreign }]) => [
          kind,
          {
            ...(scores ? { lighthouse: categories.map((name) => scores[name]).join(' / ') } : {}),
            'HTML kB': kilobytes(html),
            'CSS kB': kilobytes(css),
            'JS kB': kilobytes(js),
            'images kB': kilobytes(images),
            'other kB': kilobytes(other),
            CLS: cls.toFixed(3),
            foreign: foreign.length,
          },
        ],
      ),
    ),
  );
  for (const [kind, { lacks = [] }] of Object.entries(figures)) {
    for (const lack of lacks) console.log(`${kind}: ${lack}`);
  }
  const report = inProject('.garden', 'figures.json');
  await writeFile(report, `${JSON.stringify(figures, undefined, 2)}\n`);
  console.log('.garden/figures.json');
}

await main();
