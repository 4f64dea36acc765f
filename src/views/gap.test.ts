import { describe, expect, it } from 'vitest';
import { gapBetween } from './gap.ts';
import { highlight, thought } from './testing/example-book.ts';

const at = (chapterUid: number | undefined, start: number, end?: number) =>
  highlight(`${chapterUid}-${start}`, {
    range: end === undefined ? { start } : { start, end },
    ...(chapterUid === undefined ? {} : { chapterUid }),
  });

describe('the text between two neighbours', () => {
  it('is what lies between the end of one and the start of the other, to two figures', () => {
    expect(gapBetween(at(1, 10, 20), at(1, 1254, 1300))).toBe(1200);
    expect(gapBetween(at(1, 10, 20), at(1, 12_595, 13_000))).toBe(13_000);
    expect(gapBetween(at(undefined, 10, 20), at(undefined, 646, 700))).toBe(630);
  });

  it('is not spoken of where they are near, overlap, or stand in reverse order', () => {
    expect(gapBetween(at(1, 10, 20), at(1, 519, 600))).toBeUndefined();
    expect(gapBetween(at(1, 10, 20), at(1, 520, 600))).toBe(500);
    expect(gapBetween(at(1, 10, 2000), at(1, 30, 40))).toBeUndefined();
  });

  it('is not made up where a range is missing, or they are counted from different starts', () => {
    expect(gapBetween(highlight('a'), at(1, 5000, 6000))).toBeUndefined();
    expect(gapBetween(at(1, 10), at(1, 5000, 6000))).toBeUndefined();
    expect(gapBetween(at(1, 10, 20), highlight('b'))).toBeUndefined();
    expect(gapBetween(at(1, 10, 20), at(2, 5000, 6000))).toBeUndefined();
    expect(gapBetween(undefined, at(1, 5000, 6000))).toBeUndefined();
    const remark = { kind: 'remark', quote: [], thought: thought('r') } as const;
    expect(gapBetween({ ...remark, quote: [] }, at(1, 5000, 6000))).toBeUndefined();
  });
});
