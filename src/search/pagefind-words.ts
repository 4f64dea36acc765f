import { ByteReader } from './byte-reader.ts';
import { CborWriter } from './cbor.ts';
import { signature } from './pagefind-meta.ts';
import type { Range } from './ranges.ts';
import { readHead, rowsIn, type WordRow } from './word-rows.ts';

/**
 * A file with words as Pagefind 1.6 reads it (`pf_index`), made where it is read: one for each range of
 * documents. A phrase counts wherever it stands: what Pagefind writes of how much a place weighs is
 * left out, and a single word is found without a place.
 *
 * @throws RangeError if the rows are cut off.
 */
export function pagefindWords(
  packed: Uint8Array,
  ranges: readonly Range[],
): Uint8Array<ArrayBuffer>[] {
  const rows = Array.from(rowsIn(packed), (row) => ({ row, counts: countsIn(row, ranges) }));
  const writers = ranges.map((_, at) => {
    const words = rows.filter(({ counts }) => counts[at]).length;
    return new CborWriter().raw(new TextEncoder().encode(signature)).array(1).array(words);
  });
  for (const { row, counts } of rows) writeWord(writers, row, counts, ranges);
  return writers.map((writer) => writer.written());
}

/** How many documents of each range hold a word. */
function countsIn({ count, hasPlaces, documents }: WordRow, ranges: readonly Range[]): number[] {
  const counts = ranges.map(() => 0);
  const reader = new ByteReader(documents);
  let [document, at] = [0, 0];
  for (let left = count; left > 0; left -= 1) {
    const { step, places } = hasPlaces ? readHead(reader) : { step: reader.leb128(), places: 0 };
    reader.skipLeb128(places);
    document += step;
    while (document >= (ranges[at]?.end ?? Number.POSITIVE_INFINITY)) at += 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function writeWord(
  writers: readonly CborWriter[],
  { word, hasPlaces, documents }: WordRow,
  counts: readonly number[],
  ranges: readonly Range[],
): void {
  const reader = new ByteReader(documents);
  let document = 0;
  for (const [at, writer] of writers.entries()) {
    const count = counts[at] ?? 0;
    if (count === 0) continue;
    writer.array(2).text(word).array(count);
    let before = ranges[at]?.first ?? 0;
    for (let left = count; left > 0; left -= 1) {
      const { step, places } = hasPlaces ? readHead(reader) : { step: reader.leb128(), places: 0 };
      document += step;
      writer
        .array(2)
        .number(document - before)
        .array(places);
      before = document;
      for (let place = places; place > 0; place -= 1) writer.number(reader.leb128());
    }
  }
}
