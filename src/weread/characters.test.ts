import { describe, expect, it } from 'vitest';
import { privateCharacters, settleCharacters } from './characters.ts';

describe('a character that no reader means', () => {
  it.each([
    ['a picture', '图\uFFFC后', '图[插图]后'],
    ['a line separator', '一\u2028二', '一\n二'],
    ['a vertical tab', '一\u000B二', '一\n二'],
    ['a space without width', '网\u200B络', '网络'],
    ['a byte-order mark amid the text', '网\uFEFF络', '网络'],
    ['a control character', '网\u0008络', '网络'],
  ])('as %s has a rule', (_, text, settled) => {
    expect(settleCharacters(text)).toBe(settled);
  });

  it('is none of those that words are made of', () => {
    const text = '一\t二\n三　四\u00A0五👩\u200D💻é\uE844𠀀';
    expect(settleCharacters(text)).toBe(text);
  });
});

it('counts the characters of a private font, and finds the first', () => {
  expect(privateCharacters('没有')).toBeUndefined();
  expect(privateCharacters('有\uE844两\uE845个')).toEqual({ count: 2, first: 1 });
});
