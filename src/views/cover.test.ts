import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hueOf, linesOf } from './cover.ts';

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

  it('is drawn quickly for a title made to be slow', { timeout: 3_000 }, () => {
    expect(linesOf(`a${' '.repeat(100_000)}b`).rest).toBe('');
    expect(linesOf(`${'：'.repeat(100_000)}`).name).not.toBe('');
  });
});
