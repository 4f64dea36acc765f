import { alignedRows, megabytes, type Row, shown, times, whole } from '../rows.ts';
import type { Figures, Growth } from './figures.ts';
import { type Build, states } from './garden.ts';
import type { DevFigures } from './measure-dev.ts';
import type { OutputCount } from './output-count.ts';

const columns = { cold: 'cold', unchanged: 'unchanged', changed: 'one book changed' } as const;

/** What the builds of a library took, for people. */
export function tableOf({ books, highlights, bytes, runs, states: built }: Figures): string {
  const builds = states.map((state) => built[state]);
  const row = (label: string, of: (build: Build) => string): Row => [label, ...builds.map(of)];
  const of = runs === 1 ? '' : `, medians of ${runs} runs`;
  return [
    `${whole(books)} books, ${whole(highlights)} highlights, ${megabytes(bytes)} MB of exports${of}`,
    alignedRows([
      ['', ...states.map((state) => columns[state])],
      row('wall, s', ({ seconds }) => shown(seconds)),
      row('processor, s', ({ cpu }) => shown(cpu)),
      row('most memory of a process, MB', ({ peak }) => megabytes(peak)),
      row('of all processes together, MB', ({ together }) => megabytes(together)),
      ['stages, wall / processor, s'],
      ...stageRows(builds),
      row('pages', ({ output }) => whole(output.pages)),
      row('files', ({ output }) => whole(output.files)),
      row('site, MB', ({ output }) => megabytes(output.bytes)),
      row("Astro's data store, MB", ({ dataStore }) => megabytes(dataStore)),
    ]),
    kindTable(built.cold.output),
  ].join('\n\n');
}

function stageRows(builds: readonly Build[]): Row[] {
  const names = new Map(builds.flatMap(({ stages }) => stages.map(({ key, name }) => [key, name])));
  return [...names].map(([key, name]): Row => {
    const cells = builds.map(({ stages }) => {
      const stage = stages.find((one) => one.key === key);
      return stage ? `${shown(stage.seconds)} / ${shown(stage.cpu)}` : '';
    });
    return [`  ${name}`, ...cells];
  });
}

/** Of all bytes, a kind that has less is not worth a row. */
const leastShare = 0.005;

function kindTable({ kinds, bytes, files, gzipped }: OutputCount): string {
  const isLarge = (size: number) => size >= bytes * leastShare;
  const all = Object.entries(kinds);
  const large = all.filter(([, count]) => isLarge(count.bytes));
  const small = all.filter(([, count]) => !isLarge(count.bytes)).map(([, count]) => count);
  const sum = (of: (count: (typeof small)[number]) => number) =>
    small.reduce((total, count) => total + of(count), 0);
  const rest = {
    files: sum((count) => count.files),
    bytes: sum((count) => count.bytes),
    ...(gzipped === undefined ? {} : { gzipped: sum((count) => count.gzipped ?? 0) }),
  };
  const rows = [...large, ...(small.length > 0 ? [['the rest', rest] as const] : [])];
  return alignedRows([
    ['what the site is made of', 'files', 'MB', ...(gzipped === undefined ? [] : ['MB gzipped'])],
    ...[
      ...rows,
      ['all', { files, bytes, ...(gzipped === undefined ? {} : { gzipped }) }] as const,
    ].map(
      ([kind, count]): Row => [
        `  ${kind}`,
        whole(count.files),
        megabytes(count.bytes),
        ...(count.gzipped === undefined ? [] : [megabytes(count.gzipped)]),
      ],
    ),
  ]);
}

export const devTable = (dev: DevFigures): string =>
  alignedRows([
    ['the dev server', 's'],
    ['  from its start to the shelf', shown(dev.first)],
    ['  from there to a note', shown(dev.note)],
    ['  from there to a chapter', shown(dev.chapter)],
    ['  until a changed note is seen', shown(dev.changedNote)],
    ['  until a changed chapter is seen', shown(dev.changedBook)],
  ]);

/** One line. */
export const growthLine = ({ from, to, books, ...more }: Growth): string =>
  [
    `From ${whole(from)} to ${whole(to)} books (${times(books)})`,
    `highlights ${times(more.highlights)}`,
    `wall ${times(more.seconds)}`,
    `processor ${times(more.cpu)}`,
    `memory ${times(more.peak)}`,
    `site ${times(more.output)}`,
  ].join(', ');
