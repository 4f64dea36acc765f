import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { ensureChineseFonts, ensureChromium, launchOptions, thisMachine } from './chromium.ts';
import { readLastBuild } from './last-build.ts';
import { inProject } from './project.ts';
import { startStaticServer } from './static-server.ts';

/** What the pages are called in the pictures' names, and where they are in the sample's site. */
const pages = {
  home: '',
  book: 'books/27741281/',
  chapter: 'books/27741281/1/',
  whole: 'books/27741281/all/',
  section: 'books/27741281/3/#s-3.3',
  search: `search/?q=${encodeURIComponent('僵尸进程')}`,
  review: 'review/',
  random: 'random/',
  notes: 'notes/',
  note: `notes/${encodeURIComponent('从这里开始')}/`,
  timeline: 'timeline/',
  statistics: 'statistics/',
  missing: 'nowhere/',
} as const;

const widths = [390, 1440] as const;
const schemes = ['light', 'dark'] as const;

/** The picture in the README: a chapter on a desk. */
const inReadme = { page: 'chapter', width: 1440, scheme: 'light' } as const;

async function photograph(browser: Browser, site: string, folder: string): Promise<void> {
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const height = width === 390 ? 844 : 900;
      const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor: width === 390 ? 2 : 1,
        colorScheme,
        reducedMotion: 'reduce',
        locale: 'zh-CN',
      });
      const page = await context.newPage();
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(new URL(path, site).href, { waitUntil: 'networkidle' });
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
      }
      await context.close();
    }
  }
}

/** `--readme` renews the picture in the README; else all pictures go into a folder to be looked at. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { readme: { type: 'boolean', default: false } } });
  const { base, out } = await readLastBuild();
  const machine = thisMachine();
  const executable = await ensureChromium(console.log, machine);
  const notice = await ensureChineseFonts(console.log, machine);
  if (notice) console.log(notice);
  const server = await startStaticServer({ folder: resolve(inProject(), out), base, port: 0 });
  const browser = await chromium.launch(launchOptions(executable));
  try {
    if (values.readme) {
      const { page: name, width, scheme } = inReadme;
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        colorScheme: scheme,
        locale: 'zh-CN',
      });
      await page.goto(new URL(pages[name], server.url).href, { waitUntil: 'networkidle' });
      await mkdir(inProject('.github', 'images'), { recursive: true });
      await page.screenshot({ path: inProject('.github', 'images', 'chapter.png') });
      console.log('.github/images/chapter.png');
      return;
    }
    const folder = inProject('.garden', 'screenshots');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await photograph(browser, server.url, folder);
    console.log('.garden/screenshots/');
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
