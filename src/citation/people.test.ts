import { describe, expect, it } from 'vitest';
import { piecesOf, readPeople } from './people.ts';

const names = (line: string) => readPeople(line).names;

describe('a line of names', () => {
  it.each([
    ['林溪', ['林溪']],
    ['林溪 何舟', ['林溪', '何舟']],
    ['林溪/何舟', ['林溪', '何舟']],
    ['林溪、何舟，孟秋', ['林溪', '何舟', '孟秋']],
    ['阿尔诺·贝克  【法】玛丽-艾丽斯·多兰', ['阿尔诺·贝克', '玛丽-艾丽斯·多兰']],
    ['[美]A.B.克劳德 [美]沙恩·道尔', ['A.B.克劳德', '沙恩·道尔']],
    ['(日）佐藤一, （日）高桥二', ['佐藤一', '高桥二']],
    ['【清】顾长卿', ['顾长卿']],
  ])('divides Chinese names: %s', (line, expected) => {
    expect(names(line)).toEqual(expected);
  });

  it('leaves Latin names whole, unless several spaces or a slash divide them', () => {
    expect(names('Ada Marlowe')).toEqual(['Ada Marlowe']);
    expect(names('Marlowe, Ada')).toEqual(['Marlowe, Ada']);
    expect(names('Ada Marlowe   John Pike')).toEqual(['Ada Marlowe', 'John Pike']);
    expect(names('Ada Marlowe / John Pike')).toEqual(['Ada Marlowe', 'John Pike']);
    expect(names('马洛 (Ada C. Marlowe)')).toEqual(['马洛 (Ada C. Marlowe)']);
  });

  it('takes off what the last name says of the work, and knows translators by it', () => {
    expect(readPeople('林溪编著')).toEqual({ names: ['林溪'], others: false, translators: false });
    expect(readPeople('林溪,何舟　著').names).toEqual(['林溪', '何舟']);
    expect(readPeople('林溪 何舟译')).toEqual({
      names: ['林溪', '何舟'],
      others: false,
      translators: true,
    });
  });

  it('says where there are others', () => {
    expect(readPeople('林溪等')).toEqual({ names: ['林溪'], others: true, translators: false });
    expect(readPeople('林溪 何舟等编著')).toMatchObject({ names: ['林溪', '何舟'], others: true });
    expect(readPeople('林溪 等')).toMatchObject({ names: ['林溪'], others: true });
  });

  it('is taken apart without a loss', () => {
    const line = '[美] 林溪森、林溪 等著';
    expect(piecesOf(line).map(({ text }) => text)).toEqual([
      '[美] ',
      '林溪森',
      '、',
      '林溪',
      ' 等著',
    ]);
    for (const one of [line, '', ' / ', '译', 'Ada Marlowe, John']) {
      expect(
        piecesOf(one)
          .map(({ text }) => text)
          .join(''),
      ).toBe(one);
    }
  });

  it('names nobody where there is nothing, and takes no name for a role', () => {
    expect(names('')).toEqual([]);
    expect(names(' / ')).toEqual([]);
    expect(names('译')).toEqual(['译']);
    expect(names('等')).toEqual(['等']);
  });
});
