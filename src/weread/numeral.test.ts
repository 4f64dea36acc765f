import { describe, expect, it } from 'vitest';
import { hanNumber, readNumeral, wordNumber } from './numeral.ts';

describe('a number in Chinese characters', () => {
  it.each([
    ['〇', 0],
    ['零', 0],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零八', 108],
    ['一百二十', 120],
    ['一千零一', 1001],
    ['二〇二〇', 2020],
  ])('reads %s as %i', (text, number) => {
    expect(hanNumber(text)).toBe(number);
  });

  it('says nothing of other words', () => {
    expect(hanNumber('甲')).toBeUndefined();
    expect(hanNumber('十甲')).toBeUndefined();
  });
});

describe('a numeral', () => {
  it.each([
    ['１２', 12],
    ['XIV', 14],
    ['Ⅱ', 2],
    ['③', 3],
    ['十一', 11],
  ])('%s is %i', (text, number) => {
    expect(readNumeral(text)).toBe(number);
  });
});

describe('a number in English words', () => {
  it.each([
    ['one', '', 1],
    ['Nineteen', '', 19],
    ['TWENTY', '', 20],
    ['twenty', 'one', 21],
    ['ninety', 'nine', 99],
    ['twenty', 'days', 20],
    ['twenty', 'twelve', 20],
    ['five', 'six', 5],
  ])('%s %s is %i', (first, second, number) => {
    expect(wordNumber(first, second)).toBe(number);
  });

  it('says nothing of other words', () => {
    expect(wordNumber('once')).toBeUndefined();
  });
});
