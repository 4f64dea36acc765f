import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gatherCovers } from '../src/covers/gather-covers.ts';
import { type Strings, stringsFor } from '../src/i18n/strings.ts';
import { gatherKin } from '../src/kin/gather-kin.ts';
import type { BookSummary } from '../src/library/book-summary.ts';
import { dropUnused } from '../src/library/cache.ts';
import type { Contents } from '../src/library/contents.ts';
import { type FileReport, fileReports } from '../src/library/file-report.ts';
import { keepContents } from '../src/library/kept-contents.ts';
import { reasonLines, summaryLines } from '../src/report/build-summary.ts';
import { annotations, mostAnnotations } from '../src/report/github-report.ts';
import { judge, passes } from '../src/report/verdict.ts';
import { coverNotice, coverStore } from '../src/site/covers.ts';
import { kinGathering } from '../src/site/kin-gathering.ts';
import type { Settings } from '../src/site/settings.ts';
import { siteLibrary } from '../src/site/site-library.ts';
import { makeIndex } from './make-index.ts';
import { dropOldOutputs } from './output-caches.ts';
import type { PageMaker } from './pages/page-maker.ts';
import type { SiteFolder } from './site-folder.ts';
import type { StageLines } from './stage-lines.ts';

interface Built {
  readonly books: number;
  readonly highlights: number;
  readonly notes: number;
}

interface Building {
  readonly settings: Settings;
  /** Where the site is made. */
  readonly folder: SiteFolder;
  readonly pages: PageMaker;
  readonly lines: StageLines;
}

/**
 * notes/ → typed collections → pages → search index. Whatever is wrong with a file is told; the
 * others are built.
 *
 * @throws Error if the site is strict and a file is not, or a later stage fails.
 */
export async function buildLibrary({ settings, folder, pages, lines }: Building): Promise<Built> {
  const strings = stringsFor(settings.site.language);
  const words = strings.build;
  lines.begin(words.reading);
  const contents = await siteLibrary(settings).read((done, all) => lines.progress(done, all));
  lines.end();
  const reports = fileReports(contents, settings.notes, process.cwd());
  annotate(contents, settings, strings);
  if (settings.strict) refuseFaults(reports, strings);
  const given = join(settings.outputCache, 'contents.kept');
  keepContents(given, contents);
  pages.give(given);
  summarise(reports, strings);
  tellPrivate(contents, strings);

  await fetchCovers(contents.books, settings, strings, lines);
  pages.begin();

  lines.begin(words.kin);
  await gatherKin(contents.books, {
    ...kinGathering(settings),
    progress: (done, all) => lines.progress(done, all),
  });
  lines.end();
  pages.kinFound();

  lines.begin(words.pages);
  const cut = new AbortController();
  const index = makeIndex(contents, settings, folder.index, (done, all) => {
    cut.signal.throwIfAborted();
    if (lines.name === words.index) lines.progress(done, all);
  });
  const made = pages.made.then(() => {
    lines.end();
    lines.begin(words.index);
  });
  try {
    await Promise.all([made, index]);
  } catch (error) {
    // Nothing is written any more when the folder goes.
    cut.abort();
    await index.catch(() => {});
    throw error;
  }
  await rm(given, { force: true });
  await rename(folder.index, join(folder.making, 'pagefind'));
  lines.end();

  const highlights = contents.books.reduce((sum, book) => sum + book.highlights, 0);
  return { books: contents.books.length, highlights, notes: contents.notes.length };
}

/** What earlier builds have kept, and nobody has used for long. */
export async function dropOld({ cache, outputCache }: Settings): Promise<void> {
  await dropUnused(join(cache, 'parsed'));
  dropOldOutputs(outputCache);
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
function annotate(contents: Contents, { notes }: Settings, strings: Strings): void {
  if (process.env['GITHUB_ACTIONS'] !== 'true') return;
  const reports = fileReports(contents, notes, workspace());
  const problems = reports.flatMap((report) => report.problems);
  for (const line of annotations(problems, strings, mostAnnotations)) console.log(line);
}

/** Where the paths begin that GitHub knows files by. */
const workspace = () => process.env['GITHUB_WORKSPACE'] || process.cwd();
