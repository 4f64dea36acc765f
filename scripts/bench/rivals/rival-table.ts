import type { Build } from '../builds/garden.ts';
import { alignedRows, megabytes, type Row, shown, times, whole } from '../rows.ts';
import type { RivalResults } from './contest.ts';
import { ratiosOf } from './ratios.ts';
import type { RivalRun } from './rival-run.ts';

type Made = Omit<RivalRun, 'together'>;

/** What others took, and ours as so many times theirs, for people. */
export function rivalTable(cold: Build, results: RivalResults): string {
  const { rivals, pagefind } = results;
  const [first] = rivals;
  const row = (name: string, { seconds, cpu, peak, pages, files, bytes }: Made): Row => [
    name,
    shown(seconds),
    shown(cpu),
    megabytes(peak),
    whole(pages),
    whole(files),
    megabytes(bytes),
  ];
  const indexer = `Pagefind over ${first?.name}'s pages`;
  return [
    alignedRows([
      ['the same books', 'wall, s', 'processor, s', 'memory, MB', 'pages', 'files', 'MB'],
      row('weread-garden, all of it', { ...cold, ...cold.output }),
      ...rivals.map(({ name, version, run }) => row(`${name} ${version}`, run)),
      'failed' in pagefind ? [indexer, 'failed'] : row(indexer, pagefind),
    ]),
    ...('failed' in pagefind ? [`Pagefind failed: ${pagefind.failed}`] : []),
    alignedRows([
      ['ours ÷ theirs', 'wall', 'processor', 'memory'],
      ...ratiosOf(cold, results).map(
        ({ ours, theirs, seconds, cpu, peak }): Row => [
          `${ours} ÷ ${theirs}`,
          times(seconds),
          times(cpu),
          ...(peak === null ? [] : [times(peak)]),
        ],
      ),
    ]),
  ].join('\n\n');
}
