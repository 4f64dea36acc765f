import { type AppLine, isBlank } from './app-line.ts';
import { readQuote } from './signs.ts';

/**
 * The words behind a book's sign for highlights: `>` before 7.1, `>>` from then to 8.2. A passage may
 * itself begin with `>`; the sign is what most of them begin with.
 */
export function quoteReader(lines: readonly AppLine[]): (words: string) => string | undefined {
  let singles = 0;
  let doubles = 0;
  for (const [index, { words }] of lines.entries()) {
    if (!isBlank(lines[index - 1]) || !words.startsWith('>')) continue;
    if (/^>\s*>/.test(words)) doubles += 1;
    else singles += 1;
  }
  return singles > doubles ? readSingleQuote : readQuote;
}

const readSingleQuote = (words: string) => /^>\s*(.*)$/s.exec(words)?.[1];
