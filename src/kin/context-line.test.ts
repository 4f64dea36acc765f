import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from './context-line.ts';

describe('a line of a concordance', () => {
  it('has the term between what stands before and after it', () => {
    expect(contextOf('我只知道记忆与我同在。', '记忆')).toEqual({
      left: '我只知道',
      term: '记忆',
      right: '与我同在。',
    });
  });

  it('has the term as it was written', () => {
    expect(contextOf('我的記憶', '记忆')?.term).toBe('記憶');
    expect(contextOf('一个 Pod 里', 'pod')?.term).toBe('Pod');
    expect(contextOf('½ 的記 憶', '记忆')?.term).toBe('記 憶');
  });

  it('takes a foreign word as a whole', () => {
    expect(contextOf('Google 的 Go 语言', 'go')?.left).toBe('Google 的 ');
  });

  it('is none of a text that lacks the term', () => {
    expect(contextOf('遗忘', '记忆')).toBeUndefined();
    expect(contextOf('遗忘', '')).toEqual({ left: '', term: '', right: '遗忘' });
  });

  it('has 26 signs on a side at most, and cuts none', () => {
    const sign = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 1 }), fc.constant('👨‍👩‍👧'));
    fc.assert(
      fc.property(fc.array(sign), fc.array(sign), (before, after) => {
        const line = contextOf(`${before.join('')}记忆${after.join('')}`, '记忆');
        if (!line) throw new Error('the term is there');
        expect([...line.left].length).toBeLessThanOrEqual(26);
        expect([...line.right].length).toBeLessThanOrEqual(26);
        expect(`${line.left}${line.term}${line.right}`.isWellFormed()).toBe(true);
      }),
    );
  });
});
