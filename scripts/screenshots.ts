import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, type BrowserContextOptions, chromium } from '@playwright/test';
import { ensureChineseFonts, ensureChromium, launchOptions, thisMachine } from './chromium.ts';
import { runCommand } from './command.ts';
import { contactSheet, type Shot } from './contact-sheet.ts';
import { inProject, projectRoot } from './project.ts';
import { pagesOf, type SitePages } from './site-pages.ts';
import { startStaticServer } from './static-server.ts';

const languages = ['zh-CN', 'en'] as const;
const widths = [390, 768, 1440] as const;
const schemes = ['light', 'dark'] as const;
const base = '/my-notes/';
const minutes = 60_000;

type Language = (typeof languages)[number];

/** Builds the site in a language of its own folder. @throws Error with what the build said. */
async function buildIn(language: Language): Promise<string> {
  const out = inProject('.garden', 'screenshot-sites', language);
  await rm(out, { recursive: true, force: true });
  const args = ['scripts/build.ts', '--out', out, '--base', base, '--language', language];
  const { code, output } = await runCommand(process.execPath, args, {
    cwd: projectRoot,
    limit: 15 * minutes,
  });
  if (code !== 0) throw new Error(`The site in ${language} was not built.\n${output}`);
  return out;
}

interface Sitting {
  readonly browser: Browser;
  readonly site: string;
  readonly language: Language;
  readonly pages: SitePages;
  readonly folder: string;
}

/** Takes each page in one kind of window. */
async function sit(
  { browser, site, language, pages, folder }: Sitting,
  name: string,
  options: BrowserContextOptions,
): Promise<Shot[]> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    locale: language,
    timezoneId: 'Asia/Shanghai',
    ...options,
  });
  const page = await context.newPage();
  const shots: Shot[] = [];
  for (const [kind, path] of Object.entries(pages)) {
    const response = await page.goto(new URL(path, site).href, { waitUntil: 'networkidle' });
    if (!response) throw new Error(`no page at ${path}`);
    const print = name === 'print';
    const file = `${kind}-${language}-${name}.${print ? 'pdf' : 'png'}`;
    const to = join(folder, file);
    if (print) await page.pdf({ path: to, preferCSSPageSize: true, printBackground: true });
    else await page.screenshot({ path: to });
    shots.push({ file, page: kind, caption: `${language} ${name}` });
  }
  await context.close();
  return shots;
}

/** Every kind of window for one language: widths and schemes, without script, and on paper. */
async function sitForAll(sitting: Sitting): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const width of widths) {
    const viewport = { width, height: width === 390 ? 844 : 900 };
    const deviceScaleFactor = width === 390 ? 2 : 1;
    for (const colorScheme of schemes) {
      const options = { viewport, deviceScaleFactor, colorScheme };
      shots.push(...(await sit(sitting, `${width}-${colorScheme}`, options)));
    }
  }
  const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
  shots.push(...(await sit(sitting, 'without-script', { ...phone, javaScriptEnabled: false })));
  shots.push(...(await sit(sitting, 'print', {})));
  return shots;
}

/** The picture in the README: the sample's first chapter on a desk. */
async function photographForReadme(browser: Browser, site: string): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    locale: 'zh-CN',
  });
  await page.goto(new URL('books/27741281/1/', site).href, { waitUntil: 'networkidle' });
  await mkdir(inProject('.github', 'images'), { recursive: true });
  await page.screenshot({ path: inProject('.github', 'images', 'chapter.png') });
  console.log('.github/images/chapter.png');
}

/** `--readme` renews the picture in the README; else all pictures go into a folder to be looked at. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { readme: { type: 'boolean', default: false } } });
  const machine = thisMachine();
  const executable = await ensureChromium(console.log, machine);
  const notice = await ensureChineseFonts(console.log, machine);
  if (notice) console.log(notice);
  const folder = inProject('.garden', 'screenshots');
  if (!values.readme) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  }
  const browser = await chromium.launch(launchOptions(executable));
  const shots: Shot[] = [];
  try {
    for (const language of values.readme ? (['zh-CN'] as const) : languages) {
      const built = await buildIn(language);
      const server = await startStaticServer({ folder: built, base });
      try {
        if (values.readme) await photographForReadme(browser, server.url);
        else {
          const pages = await pagesOf(built);
          shots.push(...(await sitForAll({ browser, site: server.url, language, pages, folder })));
          console.log(`${language}: ${shots.length}`);
        }
      } finally {
        await server.close();
      }
    }
  } finally {
    await browser.close();
  }
  if (values.readme) return;
  await writeFile(join(folder, 'index.html'), contactSheet(shots));
  console.log('.garden/screenshots/index.html');
}

await main();
