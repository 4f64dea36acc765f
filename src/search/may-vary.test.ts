import { describe, expect, it } from 'vitest';
import { mayVary } from './may-vary.ts';

describe('a query', () => {
  it.each(['名字空间', 'linux网络', 'k8s', '', '🙂', 'がガ가', '𠮷', '一丁七万丈三上下'])(
    'that says %j is folded without the table',
    (folded) => {
      expect(mayVary(folded)).toBe(false);
    },
  );

  it.each(['網絡', '后來', '乾', '看著', '国観', '㑇'])('that says %j may need it', (folded) => {
    expect(mayVary(folded)).toBe(true);
  });
});
