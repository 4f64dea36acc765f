import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build as buildPages } from 'astro';
import { type Strings, stringsFor } from '../src/i18n/strings.ts';
import type { Contents } from '../src/library/library.ts';
import { keptFiles, openLibrary } from '../src/library/open-library.ts';
import { counts, printable } from '../src/library/report.ts';
import { createPaths } from '../src/paths/paths.ts';
import { writeIndex } from '../src/search/index-builder.ts';
import { libraryRecords } from '../src/search/library-records.ts';
import { readSettings, type Settings } from '../src/site/settings.ts';
import { rememberBuild } from './last-build.ts';
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
    },
  });
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) process.env[`GARDEN_${name.toUpperCase()}`] = value;
  }
}

/**
 * notes/ → typed collections → pages → search index. Whatever is wrong with a file is told; the
 * others are built.
 *
 * @throws Error if the site is strict and a file has errors, or a later stage fails.
 */
async function build(settings: Settings, strings: Strings): Promise<void> {
  const start = performance.now();
  const words = strings.build;
  const lines = new StageLines(process.stdout);

  lines.begin(words.reading);
  const contents = await openLibrary(settings).read((done, all) => lines.progress(done, all));
  lines.end();
  report(contents, strings);
  if (settings.site.strict && counts(contents.problems).error > 0) throw new Error(words.strict);

  lines.begin(words.pages);
  await buildPages({ root: settings.root, logLevel: 'error' });
  lines.end();

  lines.begin(words.index);
  const kept = keptFiles(settings);
  const records = libraryRecords(contents, kept, createPaths(settings.address.base), strings);
  await writeIndex(records, join(settings.out, 'pagefind'));
  lines.end();

  const out = relative(settings.root, settings.out) || '.';
  if (out === 'dist') await rememberBuild({ base: settings.address.base, out });
  const highlights = contents.books.reduce((sum, book) => sum + book.highlights, 0);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(words.done(contents.books.length, highlights, contents.notes.length, seconds));
  console.log(words.written(`${out}/`));
}

function report({ problems }: Contents, strings: Strings): void {
  if (problems.length === 0) return;
  const { error, warning, notice } = counts(problems);
  console.log(`\n  ${strings.build.problems(error, warning, notice)}`);
  for (const row of printable(problems, strings)) console.log(`  ${row}`);
  console.log('');
}

if (import.meta.main) {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  readArguments(process.argv.slice(2));
  const settings = readSettings();
  const strings = stringsFor(settings.site.language);
  try {
    await build(settings, strings);
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
