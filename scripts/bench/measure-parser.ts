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

function measure(folder: string): ParserFigures {
  const files = readdirSync(folder).sort();
  let [bytes, books, highlights, reading, parsing] = [0, 0, 0, 0, 0];
  for (const file of files) {
    const start = performance.now();
    const content = readFileSync(join(folder, file));
    const read = performance.now();
    const parsed = parse(decode(content), file);
    parsing += performance.now() - read;
    reading += read - start;
    bytes += content.length;
    if (parsed.kind !== 'books') continue;
    books += parsed.books.length;
    for (const { chapters } of parsed.books) highlights += countHighlights(chapters);
  }
  const rss = process.resourceUsage().maxRSS * 1024;
  return { files: files.length, bytes, books, highlights, reading, parsing, rss };
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Which folder?');
process.stdout.write(`${JSON.stringify(measure(folder))}\n`);
