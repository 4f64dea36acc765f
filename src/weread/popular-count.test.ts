import { describe, expect, it } from 'vitest';
import { takePopularCount } from './popular-count.ts';

describe('the count behind a popular highlight', () => {
  it.each([
    ['一句。 — 🙋 12 人划线', '一句。', 12, undefined],
    ['一 — 二 — 🙋 3 人划线', '一 — 二', 3, undefined],
    ['[一](<weread://x>) — 🙋 4210 人划线', '[一](<weread://x>)', 4210, undefined],
    ['[一](<weread://x>) — 88 人划线', '[一](<weread://x>)', 88, undefined],
    ['[一] — 88 人划线', '[一]', 88, undefined],
    ['[一] — 88 人划线 · 第一章 · 上', '[一]', 88, '第一章 · 上'],
  ])('is taken off "%s"', (line, text, count, chapter) => {
    expect(takePopularCount(line)).toEqual({ text, count, chapter });
  });

  it.each([
    '一句。',
    '街上有 12 人划线',
    '一句 — 12 人划线',
    '一句 — 🙋 很多人划线',
    '— 🙋 12 人划线为界',
    '12 人划线 — 之后',
    `${' — 人划线'.repeat(5000)}`,
  ])('is none in "%s"', (line) => {
    expect(takePopularCount(line)).toBeUndefined();
  });
});
