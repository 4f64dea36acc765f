import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from './byte-writer.ts';
import { compareWords, RowCursor } from './row-cursor.ts';
import { rowsIn, writeRow } from './word-rows.ts';

/** Rows of some words. */
function rows(...words: readonly string[]): Uint8Array {
  const [writer, documents] = [new ByteWriter(), new ByteWriter().leb128(300)];
  for (const word of words) writeRow(writer, { word, count: 1, hasPlaces: true }, documents);
  return writer.written();
}

/** In hand. */
function cursorAt(word: string): RowCursor {
  const cursor = new RowCursor(rows(word));
  cursor.next();
  return cursor;
}

describe('a cursor in rows', () => {
  it('comes to each row, and says of it what is read there', () => {
    const written = rows('', '网', '网络', '𠮷');
    const cursor = new RowCursor(written);
    const met = [];
    while (cursor.next()) {
      const word = new TextDecoder().decode(written.subarray(cursor.wordBegin, cursor.wordEnd));
      const { count, hasPlaces, begin } = cursor;
      met.push({ word, count, hasPlaces, documents: written.subarray(begin, begin + 2) });
    }
    expect(met).toEqual([...rowsIn(written)]);
  });

  it('finds no end in the midst of a row', () => {
    const written = rows('网络');
    for (let length = 1; length < written.length; length += 1) {
      const cursor = new RowCursor(written.subarray(0, length));
      expect(() => cursor.next()).toThrow(RangeError);
    }
  });

  it('orders words as JavaScript orders their texts', () => {
    const sign = fc.constantFrom(...'a~é网\ue000豈ｚ\uffee𠮷😀', '\u{10fffd}');
    const word = fc.string({ unit: sign, maxLength: 4 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const expected = one === other ? 0 : one < other ? -1 : 1;
        expect(Math.sign(compareWords(cursorAt(one), cursorAt(other)))).toBe(expected);
      }),
    );
  });
});
