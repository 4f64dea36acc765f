import { describe, expect, it } from 'vitest';
import type { Highlight } from '../weread/book.ts';
import { viewDensity } from './density-view.ts';
import { bookOf, highlight, paths, section, strings } from './testing/example-book.ts';

const around = { paths, strings };

function at(chapterUid: number, start: number, end = start + 10): Highlight {
  return highlight(`${chapterUid}-${start}-${end}`, { chapterUid, range: { start, end } });
}

const two = bookOf([
  section('1', { items: [at(1, 0), at(1, 500), at(1, 989, 999)] }),
  section('2', { items: [at(2, 0), at(2, 2989, 2999)] }),
]);

describe('the density strip', () => {
  it('gives each chapter the length that its highlights reach', () => {
    const chapters = viewDensity(two, around)?.chapters ?? [];
    expect(chapters.map(({ path }) => path)).toEqual(['1/', '2/']);
    const [one, other] = chapters;
    expect((other?.width ?? 0) / (one?.width ?? 1)).toBeCloseTo(3, 0);
    expect((other?.left ?? 0) + (other?.width ?? 0)).toBeCloseTo(992, 0);
  });

  it('puts each highlight where it stands in its chapter', () => {
    const [one] = viewDensity(two, around)?.chapters ?? [];
    const [first, middle, last] = one?.marks ?? [];
    expect(first?.at).toBe(0);
    expect((middle?.at ?? 0) / (one?.width ?? 1)).toBeCloseTo(0.5, 2);
    expect(last?.at).toBeLessThan(one?.width ?? 0);
  });

  it('lets the WeRead chapters of one page follow one another', () => {
    const sections = [section('1.1', { kind: 'section', items: [at(7, 0), at(7, 89, 99)] })];
    const book = bookOf([section('1', { items: [at(6, 0), at(6, 89, 99)], sections })]);
    const places = viewDensity(book, around)?.chapters[0]?.marks.map((mark) => mark.at) ?? [];
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(places).size).toBe(4);
  });

  it('says the chapter and the number of its highlights', () => {
    expect(viewDensity(two, around)?.chapters[0]?.label).toBe('章 1 · 3 条划线');
  });

  it('keeps every chapter on the strip, however many there are', () => {
    const many = bookOf(
      Array.from({ length: 400 }, (_, n) => section(`${n}`, { items: [at(n, 5)] })),
    );
    const chapters = viewDensity(many, around)?.chapters ?? [];
    expect(chapters).toHaveLength(400);
    const last = chapters.at(-1);
    expect((last?.left ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(1000);
    expect(Math.min(...chapters.map(({ width }) => width))).toBeGreaterThan(0);
  });

  it('is not drawn where the file does not tell where highlights stand', () => {
    const unknown = bookOf([section('1', { items: [at(1, 0), highlight('a'), highlight('b')] })]);
    expect(viewDensity(unknown, around)).toBeUndefined();
    expect(viewDensity(bookOf([]), around)).toBeUndefined();
  });
});
