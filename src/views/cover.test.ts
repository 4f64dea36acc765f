import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hueOf, isKept, letterSize, linesOf, unbroken } from './cover.ts';

describe('a drawn cover', () => {
  it('has a colour of its own, the same every time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        const hue = hueOf(id);
        expect(Number.isInteger(hue) && hue >= 0 && hue < 360).toBe(true);
        expect(hueOf(id)).toBe(hue);
      }),
    );
    const hues = new Set(Array.from({ length: 100 }, (_, index) => hueOf(`27741${index}`)));
    expect(hues.size).toBeGreaterThan(30);
  });

  it.each([
    ['Kubernetes网络权威指南：基础、原理与实践', 'Kubernetes网络权威指南', '基础、原理与实践'],
    ['活着（全新版）', '活着', '（全新版）'],
    ['Sapiens: A Brief History', 'Sapiens', 'A Brief History'],
    ['红楼梦', '红楼梦', ''],
    ['：', '：', ''],
    ['（全集）', '（全集）', ''],
    ['标题：', '标题：', ''],
  ])('sets what stands behind a colon or in brackets small: %s', (title, name, rest) => {
    expect(linesOf(title)).toEqual({ name, rest });
  });

  it('loses no word of a title', () => {
    const title = fc.array(fc.constantFrom('书', 'a', '：', '—', '（', '）', ' ', '\n', '|'), {
      minLength: 1,
    });
    const words = (text: string) => text.replace(/[^书a（）]/g, '');
    fc.assert(
      fc.property(title, (signs) => {
        const text = signs.join('');
        const { name, rest } = linesOf(text);
        expect(words(name + rest)).toBe(words(text));
      }),
    );
  });

  it('sets a long title small, a Latin one later', () => {
    const sizes = [
      '红楼梦',
      '在漫长的雨季里我们',
      '一'.repeat(24),
      '一'.repeat(25),
      'a'.repeat(48),
    ];
    expect(sizes.map(letterSize)).toEqual([17, 12.5, 9.5, 7.5, 9.5]);
  });

  it.each([
    ['野史未必假', ['野史', '未必', '假']],
    ['Redis设计与实现', ['Redis', '设计', '与', '实现']],
    ['你好，这是地球吗？', ['你好，这', '是', '地球', '吗？']],
    ['', []],
  ])('breaks between words: %s', (title, pieces) => {
    expect(unbroken(title)).toEqual(pieces);
  });

  it('keeps short words whole, and lets break what may be longer than a line', () => {
    const pieces = ['野史', '地球吗？', '与', '基督山伯爵', 'Kubernetes'];
    expect(pieces.filter(isKept)).toEqual(['野史', '地球吗？']);
  });

  it('loses no sign between words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(unbroken(title).join('')).toBe(title);
      }),
    );
  });

  it('is drawn quickly for a title made to be slow', { timeout: 3_000 }, () => {
    expect(linesOf(`a${' '.repeat(100_000)}b`).rest).toBe('');
    expect(linesOf(`${'：'.repeat(100_000)}`).name).not.toBe('');
  });
});
