import { isAbsolute, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { type Strings, stringsFor } from '../src/i18n/strings.ts';
import { readSettings, type Settings } from '../src/site/settings.ts';
import { lackingFont } from '../src/site/web-font.ts';
import { rememberBuild } from './last-build.ts';
import { inOneBlock } from './one-block.ts';
import { PageMaker } from './pages/page-maker.ts';
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

/**
 * Builds the site beside the one that is there, which stays until the new one is whole.
 *
 * @throws Error if the site's font is not installed, another build is at it, or the build fails.
 */
async function buildBeside(settings: Settings, strings: Strings): Promise<void> {
  const start = performance.now();
  const words = strings.build;
  const lacking = lackingFont(settings);
  if (lacking) throw new Error(words.webFontMissing(lacking));
  const out = relative(settings.root, settings.out) || '.';
  if ([settings.root, settings.notes].some((folder) => isWithin(settings.out, folder))) {
    throw new Error(words.outHolds(out));
  }
  const folder = SiteFolder.take(settings.out, settings.making);
  if (!(folder instanceof SiteFolder)) throw new Error(words.busy(`${out}/`, folder.pid));
  const lines = new StageLines(process.stdout);
  // It gets ready while the library is read, and what reads it is loaded.
  const pages = new PageMaker(folder.making, {
    ended: words.pagesEnded,
    progress: (done, all) => {
      if (lines.name === words.pages) lines.progress(done, all);
    },
    wait: (pid) => console.log(`  ${words.waits(pid)}`),
  });
  const cutOff = () => {
    pages.stop();
    // What is just being written is written before the folder goes, and not after.
    pause(200);
    folder.giveUp();
    console.error(`\n${words.cutOff(`${out}/`)}`);
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, cutOff);
  try {
    const { buildLibrary, dropOld } = await import('./build-library.ts');
    const { books, highlights, notes } = await buildLibrary({ settings, folder, pages, lines });
    // Who made the pages writes nothing more, and takes a while to go.
    folder.finish();
    await dropOld(settings);
    if (out === 'dist') await rememberBuild({ base: settings.address.base, out });
    await pages.end();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(words.done(books, highlights, notes, seconds));
    console.log(words.written(`${out}/`));
  } catch (error) {
    await pages.end();
    folder.giveUp();
    throw error;
  }
}

function isWithin(folder: string, inner: string): boolean {
  const path = relative(folder, inner);
  return path === '' || !(path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path));
}

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
