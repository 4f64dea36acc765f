import { describe, expect, it } from 'vitest';
import { readTimeLine, takeStamp } from './stamp.ts';

describe('a line with a time and no clock', () => {
  it.each([
    ['2024-05-02 21:14:03', false],
    ['- 2024-05-02 21:14:03', true],
    ['*写于2024-05-02 21:14:03*', true],
    ['`写于2024-05-02 21:14:03`', true],
    ['— 创建于 [[2024-05-02]] 21:14:03', true],
    ['创建时间：2024-05-02 21:14:03', true],
    ['> 记录于 2024-05-02 21:14:03'.slice(2), true],
    ["<p class='weread-time'>- 2024-05-02 21:14:03</p>", true],
    ['<small>2024-05-02 21:14:03</small>', true],
    ['Created at 2024-05-02 21:14:03', true],
  ])('is read from "%s"', (line, framed) => {
    expect(readTimeLine(line)).toMatchObject({
      created: '2024-05-02T21:14:03',
      id: undefined,
      framed,
    });
  });

  it('may bear the block id', () => {
    expect(readTimeLine('— 创建于 [[2024-05-02]] 21:14 ^23-10-20')).toMatchObject({
      created: '2024-05-02T21:14:00',
      id: '23-10-20',
    });
  });

  it('may not know the time', () => {
    expect(readTimeLine('- Invalid date')).toMatchObject({
      created: undefined,
      id: undefined,
      framed: true,
    });
  });

  it.each([
    '2024-05-02',
    '那是2024-05-02 21:14:03',
    '2024-05-02 21:14:03 下雨',
    '时间：永远',
    '- ',
    '',
    `${'-'.repeat(5000)}2024-05-02 21:14:03`,
  ])('is not "%s"', (line) => {
    expect(readTimeLine(line)).toBeUndefined();
  });
});

describe('a time behind a thought', () => {
  it('is taken off with its dash', () => {
    const stamp = { created: '2024-05-02T21:14:03' };
    expect(takeStamp('想法 - ⏱ 2024-05-02 21:14:03')).toEqual({ text: '想法', stamp });
    expect(takeStamp('想法-⏱️2024-05-02 21:14:03 ')).toEqual({ text: '想法', stamp });
  });

  it('may be unknown', () => {
    const stamp = { created: undefined };
    expect(takeStamp('想法 - ⏱ Invalid date')).toEqual({ text: '想法', stamp });
  });

  it.each(['想法', '想法 ⏱', '想法 - ⏱️ ', '想法 ⏱ 三点'])('is none in "%s"', (text) => {
    expect(takeStamp(text)).toEqual({ text, stamp: undefined });
  });
});
