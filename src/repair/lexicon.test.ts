import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon, root, type Word } from './lexicon.ts';

const lexiconOf = (words: Record<string, number>) =>
  new Lexicon(
    new Map(Object.entries(words).map(([word, count]) => [word, { count, wordClass: 1 }])),
  );
const countOf = (lexicon: Lexicon, word: string) => {
  let node: number = root;
  for (let at = 0; at < word.length && node >= 0; at += 1) {
    node = lexicon.step(node, word.charCodeAt(at));
  }
  return node < 0 ? 0 : lexicon.countAt(node);
};

describe('a lexicon', () => {
  it('finds each of its words and how often it occurs, and no other', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'a'), maxLength: 5 });
    const words = fc.uniqueArray(fc.tuple(text, fc.integer({ min: 1, max: 99 })), {
      selector: ([word]) => word,
    });
    fc.assert(
      fc.property(words, text, (entries, other) => {
        const known = new Map(entries.filter(([word]) => word !== ''));
        const lexicon = new Lexicon(
          new Map(
            [...known].map(([word, count]): [string, Word] => [word, { count, wordClass: 0 }]),
          ),
        );
        for (const [word, count] of known) expect(countOf(lexicon, word)).toBe(count);
        if (other !== '') expect(countOf(lexicon, other)).toBe(known.get(other) ?? 0);
        expect(lexicon.total).toBe([...known.values()].reduce((sum, count) => sum + count, 0));
      }),
    );
  });

  it('tells the way back from a node', () => {
    const lexicon = lexiconOf({ 容器: 5, 容易: 7 });
    const first = lexicon.step(root, '容'.charCodeAt(0));
    const second = lexicon.step(first, '易'.charCodeAt(0));
    expect(String.fromCharCode(lexicon.unitAt(second))).toBe('易');
    expect(lexicon.parentOf(second)).toBe(first);
    expect(lexicon.parentOf(first)).toBe(root);
    expect(lexicon.classAt(second)).toBe(1);
  });

  it('leaves out what is beyond the Basic Multilingual Plane', () => {
    expect(lexiconOf({ 𠮷野: 3, 野: 1 }).total).toBe(1);
  });
});
