import { rename } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { gatherCovers } from '../src/covers/gather-covers.ts';
import { type Strings, stringsFor } from '../src/i18n/strings.ts';
import type { BookSummary } from '../src/library/book-summary.ts';
import { dropUnused } from '../src/library/cache.ts';
import type { Contents } from '../src/library/contents.ts';
import { type FileReport, fileReports } from '../src/library/file-report.ts';
import { reasonLines, summaryLines } from '../src/report/build-summary.ts';
import { annotations, mostAnnotations } from '../src/report/github-report.ts';
import { judge, passes } from '../src/report/verdict.ts';
import { coverNotice, coverStore } from '../src/site/covers.ts';
import { readSettings, type Settings } from '../src/site/settings.ts';
import { siteLibrary } from '../src/site/site-library.ts';
import { lackingFont } from '../src/site/web-font.ts';
import { Aside } from './aside/aside.ts';
import { rememberBuild } from './last-build.ts';
import { dropOldOutputs } from './output-caches.ts';
import { makePages } from './pages/make-pages.ts';
import { pause } from './pause.ts';
import { SiteFolder } from './site-folder.ts';
import { StageLines } from './stage-lines.ts';

/** Lets the command line speak before the environment and the settings. */
function readArguments(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      notes: { type: 'string' },
      out: { type: 'string' },
      base: { type: 'string' },
      url: { type: 'string' },
      language: { type: 'string' },
      strict: { type: 'boolean' },
      health: { type: 'boolean' },
    },
  });
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    process.env[`GARDEN_${name.toUpperCase()}`] = value === true ? '1' : String(value);
  }
}

interface Built {
  readonly books: number;
  readonly highlights: number;
  readonly notes: number;
}

/**
 * notes/ → typed collections → pages → search index. Whatever is wrong with a file is told; the
 * others are built.
 *
 * @param folder Where the site is made.
 * @throws Error if the site's font is not installed, the site is strict and a file is not, or a later
 * stage fails.
 */
async function build(
  settings: Settings,
  folder: SiteFolder,
  aside: Aside,
  strings: Strings,
): Promise<Built> {
  const words = strings.build;
  const lines = new StageLines(process.stdout);
  const lacking = lackingFont(settings);
  if (lacking) throw new Error(words.webFontMissing(lacking));

  lines.begin(words.reading);
  const contents = await siteLibrary(settings).read((done, all) => lines.progress(done, all));
  lines.end();
  const reports = fileReports(contents, settings.notes, process.cwd());
  annotate(fileReports(contents, settings.notes, workspace()), strings);
  if (settings.strict) refuseFaults(reports, strings);
  summarise(reports, strings);
  tellPrivate(contents, strings);

  await fetchCovers(contents.books, settings, strings, lines);

  lines.begin(words.kin);
  aside.onProgress = (work, done, all) => {
    if (lines.name === words[work]) lines.progress(done, all);
  };
  // Only what it needs: all of it would be copied from one process to the other.
  const { books, notes, references } = contents;
  aside.give({ contents: { books, notes, references }, index: folder.index });
  await makePages(settings, {
    making: folder.making,
    ready: aside.made('kin').then(() => {
      lines.end();
      lines.begin(words.pages);
    }),
    progress: (done, all) => lines.progress(done, all),
    onWait: (pid) => console.log(`  ${words.waits(pid)}`),
  });
  lines.end();

  lines.begin(words.index);
  await aside.made('index');
  await rename(folder.index, join(folder.making, 'pagefind'));
  lines.end();

  const highlights = contents.books.reduce((sum, book) => sum + book.highlights, 0);
  return { books: contents.books.length, highlights, notes: contents.notes.length };
}

/**
 * Builds the site beside the one that is there, which stays until the new one is whole.
 *
 * @throws Error if another build is at it; and as {@link build} does.
 */
