import { describe, expect, it } from 'vitest';
import { readBlockId, takeBlockId } from './block-id.ts';

describe('taking a block id off a line', () => {
  it.each([
    ['一句话 ^6-644-890', '一句话', '6-644-890'],
    ['一句话  ^27741281-6-644-890  ', '一句话', '27741281-6-644-890'],
    ['^6-644-890', '', '6-644-890'],
    ['一句话 ^27741281-6_644-890', '一句话', '27741281-6_644-890'],
    ['一句话 ^CB-0aWx-1-2-3', '一句话', 'CB-0aWx-1-2-3'],
    ['一句话 ^MP-WXS-300~a1-b-9-1-2', '一句话', 'MP-WXS-300~a1-b-9-1-2'],
    ['一句话 ^70001-7Abcdefgh', '一句话', '70001-7Abcdefgh'],
    ['一句话 ^literature-note', '一句话', 'literature-note'],
    ['一句话。^90010021-1-70-78', '一句话。', '90010021-1-70-78'],
    ['一句话。^10500316-7BubSQAsb', '一句话。', '10500316-7BubSQAsb'],
    ['一句话 ^[1] ^6-1-2', '一句话 ^[1]', '6-1-2'],
  ])('finds the id of "%s"', (line, text, id) => {
    expect(takeBlockId(line)).toEqual({ text, id });
  });

  it.each([
    '一句话',
    'x^2',
    'x ^2',
    '公式 x^2-1',
    '[^10^][^11^]',
    '一句话 ^',
    '一句话 ^-1-2',
    '一句话 ^6-644-890 后面还有',
    '一句话 ^../../etc-1',
    '',
  ])('finds none in "%s"', (line) => {
    expect(takeBlockId(line)).toEqual({ text: line, id: undefined });
  });

  it('takes no more time for a line that is nearly an id', () => {
    const start = performance.now();
    for (const line of [
      ` ^a${'-'.repeat(1e6)}!`,
      `${' ^a-'.repeat(3e5)}!`,
      `^1${' '.repeat(1e6)}x`,
    ]) {
      expect(takeBlockId(line).id).toBeUndefined();
    }
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('reading a block id', () => {
  it('reads chapter, start and end', () => {
    expect(readBlockId('6-644-890', '27741281')).toEqual({
      text: '6-644-890',
      chapterUid: 6,
      range: { start: 644, end: 890 },
    });
  });

  it.each(['27741281-6-644-890', '27741281_6_644-890', '27741281-6_644-890', '27741281~6~644-890'])(
    'leaves out the id of the book in %s',
    (text) => {
      const read = readBlockId(text, '27741281');
      expect(read).toEqual({ text, chapterUid: 6, range: { start: 644, end: 890 } });
    },
  );

  it('knows the id of the book even where the frontmatter has none', () => {
    expect(readBlockId('27741281-6-644-890', undefined)).toMatchObject({ chapterUid: 6 });
    expect(readBlockId('27741281-6-644-890', '1')).toMatchObject({ chapterUid: 6 });
  });

  it('reads three numbers as book, chapter and start only if the first is the book', () => {
    const text = '27-5-100';
    expect(readBlockId(text, '27')).toEqual({ text, chapterUid: 5, range: { start: 100 } });
    expect(readBlockId(text, '28')).toEqual({
      text,
      chapterUid: 27,
      range: { start: 5, end: 100 },
    });
  });

  it('reads two numbers as start and end', () => {
    expect(readBlockId('300-305', '27')).toEqual({
      text: '300-305',
      range: { start: 300, end: 305 },
    });
  });

  it('leaves out the id of an imported book, dashes and all', () => {
    expect(readBlockId('CB-0aWx2OG-z-1-20-31', 'CB_0aWx2OG-z')).toMatchObject({
      chapterUid: 1,
      range: { start: 20, end: 31 },
    });
  });

  it.each([
    'MP-WXS-300-a1B2-9-120-126',
    'literature-note',
    '70001-7Abcdefgh',
    'CB-0aWx-1-2-3',
    '1-2-3-4-5',
    '6-644-99999999999999999999',
    '27-',
  ])('claims to know nothing of %s', (text) => {
    expect(readBlockId(text, '27741281')).toEqual({ text });
  });
});
