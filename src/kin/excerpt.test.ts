import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

const long = `${'前面说了许多别的话，'.repeat(8)}终于说到自由与枷锁，${'后面又说了许多，'.repeat(8)}`;

describe('an excerpt', () => {
  it('is the whole of a short text, in one line', () => {
    expect(excerptOf('第一段\n第二段', '')).toBe('第一段 第二段');
  });

  it('begins where the clause does that holds what is sought', () => {
    expect(excerptOf(long, '枷锁')).toMatch(/^…终于说到自由与枷锁，.+…$/);
  });

  it('finds what is written otherwise', () => {
    expect(excerptOf(long.replace('枷锁', '枷 鎖'), '枷锁')).toContain('枷 鎖');
  });

  it('cuts no foreign word in two', () => {
    const text = `${'说'.repeat(30)}Kubernetes Configuration${'话'.repeat(40)}`;
    expect(excerptOf(text, '')).toMatch(/说Kubernetes…$/);
  });

  it('is never longer than 44 signs, and never cuts a sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string(), (text, sought) => {
        const excerpt = excerptOf(text, sought);
        expect([...excerpt].length).toBeLessThanOrEqual(46);
        expect(excerpt.isWellFormed()).toBe(true);
      }),
    );
  });
});