async function buildBeside(settings: Settings, strings: Strings): Promise<void> {
  const start = performance.now();
  const words = strings.build;
  const out = relative(settings.root, settings.out) || '.';
  if ([settings.root, settings.notes].some((folder) => isWithin(settings.out, folder))) {
    throw new Error(words.outHolds(out));
  }
  const folder = SiteFolder.take(settings.out, settings.making);
  if (!(folder instanceof SiteFolder)) throw new Error(words.busy(`${out}/`, folder.pid));
  // While the library is read, it gets ready.
  const aside = new Aside(words.asideEnded);
  const cutOff = () => {
    aside.stop();
    // What is just being written is written before the folder goes, and not after.
    pause(200);
    folder.giveUp();
    console.error(`\n${words.cutOff(`${out}/`)}`);
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, cutOff);
  try {
    const { books, highlights, notes } = await build(settings, folder, aside, strings);
    await aside.end();
    folder.finish();
    await dropUnused(join(settings.cache, 'parsed'));
    dropOldOutputs(settings.outputCache);
    if (out === 'dist') await rememberBuild({ base: settings.address.base, out });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(words.done(books, highlights, notes, seconds));
    console.log(words.written(`${out}/`));
  } catch (error) {
    await aside.end();
    folder.giveUp();
    throw error;
  }
}

function isWithin(folder: string, inner: string): boolean {
  const path = relative(folder, inner);
  return path === '' || !(path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path));
}

/** A cover that can't be had is drawn: one line tells of all of them. */
async function fetchCovers(
  books: readonly BookSummary[],
  settings: Settings,
  strings: Strings,
  lines: StageLines,
): Promise<void> {
  if (books.every(({ cover, coverFile }) => !cover && !coverFile)) return;
  lines.begin(strings.covers.gathering);
  const report = await gatherCovers(books, {
    store: coverStore(settings),
    notes: settings.notes,
    fetches: settings.fetchCovers,
    progress: (done, all) => lines.progress(done, all),
  });
  lines.end();
  const notice = coverNotice(report, strings);
  if (notice) console.log(`  ${notice}`);
}

function summarise(reports: readonly FileReport[], strings: Strings): void {
  const lines = summaryLines(reports, strings);
  if (lines.length > 0) console.log(`\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
}

/** Numbers only: what a build says may be read by others. */
function tellPrivate({ files, unmatched }: Contents, { check }: Strings): void {
  const hidden = files.filter(({ kind }) => kind === 'private').length;
  const thoughts = files.reduce((sum, file) => sum + file.privateThoughts, 0);
  if (hidden + thoughts > 0) console.log(`  ${check.keptPrivate(hidden, thoughts)}`);
  for (const pattern of unmatched) console.log(`  ${check.privateUnmatched(pattern)}`);
}

/** @throws Error that names what a strict build stops at. */
function refuseFaults(reports: readonly FileReport[], strings: Strings): void {
  const verdict = judge(reports);
  if (passes(verdict, true)) return;
  const { strict, lenient, seeAll } = strings.build;
  const { errors, unknown, reasons } = verdict;
  const rows = [strict(errors, unknown), ...reasonLines(reasons, strings), lenient, seeAll];
  throw new Error(rows.join('\n  '));
}

/** In a job on GitHub Actions: sets the gravest problems beside the lines that they speak of. */
function annotate(reports: readonly FileReport[], strings: Strings): void {
  if (process.env['GITHUB_ACTIONS'] !== 'true') return;
  const problems = reports.flatMap((report) => report.problems);
  for (const line of annotations(problems, strings, mostAnnotations)) console.log(line);
}

/** Where the paths begin that GitHub knows files by. */
const workspace = () => process.env['GITHUB_WORKSPACE'] || process.cwd();

/** Builds the site as the command line says; what went wrong is told in one block. */
export async function runBuild(args: readonly string[]): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // By other words in the reader's shell, pages would be made as the dev server makes them.
  process.env['NODE_ENV'] = 'production';
  delete process.env['DEV'];
  readArguments(args);
  const settings = readSettings();
  const strings = stringsFor(settings.site.language);
  try {
    await buildBeside(settings, strings);
  } catch (error) {
    console.error(`\n${strings.build.failed}\n${inOneBlock(error)}`);
    process.exitCode = 1;
  }
}

/** One readable block: what went wrong, and in which file. */
function inOneBlock(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const loc: unknown = 'loc' in error ? error.loc : undefined;
  const hint: unknown = 'hint' in error ? error.hint : undefined;
  return [placeOf(loc), error.message, typeof hint === 'string' ? hint : '']
    .filter(Boolean)
    .join('\n  ');
}

function placeOf(loc: unknown): string {
  if (typeof loc !== 'object' || loc === null) return '';
  const { file, line, column } = { file: '', line: undefined, column: undefined, ...loc };
  return [file, line, column].filter((part) => part !== undefined && part !== '').join(':');
}
