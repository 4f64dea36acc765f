import { describe, expect, it } from 'vitest';
import { missingBrackets } from './brackets.ts';

const all = Array.from('、【」』', (sign) => sign.codePointAt(0) ?? 0);

/** In the line, `?` is a hole that 、【」 and 』 may fill. */
const filled = (line: string) => {
  const places = Array.from(line, (sign) => (sign === '?' ? all : [sign.codePointAt(0) ?? 0]));
  for (const [place, bracket] of missingBrackets(places)) places[place] = [bracket];
  return places.map(([code = 0, ...more]) => (more.length ? '?' : String.fromCodePoint(code)));
};

describe('a bracket whose other half stands alone', () => {
  it.each([
    ['作者：?英】乔治', '作者：【英】乔治'],
    ['?英】甲?乙', '【英】甲?乙'],
    ['甲?乙 ?美】丙', '甲?乙 【美】丙'],
    ['他说「甲?乙?，走了', '他说「甲?乙」，走了'],
    ['『甲?', '『甲』'],
    ['「甲?，「乙?。', '「甲」，「乙」。'],
  ])('is found: %s', (line, expected) => {
    expect(filled(line).join('')).toBe(expected);
  });

  it.each(['甲?乙?丙', '【英】甲?乙', '「甲?乙」', '甲？'])('is not asked for in %s', (line) => {
    expect(filled(line).join('')).toBe(line);
  });
});
