import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedWords, type SomeWords } from './joined-words.ts';
import { pagefindWords } from './pagefind-words.ts';
import { Postings } from './postings.ts';
import { rangesOf } from './ranges.ts';
import { type Words, wordsOf } from './testing/pagefind-files.ts';
import { rowsIn } from './word-rows.ts';

interface Text {
  readonly words: readonly (string | undefined)[];
  readonly held: readonly string[];
}

const text = (words: string, held = ''): Text => ({
  words: words.split(' ').map((word) => (word === '`' ? undefined : word)),
  held: held.split(' ').filter(Boolean),
});

function someWords(texts: readonly Text[], numbers: readonly number[]): SomeWords {
  const postings = new Postings();
  for (const [number, { words, held }] of texts.entries()) postings.add(number, words, held);
  return { rows: postings.rows(), numbers };
}

/** Of some documents each: what is found in a range is found in all of them. */
const ranges = rangesOf(400, 7);

/** What a search finds in the files. */
function found(files: readonly { rows: Uint8Array }[]): Words {
  const all: Words = new Map();
  for (const { rows } of files) {
    for (const [at, words] of pagefindWords(rows, ranges).entries()) {
      for (const [word, documents] of wordsOf(words)) {
        const known = all.get(word) ?? new Map<number, number[]>();
        all.set(word, known);
        for (const [document, places] of documents) {
          known.set((ranges[at]?.first ?? 0) + document, places);
        }
      }
    }
  }
  return all;
}

/** The same, by reading all texts. */
function expected(texts: ReadonlyMap<number, Text>): Words {
  const all: Words = new Map();
  const documentsOf = (word: string) => {
    const known = all.get(word) ?? new Map<number, number[]>();
    all.set(word, known);
    return known;
  };
  for (const [number, { words, held }] of texts) {
    for (const [place, word] of words.entries()) {
      if (word === undefined) continue;
      const documents = documentsOf(word);
      documents.set(number, [...(documents.get(number) ?? []), place]);
    }
    for (const word of held) documentsOf(word).set(number, []);
  }
  return all;
}

const one = someWords([text('` 网 络 公', 'zzzzz'), text('网 的网', 'zzzzz zab')], [2, 4]);
const other = someWords([text('络 网 ` 络'), text('公', 'zzzzz'), text('无')], [1, 3, 5]);

describe('words that are joined', () => {
  it('are each there once, with all its documents by their new numbers', () => {
    const [file, ...more] = [...joinedWords([one, other], 5, 100_000)];
    expect(more).toEqual([]);
    expect(file?.first).toBe('zab');
    expect(found(file ? [file] : [])).toEqual(
      new Map([
        ['zab', new Map([[4, []]])],
        [
          'zzzzz',
          new Map([
            [2, []],
            [3, []],
            [4, []],
          ]),
        ],
        [
          '公',
          new Map([
            [2, [3]],
            [3, [0]],
          ]),
        ],
        ['无', new Map([[5, [0]]])],
        ['的网', new Map([[4, [1]]])],
        [
          '络',
          new Map([
            [1, [0, 3]],
            [2, [2]],
          ]),
        ],
        [
          '网',
          new Map([
            [1, [1]],
            [2, [1]],
            [4, [0]],
          ]),
        ],
      ]),
    );
  });

  it('are cut between words, and a long one has a file of its own', () => {
    const files = [...joinedWords([one, other], 5, 1)];
    expect(files.map(({ first }) => first)).toEqual([
      'zab',
      'zzzzz',
      '公',
      '无',
      '的网',
      '络',
      '网',
    ]);
    expect(files.map(({ rows }) => [...rowsIn(rows)].length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it('are all of them, wherever they stood', () => {
    const words = fc.array(fc.option(fc.constantFrom(...'一二三四五六七'), { nil: undefined }), {
      maxLength: 400,
    });
    const held = fc.uniqueArray(fc.constantFrom('za', 'zb', 'zc'));
    const texts = fc.array(fc.record({ words, held, isFirst: fc.boolean() }), { maxLength: 300 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 2000 }), (all, room) => {
        const numbered = [...all.entries()].map(([at, one]) => ({ ...one, number: at * 3 + 1 }));
        const some = [true, false].map((isFirst) => {
          const own = numbered.filter((one) => one.isFirst === isFirst);
          return someWords(
            own,
            own.map(({ number }) => number),
          );
        });
        const files = [...joinedWords(some, all.length * 3 + 1, room)];
        expect(found(files)).toEqual(expected(new Map(numbered.map((one) => [one.number, one]))));
      }),
      { numRuns: 40 },
    );
  });

  it('are refused where they are cut off', () => {
    for (let length = 1; length < one.rows.length; length += 1) {
      const rows = one.rows.subarray(0, length);
      const isWhole = [...rowsIn(one.rows)].some(
        ({ documents }) => documents.byteOffset + documents.length === rows.byteOffset + length,
      );
      if (!isWhole) expect(() => pagefindWords(rows, ranges)).toThrow(RangeError);
    }
  });
});
