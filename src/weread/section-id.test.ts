import { describe, expect, it } from 'vitest';
import type { Section } from './book.ts';
import { readNumbering } from './numbering.ts';
import { type Claim, giveIds, wishedId } from './section-id.ts';

function claim(title: string | undefined, uid?: number, oldest?: string): Claim {
  const section: Section = { id: '', kind: 'chapter', title, items: [], sections: [] };
  return { section, wished: wishedId(title, readNumbering(title ?? ''), uid), uid, oldest };
}

function idsOf(...claims: Claim[]): string[] {
  giveIds(claims);
  return claims.map(({ section }) => section.id);
}

describe('the id of a section', () => {
  it('is its number, whether or not WeRead’s own is known', () => {
    expect(idsOf(claim('第2章 题', 15), claim('3.2 题'), claim('卷一'))).toEqual([
      '2',
      '3.2',
      'part-1',
    ]);
  });

  it('is made of the title where that has no number', () => {
    const [one, other] = idsOf(claim('前言', 1), claim('后记', 9));
    expect(one).toMatch(/^t[0-9a-z]{11}$/);
    expect(other).not.toBe(one);
    expect(idsOf(claim('前言'))).toEqual([one]);
  });

  it('is WeRead’s number where the title is only a number', () => {
    expect(idsOf(claim('3', 34), claim('三', 35), claim(undefined, 36))).toEqual([
      'c34',
      'c35',
      'c36',
    ]);
  });

  it('stays with the section that was marked first, wherever a later one stands', () => {
    const newer = claim('第一章 起', 12, '2024-01-01T00:00:00');
    const older = claim('第一章 承', 22, '2023-01-01T00:00:00');
    const never = claim('第一章 转', 32);
    expect(idsOf(newer, never, older)).toEqual(['1-c12', '1-c32', '1']);
  });

  it('goes by the order of the file where there are no times', () => {
    expect(
      idsOf(claim('第一章', 12), claim('第一章', 22), claim('第一章'), claim('第一章')),
    ).toEqual(['1', '1-c22', '1-2', '1-3']);
  });
});
