import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { growthOf } from './bench/builds/figures.ts';
import { fileSystemOf } from './bench/builds/file-system.ts';
import { librarySizes } from './bench/builds/library-sizes.ts';
import { measureLibrary, type Outcome } from './bench/builds/measure-library.ts';
import { copyProject } from './bench/builds/project-copy.ts';
import { devTable, growthLine, tableOf } from './bench/builds/table.ts';
import { machineLine, thisMachine } from './bench/machine.ts';
import type { SelfTime } from './bench/profile.ts';
import { ratiosOf } from './bench/rivals/ratios.ts';
import { rivalTable } from './bench/rivals/rival-table.ts';
import { findRivals } from './bench/rivals/rivals.ts';
import { projectRoot } from './project.ts';

const usage = `npm run bench -- [options]: what it takes to build whole sites of invented libraries:
from nothing, again without a change, and after one book has changed
  --size 10,300,3000   books of the libraries (10,300)
  --seed N             another seed, other libraries (1)
  --runs N             that many times, and the medians (1)
  --gzip               what the site weighs as a host sends it, too
  --dev                what the dev server takes to its first pages, and until a change is seen
  --compare            the same pages with Hugo and Eleventy, where they are installed, in turn with
                       ours; and Pagefind as it comes over the pages of the first of them. At 3,000
                       books Pagefind may need more than 20 GB of memory.
  --eleventy DIR       the folder in which Eleventy is installed
  --profile DIR        leave CPU profiles of one more build from nothing there, and name the ten
                       functions that took most time
  --in DIR             work there, as in a file system in memory: site, cache and the copy of the
                       project must lie on the same one (the system's folder for temporary files)
  --keep               leave what was built, and say where
  --json               figures only, as JSON
All is done with a copy of the project: its own dist and .garden are not touched.`;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '10,300' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '1' },
    gzip: { type: 'boolean', default: false },
    dev: { type: 'boolean', default: false },
    compare: { type: 'boolean', default: false },
    eleventy: { type: 'string' },
    profile: { type: 'string' },
    in: { type: 'string', default: tmpdir() },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function wholeNumber(name: 'seed' | 'runs'): number {
  const number = Number(values[name]);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`--${name} is no whole number.`);
  return number;
}

const say = (text: string): void => {
  if (!values.json) process.stdout.write(`${text}\n`);
};

/** As a line of its own each. */
const slowestLines = (slowest: readonly SelfTime[]) =>
  slowest
    .map(({ place, share }) => `${(share * 100).toFixed(1).padStart(5)} %  ${place}`)
    .join('\n');

async function bench(folder: string, signal: AbortSignal): Promise<void> {
  const sizes = librarySizes(values.size);
  const [seed, runs] = [wholeNumber('seed'), wholeNumber('runs')];
  const rivals = values.compare ? await findRivals(values.eleventy) : [];
  const project = join(folder, 'garden');
  await copyProject(projectRoot, project);
  const about = { ...thisMachine(), folder, fileSystem: (await fileSystemOf(folder)) ?? null };
  say(`${machineLine(about)}\nin ${folder} (${about.fileSystem ?? 'an unknown file system'})`);
  const outcomes: Outcome[] = [];
  for (const size of sizes) {
    const outcome = await measureLibrary({
      folder,
      project,
      size,
      seed,
      runs,
      gzip: values.gzip,
      dev: values.dev,
      rivals,
      profiles: values.profile === undefined ? undefined : resolve(values.profile),
      say,
      signal,
    });
    outcomes.push(outcome);
    const { figures, results, dev, slowest } = outcome;
    say(`\n${tableOf(figures)}\n`);
    if (results) say(`${rivalTable(figures.states.cold, results)}\n`);
    if (dev) say(`${devTable(dev)}\n`);
    if (slowest) say(`${slowestLines(slowest)}\n`);
  }
  const growth = growthOf(outcomes.map(({ figures }) => figures));
  for (const one of growth) say(growthLine(one));
  if (!values.json) return;
  const libraries = outcomes.map(({ figures, results, ...rest }) => ({
    ...figures,
    ...rest,
    ...(results ? { ...results, ratios: ratiosOf(figures.states.cold, results) } : {}),
  }));
  process.stdout.write(`${JSON.stringify({ ...about, libraries, growth }, rounded)}\n`);
}

/** What is measured is not known more exactly than to the thousandth. */
const rounded = (_: string, value: unknown) =>
  typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;

/** In a folder that is gone afterwards, whatever happens. */
async function benchInFolder(): Promise<void> {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => interruption.abort());
  }
  const within = resolve(values.in);
  await mkdir(within, { recursive: true });
  // Astro compares paths: one that leads through a link is another.
  const folder = await mkdtemp(join(await realpath(within), 'weread-garden-bench-'));
  try {
    await bench(folder, interruption.signal);
  } finally {
    if (values.keep) say(`What was built is in ${folder}.`);
    else await rm(folder, { recursive: true, force: true });
  }
}

if (values.help) process.stdout.write(`${usage}\n`);
else await benchInFolder();
