import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedBook } from '../../tests/library/arbitrary.ts';
import type { InventedBook } from '../../tests/library/book.ts';
import { differences } from '../../tests/library/differences.ts';
import { expectedFacts } from '../../tests/library/expected.ts';
import { foundFacts, foundProse } from '../../tests/library/found.ts';
import { metadataDifferences } from '../../tests/library/metadata-facts.ts';
import type { Printer } from '../../tests/library/printer.ts';
import { printers, withCrlf } from '../../tests/library/printers.ts';
import { decode } from './decode.ts';
import { parse } from './parse.ts';

/** Printers whose files are not read rightly yet. One that is must leave the list. */
const pending: readonly string[] = [];

function lostOnTheWay(printer: Printer, book: InventedBook): string[] {
  const text = printer.print(book);
  const parsed = parse(decode(new TextEncoder().encode(text)), 'book.md');
  if (parsed.kind !== 'books') return [`read as ${parsed.kind}`];
  const [found, ...more] = parsed.books;
  if (!found || more.length > 0) return [`${parsed.books.length} books`];
  return [
    ...differences(expectedFacts(book, printer.holds), foundFacts(found)),
    ...metadataDifferences(book.metadata, printer.holds.metadata, found),
    ...(printer.holds.otherLines ? [] : foundProse(found).map((prose) => `unclaimed: ${prose}`)),
  ];
}

function expectRoundTrip(printer: Printer): void {
  fc.assert(
    fc.property(inventedBook(printer.bounds), (book) => {
      const lost = lostOnTheWay(printer, book);
      if (lost.length > 0) throw new Error(`${lost.join('\n')}\n\n${printer.print(book)}`);
    }),
    { seed: 20_240_229, numRuns: 60 },
  );
}

describe('a book comes back from its export', () => {
  const crlf = printers.filter(({ name }) => ['0.2.7', '2.1', 'app 8.3'].includes(name));
  for (const printer of [...printers, ...crlf.map(withCrlf)]) {
    const test = pending.includes(printer.name) ? it.fails : it;
    test(printer.name, () => expectRoundTrip(printer));
  }
});

it('has no printer pending that does not exist', () => {
  const names = printers.flatMap((printer) => [printer.name, withCrlf(printer).name]);
  expect(names).toEqual(expect.arrayContaining([...pending]));
});
