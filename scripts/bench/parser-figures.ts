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
  /** The same on the clock of the core that parses, which doesn't run while others have the core. */
  parsingCore: z.number(),
  /** Of all cores: V8 compiles what runs often on another one, mostly in the first second. */
  parsingCpu: z.number(),
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

/**
 * The figures as they are published: a megabyte is a million bytes. Whether the parser is fast enough
 * is told by the time of its core: what else the machine does counts less there.
 */
export function summaryOf(figures: ParserFigures) {
  const { files, bytes, books, highlights, reading, parsing, parsingCore, parsingCpu, rss } =
    figures;
  const coreSpeed = speed(bytes, parsingCore);
  return {
    files,
    books,
    highlights,
    megabytes: rounded(megabytes(bytes)),
    parseSeconds: rounded(parsing / 1000),
    parseMegabytesPerSecond: rounded(speed(bytes, parsing)),
    coreMegabytesPerSecond: rounded(coreSpeed),
    compilingSeconds: rounded((parsingCpu - parsingCore) / 1000),
    withReadingMegabytesPerSecond: rounded(speed(bytes, parsing + reading)),
    peakMemoryMegabytes: rounded(megabytes(rss)),
    fastEnough: coreSpeed >= leastSpeed,
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
    ['parsing, MB/s', summary.parseMegabytesPerSecond, ''],
    ['with reading, MB/s', summary.withReadingMegabytesPerSecond, ''],
    ['one core, MB/s', summary.coreMegabytesPerSecond, bar(summary.fastEnough, `≥ ${leastSpeed}`)],
    ["V8's compilers, s", summary.compilingSeconds, ''],
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
