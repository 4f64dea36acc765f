import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cutter } from './cutter.ts';
import { standardOf } from './fold-passage.ts';

const cutter = await Cutter.read();
const words = (text: string) => wordsOf([standardOf(text)])[0];

function wordsOf(standards: readonly string[]): string[][] {
  const { words, wordEnds } = cutter.cut(standards);
  return standards.map((_, at) =>
    [...words.subarray(wordEnds[at - 1] ?? 0, wordEnds[at])].map(
      (word) => cutter.vocabulary[word] ?? '',
    ),
  );
}

describe('the words of a passage', () => {
  it('are those that tell what it is about', () => {
    expect(words('真正的自由不是随心所欲，而是自我主宰。')).toEqual(['自由', '随心所欲', '主宰']);
  });

  it('are the same in traditional writing', () => {
    expect(words('歷史與國家')).toEqual(words('历史与国家'));
  });

  it('are no numerals, no single characters, no grammar', () => {
    expect(words('第一章的第三次，我们在一九八四年如果没有，就会十分')).toEqual([]);
  });

  it('are foreign words too, but not those of English grammar', () => {
    expect(words('Kubernetes and the Pod')).toEqual(['kubernetes', 'pod']);
  });

  it('are each there once', () => {
    expect(words('自由，自由，还是自由')).toEqual(['自由']);
  });

  it('are of each text what they are of it alone', () => {
    const sign = fc.constantFrom(
      ...'自由的主宰历史国家\n\r ，。“Kubernetes1Ａ…\u2028\ud83d\u{1f600}',
      'Pod ',
    );
    const text = fc.string({ unit: sign, maxLength: 20 }).map(standardOf);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        expect(wordsOf(texts)).toEqual(texts.flatMap((one) => wordsOf([one])));
      }),
      { numRuns: 300 },
    );
  });
});
