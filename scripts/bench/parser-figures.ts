import { z } from 'zod';

export const parserFiguresSchema = z.object({
  files: z.int(),
  bytes: z.int(),
  /** That were recognised as such. */
  books: z.int(),
  highlights: z.int(),
  /** Milliseconds. */
  reading: z.number(),
  /** Milliseconds, decoding included. */
  parsing: z.number(),
  /** Most memory that the process had, in bytes. */
  rss: z.int(),
});

export type ParserFigures = z.infer<typeof parserFiguresSchema>;

/** What the parser should reach on one core, in megabytes a second. */
const leastSpeed = 25;
/** Megabytes. */
const mostMemory = 300;

const megabytes = (bytes: number) => bytes / 1e6;
const speed = (bytes: number, milliseconds: number) => megabytes(bytes) / (milliseconds / 1000);

/** The figures as they are published: a megabyte is a million bytes. */
export function summaryOf({
  files,
  bytes,
  books,
  highlights,
  reading,
  parsing,
  rss,
}: ParserFigures) {
  const parseSpeed = speed(bytes, parsing);
  return {
    files,
    books,
    highlights,
    megabytes: rounded(megabytes(bytes)),
    parseSeconds: rounded(parsing / 1000),
    parseMegabytesPerSecond: rounded(parseSpeed),
    withReadingMegabytesPerSecond: rounded(speed(bytes, parsing + reading)),
    peakMemoryMegabytes: rounded(megabytes(rss)),
    fastEnough: parseSpeed >= leastSpeed,
    smallEnough: megabytes(rss) < mostMemory,
  };
}

const rounded = (value: number) => Math.round(value * 10) / 10;

/** The summary, for people. */
export function tableOf(summary: ReturnType<typeof summaryOf>): string {
  const rows: readonly (readonly [string, number, string])[] = [
    ['files', summary.files, ''],
    ['books read', summary.books, ''],
    ['highlights read', summary.highlights, ''],
    ['size, MB', summary.megabytes, ''],
    ['parsing, s', summary.parseSeconds, ''],
    ['parsing, MB/s', summary.parseMegabytesPerSecond, bar(summary.fastEnough, `≥ ${leastSpeed}`)],
    ['with reading, MB/s', summary.withReadingMegabytesPerSecond, ''],
    ['peak memory, MB', summary.peakMemoryMegabytes, bar(summary.smallEnough, `< ${mostMemory}`)],
  ];
  return rows
    .map(([label, value, note]) => {
      const number = value.toLocaleString('en').padStart(10);
      return `${label.padEnd(20)}${number}${note && `  ${note}`}`;
    })
    .join('\n');
}

const bar = (reached: boolean, wished: string) => `${reached ? 'ok' : 'MISSED'} (${wished})`;
