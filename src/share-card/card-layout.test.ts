import { describe, expect, it } from 'vitest';
import type { Measure } from './break-lines.ts';
import { type CardContent, layOutCard, type Mark, type Shape, shapes } from './card-layout.ts';

const measure: Measure = (text, { size }) =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef“”…]/.test(sign) ? size : size / 2), 0);

const content: CardContent = {
  paragraphs: [{ text: '山上的雪化成了溪水，溪水流成了河。', hangs: false }],
  title: '山与河：一部小史',
  author: '林溪',
  section: '第一章 源头',
  coverRatio: undefined,
};
const layOut = (shape: Shape, more: Partial<CardContent> = {}) =>
  layOutCard(shape, { ...content, ...more }, measure);
const textsOf = (marks: readonly Mark[]) => marks.filter((mark) => mark.kind === 'text');
const wordsOf = (marks: readonly Mark[]) => textsOf(marks).map(({ text }) => text);

/** What a thorough reader's library may hold. */
const extremes: Partial<CardContent>[] = [
  {},
  { coverRatio: 0.7 },
  { coverRatio: 3 },
  { coverRatio: 0.2 },
  { author: '', section: '' },
  {
    title: '长'.repeat(300),
    author: '名'.repeat(200),
    section: 'long-word'.repeat(60),
    paragraphs: Array.from({ length: 40 }, () => ({ text: '一句话。'.repeat(30), hangs: true })),
  },
  { title: 'x', paragraphs: [{ text: 'pneumono'.repeat(200), hangs: false }] },
  { paragraphs: [] },
];

describe.each(shapes)('a %s card', (shape) => {
  it('shows the quotation, title, author and chapter', () => {
    const words = wordsOf(layOut(shape).marks).join('');
    expect(words).toContain('山上的雪化成了溪水');
    for (const part of ['山与河', '林溪', '第一章', '源头']) expect(words).toContain(part);
  });

  it.each(extremes)('keeps everything within its edges: %#', (more) => {
    const { width, height, marks } = layOut(shape, more);
    expect(marks.length).toBeGreaterThan(3);
    for (const mark of marks) {
      const wide = mark.kind === 'text' ? measure(mark.text, mark.face) : mark.width;
      const top = mark.kind === 'text' ? mark.y - mark.face.size : mark.y;
      const bottom = mark.kind === 'text' ? mark.y : mark.y + mark.height;
      expect(mark.x).toBeGreaterThanOrEqual(0);
      expect(mark.x + wide).toBeLessThanOrEqual(width);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(height);
    }
  });

  it('lets no text stand upon another', () => {
    for (const more of extremes) {
      const texts = textsOf(layOut(shape, more).marks);
      for (const [at, one] of texts.entries()) {
        for (const other of texts.slice(at + 1)) {
          const isBeside =
            one.x + measure(one.text, one.face) <= other.x + 1 ||
            other.x + measure(other.text, other.face) <= one.x + 1;
          const apart = Math.abs(one.y - other.y);
          expect(isBeside || apart >= Math.min(one.face.size, other.face.size)).toBe(true);
        }
      }
    }
  });

  it('shows the cover’s image where there is one, in its own proportions', () => {
    expect(layOut(shape).marks.some(({ kind }) => kind === 'image')).toBe(false);
    for (const coverRatio of [0.7, 3]) {
      const image = layOut(shape, { coverRatio }).marks.find(({ kind }) => kind === 'image');
      expect(image?.kind === 'image' && image.width / image.height).toBeCloseTo(coverRatio);
    }
  });

  it('says where a title was cut', () => {
    expect(wordsOf(layOut(shape, { title: '长'.repeat(300) }).marks).join(' ')).toMatch(/长…/);
  });
});
