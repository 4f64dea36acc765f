import { describe, expect, it } from 'vitest';
import type { Measure } from './break-lines.ts';
import { fitText, type SetText } from './fit-text.ts';

const measure: Measure = (text, { size }) =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef“”…]/.test(sign) ? size : size / 2), 0);
const box = { width: 400, height: 300 };
const setIn = (...texts: string[]) =>
  fitText(
    texts.map((text) => ({ text, hangs: false })),
    box,
    [40, 30, 20],
    measure,
  );
const words = ({ lines }: SetText) =>
  lines.map(({ line }) => line.map(({ text }) => text).join(' ')).join('');

describe('the text of a card', () => {
  it('is as large as its box allows', () => {
    expect(setIn('短句。').face.size).toBe(40);
    expect(setIn('稍长的句子。'.repeat(8)).face.size).toBe(30);
    expect(setIn('更长的句子在此。'.repeat(15)).face.size).toBe(20);
  });

  it('is cut behind a sentence where the smallest type is too large, and says so', () => {
    const long = setIn('第一句话在这里。第二句“也在这里。”第三句呢？'.repeat(20));
    expect(long.face.size).toBe(20);
    expect(long.height).toBeLessThanOrEqual(box.height);
    expect(words(long)).toMatch(/[。？”]……$/);
    // One sentence more would not have fitted.
    expect(long.height).toBeGreaterThan(box.height - 3 * 20 * 1.75);
  });

  it('is cut within its first sentence where even that is too long', () => {
    const long = setIn('没有句号的一句话，'.repeat(60));
    expect(long.height).toBeLessThanOrEqual(box.height);
    expect(words(long)).toMatch(/……$/);
    expect(words(setIn('word '.repeat(300)))).toMatch(/…$/);
  });

  it('keeps paragraphs apart, drops those behind the cut, and hangs the marks of a list', () => {
    const [first, second] = setIn('一段。', '二段。').lines;
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(40 * (1.75 + 0.55));
    const dropped = setIn('一段的话。'.repeat(50), '二段。');
    expect(words(dropped)).not.toContain('二');
    const { lines } = fitText([{ text: '一点。', hangs: true }], box, [40], measure);
    expect(lines.map(({ x, line }) => [x, line[0]?.text])).toEqual([
      [8, '·'],
      [40, '一点。'],
    ]);
  });

  it('is nothing where there is none', () => {
    expect(setIn()).toMatchObject({ lines: [], height: 0 });
  });
});
