/** Reads and parses every file of a folder, one after the other, in a process of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Section } from '../../src/weread/book.ts';
import { decode } from '../../src/weread/decode.ts';
import { parse } from '../../src/weread/parse.ts';
import type { ParserFigures } from './parser-figures.ts';

function countHighlights(sections: readonly Section[]): number {
  return sections.reduce(
    (sum, { items, sections: below }) =>
      sum + items.filter(({ kind }) => kind === 'highlight').length + countHighlights(below),
    0,
  );
}

/** Asking for the processor's time costs more than parsing one file. */
const atOnce = 10;

function measure(folder: string): ParserFigures {
  const files = readdirSync(folder).sort();
  let [bytes, books, highlights, reading, parsing, parsingCpu, parsingCore] = [0, 0, 0, 0, 0, 0, 0];
  for (let first = 0; first < files.length; first += atOnce) {
    const start = performance.now();
    const contents = files
      .slice(first, first + atOnce)
      .map((file) => ({ file, content: readFileSync(join(folder, file)) }));
    reading += performance.now() - start;

    const before = process.cpuUsage();
    const beforeOnCore = process.threadCpuUsage();
    const began = performance.now();
    for (const { file, content } of contents) {
      bytes += content.length;
      const parsed = parse(decode(content), file);
      if (parsed.kind !== 'books') continue;
      books += parsed.books.length;
      for (const { chapters } of parsed.books) highlights += countHighlights(chapters);
    }
    parsing += performance.now() - began;
    const { user, system } = process.cpuUsage(before);
    parsingCpu += (user + system) / 1000;
    const onCore = process.threadCpuUsage(beforeOnCore);
    parsingCore += (onCore.user + onCore.system) / 1000;
  }
  const rss = process.resourceUsage().maxRSS * 1024;
  return {
    files: files.length,
    bytes,
    books,
    highlights,
    reading,
    parsing,
    parsingCpu,
    parsingCore,
    rss,
  };
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Which folder?');
process.stdout.write(`${JSON.stringify(measure(folder))}\n`);
