import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { PageRecords } from '../src/search/record.ts';
import { Random } from './bench/random.ts';
import { askAll } from './bench/search/ask-all.ts';
import { tableOf } from './bench/search/bars.ts';
import {
  base,
  type Corpus,
  corpusOf,
  readContents,
  recordsOf,
  type Size,
  sizes,
} from './bench/search/corpus.ts';
import { type Asked, type Figures, figuresOf } from './bench/search/figures.ts';
import { measureInBrowser, type Wanted } from './bench/search/in-browser.ts';
import { measureIndexing } from './bench/search/indexing.ts';
import { drawQueries } from './bench/search/queries.ts';
import { Truth } from './bench/search/truth.ts';
import { runCommand } from './command.ts';
import { inProject } from './project.ts';

const usage = `npm run bench:search -- [options]: whether search finds all, and what it costs
  --size S,M,L    libraries: the sample, 300 books, 3,000 books (S,M)
  --seed N        another seed, other libraries and other queries (1)
  --queries N     for each library (640)
  --keep DIR      keep libraries and indexes there for the next time; indexes are always made anew
  --no-browser    without what is measured in Chromium
  --json          figures only, as JSON`;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'S,M' },
    seed: { type: 'string', default: '1' },
    queries: { type: 'string', default: '640' },
    keep: { type: 'string' },
    browser: { type: 'boolean', default: true },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
  allowNegative: true,
});

function wholeNumber(name: 'seed' | 'queries'): number {
  const number = Number(values[name]);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`--${name} is no whole number.`);
  return number;
}

function wantedSizes(): Size[] {
  const wanted = values.size.split(/[, ]+/);
  const known = sizes.filter((size) => wanted.includes(size));
  if (known.length < wanted.length) throw new Error(`--size takes ${sizes.join(', ')}.`);
  return known;
}

/** The sample as a site; the indexes of the other libraries are put below its pages. */
async function buildSite(out: string): Promise<void> {
  const args = [inProject('scripts', 'build.ts'), '--out', out, '--base', base];
  const { code, output } = await runCommand(process.execPath, args, { limit: 600_000 });
  if (code !== 0) throw new Error(output);
}

/** In Chromium: every so many queries, and those that cost most without it; before them some others. */
const [inChromium, heaviest, before, fromNothing] = [60, 20, 12, 16];

function wantedInBrowser(asked: readonly Asked[]): Wanted {
  const warm = every(asked, inChromium);
  const others = asked.filter((one) => !warm.includes(one));
  const byCost = others.toSorted((one, other) => other.reply.cpu - one.reply.cpu);
  const typed = (list: Iterable<Asked>) => [...new Set(Array.from(list, (one) => one.query.typed))];
  return {
    cold: typed(every(asked, fromNothing)),
    warming: typed(every(byCost.slice(heaviest), before)),
    warm: typed(warm),
    heaviest: typed(byCost.slice(0, heaviest)),
  };
}

/** So many of a list, from all over it. */
function every<One>(list: readonly One[], count: number): One[] {
  const step = Math.max(1, list.length / count);
  return list
    .filter((_, at) => Math.floor(at / step) > Math.floor((at - 1) / step))
    .slice(0, count);
}

async function measure(corpus: Corpus, say: (text: string) => void): Promise<Figures> {
  const indexing = await measureIndexing(corpus);
  say(`${corpus.size}: indexed in ${indexing.seconds.toFixed(1)} s.`);
  const contents = await readContents(corpus);
  const pages: PageRecords[] = [];
  for (const one of recordsOf(contents, corpus)) pages.push(...(await one.pages()));
  const truth = new Truth(pages);
  const random = new Random(wholeNumber('seed'));
  const queries = await drawQueries(truth, wholeNumber('queries'), random);
  const replies = await askAll(
    corpus,
    queries.map(({ typed }) => typed),
  );
  const asked = queries.flatMap((query, at): Asked[] => {
    const reply = replies[at];
    return reply ? [{ query, reply }] : [];
  });
  say(`${corpus.size}: ${asked.length} queries were asked.`);
  const browser = values.browser
    ? await measureInBrowser(corpus, wantedInBrowser(asked))
    : undefined;
  return figuresOf(corpus.size, truth.records.length, asked, indexing, browser);
}

async function bench(): Promise<void> {
  const say = (text: string) => {
    if (!values.json) process.stdout.write(`${text}\n`);
  };
  const kept = values.keep === undefined ? undefined : resolve(values.keep);
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'weread-garden-search-')));
  try {
    const site = join(folder, 'site');
    if (values.browser) await buildSite(site);
    const all: Figures[] = [];
    for (const size of wantedSizes()) {
      const corpus = await corpusOf(size, wholeNumber('seed'), folder);
      await rm(corpus.site, { recursive: true, force: true });
      if (values.browser) await cp(site, corpus.site, { recursive: true });
      const figures = await measure(corpus, say);
      say(`\n${tableOf(figures)}\n`);
      all.push(figures);
    }
    if (values.json) process.stdout.write(`${JSON.stringify(all)}\n`);
  } finally {
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
}

if (values.help) process.stdout.write(`${usage}\n`);
else await bench();
