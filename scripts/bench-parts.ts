import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { kinFiguresSchema, kinLine } from './bench/kin-figures.ts';
import { notesOf, writeLibrary } from './bench/library.ts';
import { linkFiguresSchema, linkLine } from './bench/link-figures.ts';
import { parserFiguresSchema, summaryOf, tableOf } from './bench/parser-figures.ts';
import { selfTimes } from './bench/profile.ts';
import { runCommand } from './command.ts';
import { inProject } from './project.ts';

const usage = `npm run bench:parts -- [options]: how fast the parser reads a large invented
library, and what it takes to find what belongs together in it
  --books N        files (3000)
  --highlights N   of all books together (200000)
  --seed N         another seed, another library (1)
  --keep DIR       write the library there, and keep it for the next time
  --json           figures only, as JSON
  --profile FILE   leave a CPU profile, and name the ten functions that took most time`;

const { values } = parseArgs({
  options: {
    books: { type: 'string', default: '3000' },
    highlights: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
    json: { type: 'boolean', default: false },
    profile: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

function wholeNumber(name: 'books' | 'highlights' | 'seed'): number {
  const number = Number(values[name]);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} is no whole number.`);
  return number;
}

/** The room for short-lived objects that `npm run build` gives itself. */
const asBuilt = ['--max-semi-space-size=64'];

/** In a process of its own, so that what the library took to write is not counted. */
async function runApart(script: string, folder: string, flags: readonly string[] = []) {
  const args = [...flags, inProject('scripts', 'bench', script), notesOf(folder)];
  const { code, output } = await runCommand(process.execPath, args, { limit: 1_800_000 });
  if (code !== 0) throw new Error(output);
  const figures: unknown = JSON.parse(output);
  return figures;
}

async function measureParser(folder: string, profile: string | undefined) {
  const profiling =
    profile === undefined
      ? []
      : [
          '--cpu-prof',
          `--cpu-prof-dir=${dirname(profile)}`,
          `--cpu-prof-name=${basename(profile)}`,
        ];
  // Collecting garbage on a second core would flatter the figures.
  const flags = ['--single-threaded-gc', ...profiling];
  return summaryOf(parserFiguresSchema.parse(await runApart('measure-parser.ts', folder, flags)));
}

async function benchParts(): Promise<void> {
  const say = (text: string) => {
    if (!values.json) process.stdout.write(`${text}\n`);
  };
  const size = {
    books: wholeNumber('books'),
    highlights: wholeNumber('highlights'),
    seed: wholeNumber('seed'),
  };
  const kept = values.keep === undefined ? undefined : resolve(values.keep);
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'weread-garden-bench-')));
  try {
    const written = await writeLibrary(folder, size);
    say(
      written ? `A library was written to ${folder}.` : `The library of ${folder} is used again.`,
    );
    const profile = values.profile === undefined ? undefined : resolve(values.profile);
    const parser = await measureParser(folder, profile);
    say(tableOf(parser));
    const slowest =
      profile === undefined ? [] : selfTimes([JSON.parse(await readFile(profile, 'utf8'))], 10);
    for (const { place, share } of slowest) {
      say(`${(share * 100).toFixed(1).padStart(5)} %  ${place}`);
    }
    const links = linkFiguresSchema.parse(await runApart('measure-links.ts', folder));
    say(linkLine(links));
    const kin = kinFiguresSchema.parse(await runApart('measure-kin.ts', folder, asBuilt));
    say(kinLine(kin));
    if (values.json) process.stdout.write(`${JSON.stringify({ ...size, parser, links, kin })}\n`);
  } finally {
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
}

if (values.help) process.stdout.write(`${usage}\n`);
else await benchParts();
