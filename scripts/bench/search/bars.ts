import type { Size } from './corpus.ts';
import type { Figures, Spread } from './figures.ts';

/** What a row of the table says. */
export interface Row {
  readonly label: string;
  readonly value: string;
  /** What was to be reached; nothing for a figure that has no bar or was not measured. */
  readonly wished?: string;
  readonly isReached?: boolean;
}

/** Kilobytes are 1000 bytes. Times in milliseconds but where seconds are named. */
interface Bars {
  readonly recall: number;
  readonly coldKilobytes: number;
  readonly coldRequests: number;
  readonly nextMedian: number;
  readonly nextP95: number;
  readonly keyMedian: number;
  readonly keyP90: number;
  readonly browserSeconds: number;
  readonly indexSeconds: number;
  readonly megabytes: number;
  readonly disk?: { readonly megabytes: number; readonly files: number };
}

const bars: Readonly<Record<Size, Bars>> = {
  S: {
    recall: 1,
    coldKilobytes: 100,
    coldRequests: 8,
    nextMedian: 10,
    nextP95: 15,
    keyMedian: 50,
    keyP90: 100,
    browserSeconds: 0.1,
    indexSeconds: 1,
    megabytes: 100,
  },
  M: {
    recall: 0.999,
    coldKilobytes: 150,
    coldRequests: 8,
    nextMedian: 25,
    nextP95: 110,
    keyMedian: 80,
    keyP90: 150,
    browserSeconds: 0.3,
    indexSeconds: 10,
    megabytes: 700,
    disk: { megabytes: 10, files: 4000 },
  },
  L: {
    recall: 0.999,
    coldKilobytes: 350,
    coldRequests: 16,
    nextMedian: 60,
    nextP95: 300,
    keyMedian: 120,
    keyP90: 400,
    browserSeconds: 0.6,
    indexSeconds: 120,
    megabytes: 2500,
    disk: { megabytes: 110, files: 30_000 },
  },
};

/** The figures against what they should be. */
export function rowsOf(figures: Figures): Row[] {
  const { exactness, cold, next, browser, indexing } = figures;
  const { memory } = indexing;
  const bar = bars[figures.size];
  const most = (label: string, value: number | null | undefined, limit: number, unit: string) =>
    mostRow(label, value, limit, unit);
  return [
    ...exactness.flatMap(({ kind, queries, recall, precision, wrong, next: own }): Row[] => [
      {
        label: `${kind} (${queries})`,
        value: `${percent(recall)} / ${percent(precision)}  ${pair(own)} KB`,
        wished: `≥ ${percent(bar.recall)} / 100 %`,
        isReached: recall >= bar.recall && precision === 1,
      },
      ...(wrong.length > 0 ? [{ label: '', value: wrong.join(' · ') }] : []),
    ]),
    most('cold start, KB, median', cold.bytes.median / 1000, bar.coldKilobytes, 'KB'),
    shown('  p90, worst', `${kilobytes(cold.bytes.p90)}, ${kilobytes(cold.bytes.worst)}`),
    most('cold start, requests, median', cold.requests.median, bar.coldRequests, ''),
    shown('  p90, worst', `${cold.requests.p90}, ${cold.requests.worst}`),
    most('next query, KB, median', next.bytes.median / 1000, bar.nextMedian, 'KB'),
    most('next query, KB, p95', next.bytes.p95 / 1000, bar.nextP95, 'KB'),
    shown('  of it index, median, p95', pair(next.index)),
    shown('  of it documents, median, p95', pair(next.documents)),
    shown('  requests, median, p95', `${next.requests.median}, ${next.requests.p95}`),
    shown('  worst', `${kilobytes(next.bytes.worst)}: ${next.heaviest.join(' · ')}`),
    ...(browser ? [shown('  asked in turn, KB, median, p95', pair(browser.inTurn))] : []),
    most('key to results, ms, median', browser?.keyToResults.median, bar.keyMedian, 'ms'),
    most('key to results, ms, p90', browser?.keyToResults.p90, bar.keyP90, 'ms'),
    ...(browser
      ? [
          shown('  the first from nothing, ms', number(browser.cold.keyToResults.median)),
          shown('  load of the machine, per core', number(browser.load)),
        ]
      : []),
    most('browser CPU, worst query, s', browser?.cpu.worst, bar.browserSeconds, 's'),
    ...(browser
      ? [
          shown(
            '  median, p90; worst',
            `${number(browser.cpu.median)}, ${number(browser.cpu.p90)}; ${browser.heaviest}`,
          ),
          shown(
            '  the first from nothing, median, worst',
            `${number(browser.cold.cpu.median)}, ${number(browser.cold.cpu.worst)}`,
          ),
        ]
      : []),
    most('indexing, CPU s', indexing.cpu, bar.indexSeconds, 's'),
    most(
      'indexing, peak memory, MB',
      memory && Math.max(memory.node, memory.others) / 1e6,
      bar.megabytes,
      'MB',
    ),
    ...(memory
      ? [
          shown(
            '  Node; the programs it starts',
            `${number(memory.node / 1e6)}; ${number(memory.others / 1e6)}`,
          ),
        ]
      : []),
    bar.disk
      ? most('index, MB', indexing.bytes / 1e6, bar.disk.megabytes, 'MB')
      : shown('index, MB', number(indexing.bytes / 1e6)),
    bar.disk
      ? most('index, files', indexing.files, bar.disk.files, '')
      : shown('index, files', number(indexing.files)),
  ];
}

const shown = (label: string, value: string): Row => ({ label, value });

function mostRow(
  label: string,
  value: number | null | undefined,
  limit: number,
  unit: string,
): Row {
  if (value === null || value === undefined) return { label, value: 'not measured' };
  const wished = `≤ ${limit.toLocaleString('en')}${unit && ` ${unit}`}`;
  return { label, value: number(value), wished, isReached: value <= limit };
}

const number = (value: number) =>
  value.toLocaleString('en', { maximumFractionDigits: value < 1 ? 3 : value < 100 ? 1 : 0 });
const kilobytes = (bytes: number) => number(bytes / 1000);
const pair = ({ median, p95 }: Spread) => `${kilobytes(median)}, ${kilobytes(p95)}`;
/** Cut, not rounded: 100 % is all. */
const percent = (share: number) => `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`;

/** The rows, for people. */
export function tableOf({ size, records, queries, ...rest }: Figures): string {
  const rows = rowsOf({ size, records, queries, ...rest });
  const lines = rows.map(({ label, value, wished, isReached }) => {
    const verdict = wished === undefined ? '' : `  ${isReached ? 'ok' : 'MISSED'} (${wished})`;
    return `${label.padEnd(32)}${value.padStart(label === '' ? 0 : 34)}${verdict}`;
  });
  const title = `${size}: ${records.toLocaleString('en')} records, ${queries} queries; recall / precision, and KB of a next query (median, p95) by kind`;
  return [title, ...lines].join('\n');
}
