import { ByteReader } from './byte-reader.ts';
import { CborWriter } from './cbor.ts';
import { signature } from './pagefind-meta.ts';
import type { Range } from './ranges.ts';
import { rowsIn } from './word-rows.ts';

/**
 * A file with the values of a filter as Pagefind 1.6 reads it (`pf_filter`), made where it is read: one
 * for each range of documents.
 *
 * @throws RangeError if the rows are cut off.
 */
export function pagefindFilters(
  filter: string,
  packed: Uint8Array,
  ranges: readonly Range[],
): Uint8Array<ArrayBuffer>[] {
  const values = Array.from(rowsIn(packed), ({ word, count, documents }) => {
    const reader = new ByteReader(documents);
    let document = 0;
    const numbers = Array.from({ length: count }, () => (document += reader.leb128()));
    return { value: word, numbers };
  });
  return ranges.map(({ first, end }) => {
    const writer = new CborWriter().raw(new TextEncoder().encode(signature));
    writer.array(2).text(filter).array(values.length);
    for (const { value, numbers } of values) {
      const here = numbers.filter((number) => number >= first && number < end);
      writer.array(2).text(value).array(here.length);
      for (const number of here) writer.number(number - first);
    }
    return writer.written();
  });
}
