import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedAddress, marksIn, placesOfMarks } from './marks.ts';

const marked = (...texts: string[]) => texts.map((text) => ({ text, marked: true }));

describe('the address of an answer', () => {
  it('tells its page once what to mark, before the anchor', () => {
    const excerpt = [{ text: '别的', marked: false }, ...marked('网 络', 'C++&', '网 络')];
    const address = markedAddress('/books/1/2/#a-1', excerpt);
    expect(address).toBe('/books/1/2/?mark=%E7%BD%91+%E7%BB%9C&mark=C%2B%2B%26#a-1');
    expect(marksIn(new URL(address, 'https://example.com').search)).toEqual(['网 络', 'C++&']);
  });

  it('is its path where nothing is marked', () => {
    expect(markedAddress('/a/', [])).toBe('/a/');
    expect(markedAddress('/a/', marked('网'))).toBe('/a/?mark=%E7%BD%91');
  });

  it('is an address, cut signs or not, and not without end', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 })), (texts) => {
        const { search, hash } = new URL(markedAddress('/a/#b', marked(...texts)), 'https://a.b');
        expect(hash).toBe('#b');
        expect(search.length).toBeLessThan(4 * 60 * 9 + 30);
      }),
    );
  });

  it.each(['?mark=%E0%A4%A', '?mark=', '?mark=+', '?other', ''])('may be any: %s', (address) => {
    expect(() => placesOfMarks('一 二', marksIn(address))).not.toThrow();
  });
});

describe('places of marks', () => {
  const found = (text: string, ...marks: string[]) =>
    placesOfMarks(text, marks).map(({ begin, end }) => text.slice(begin, end));

  it('are all of them, in order, whatever the spaces', () => {
    expect(found('乙 甲\n乙，甲乙', '甲乙', '乙')).toEqual(['乙', '甲\n乙', '甲乙']);
    expect(found('结束。\n  从', '束。从')).toEqual(['束。\n  从']);
  });

  it('do not lie in one another', () => {
    expect(found('甲乙丙', '乙', '甲乙丙', '丙')).toEqual(['甲乙丙']);
  });

  it('are none of what is not there', () => {
    expect(found('甲', '乙', '甲甲')).toEqual([]);
  });
});
