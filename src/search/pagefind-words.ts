import { ByteReader } from './byte-reader.ts';
import { CborWriter } from './cbor.ts';
import { signature } from './pagefind-meta.ts';
import { readHead, rowsIn, type WordRow } from './word-rows.ts';

/**
 * A file with words as Pagefind 1.6 reads it (`pf_index`), made where it is read. A phrase counts
 * wherever it stands: what Pagefind writes of how much a place weighs is left out, and a single word
 * is found without a place.
 *
 * @throws RangeError if the rows are cut off.
 */
export function pagefindWords(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const rows = [...rowsIn(packed)];
  const writer = new CborWriter().raw(new TextEncoder().encode(signature));
  writer.array(1).array(rows.length);
  for (const row of rows) writeWord(writer, row);
  return writer.written();
}

function writeWord(writer: CborWriter, { word, count, hasPlaces, documents }: WordRow): void {
  writer.array(2).text(word).array(count);
  const reader = new ByteReader(documents);
  for (let left = count; left > 0; left -= 1) {
    const { step, places } = hasPlaces ? readHead(reader) : { step: reader.leb128(), places: 0 };
    writer.array(2).number(step).array(places);
    for (let place = places; place > 0; place -= 1) writer.number(reader.leb128());
  }
}
