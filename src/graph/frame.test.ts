import { describe, expect, it } from 'vitest';
import { frameOf } from './frame.ts';

describe('the frame of a graph', () => {
  it('holds all dots and labels, with a margin', () => {
    const frame = frameOf(
      [
        { x: 100, y: 100, radius: 10 },
        { x: 700, y: 500, radius: 10 },
      ],
      [{ id: '1', text: '很长的名字', x: 715, y: 500, anchor: 'start' }],
    );
    expect(frame.x).toBeLessThanOrEqual(66);
    expect(frame.x + frame.width).toBeGreaterThanOrEqual(715 + 5 * 13 + 24 - 1);
    expect(frame.y).toBeLessThanOrEqual(66);
    expect(frame.y + frame.height).toBeGreaterThanOrEqual(533);
  });

  it('of a single dot has it in the middle', () => {
    const { x, y, width, height } = frameOf([{ x: 500, y: 360, radius: 5 }], []);
    expect([x + width / 2, y + height / 2]).toEqual([500, 360]);
    expect([width, height]).toEqual([360, 240]);
  });
});
