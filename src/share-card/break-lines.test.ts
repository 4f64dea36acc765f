import { describe, expect, it } from 'vitest';
import { breakLines, type Face, type Measure } from './break-lines.ts';

const face: Face = { family: 'serif', weight: 400, size: 10 };
/** A font without a screen: what is East Asian is square, the rest half as wide. */
const measure: Measure = (text, { size }) =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef“”‘’…—]/.test(sign) ? size : size / 2), 0);

const lines = (text: string, han: number) =>
  breakLines(text, han * 10, face, measure).map((line) =>
    line.map((piece) => piece.text).join('|'),
  );

describe('lines of a card', () => {
  it('break between any two ideographs', () => {
    expect(lines('春天来了山上的雪化成', 5)).toEqual(['春天来了山', '上的雪化成']);
  });

  it('begin with no closing sign and end with no opening one', () => {
    expect(lines('一二三四五六，七八九十', 6)).toEqual(['一二三四五六，', '七八九十']);
    expect(lines('一二三四五六”，七八九', 6)).toEqual(['一二三四五', '六”，七八九']);
    expect(lines('一二三四五《七八九》十百千', 6)[1]).toMatch(/^《/);
    for (let han = 4; han < 14; han += 1) {
      for (const line of lines('他说：“去吧……（也许）——去看《山与河》！”“好。”她答，走了。', han)) {
        expect(line).not.toMatch(/^[，。！？：”）》…—]/);
        expect(line).not.toMatch(/[“（《]$/);
      }
    }
  });

  it('keep Latin words whole, apostrophes and all', () => {
    expect(lines('用 kubernetes 来编排容器吧', 6)).toEqual(['用', 'kubernetes', '来编排容器吧']);
    for (let han = 6; han < 14; han += 1) {
      const words = lines('we don’t break network-namespaces apart 也不拆 overlay2', han)
        .join(' ')
        .split(/[ |]/);
      for (const word of ['don’t', 'network-namespaces', 'overlay2']) {
        if (word.length * 5 <= han * 10) expect(words).toContain(word);
      }
    }
  });

  it('break what is wider than a line, wherever it must be', () => {
    expect(lines('a'.repeat(25), 5)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]);
  });

  it('lose no character but spaces', () => {
    const text = '汉字and拉丁 mixed（混排）、e\u0301 👩‍👩‍👧 “引号”……完。';
    for (let han = 3; han < 30; han += 1) {
      expect(lines(text, han).join('').replaceAll('|', '')).toBe(text.replaceAll(' ', ''));
    }
  });

  it('are never wider than they may, but for a sign that hangs over the edge', () => {
    const text = '第一句，第二句；第三句。“引文”（旁注）and some Latin words，然后《书名》结束。';
    for (let han = 5; han < 20; han += 1) {
      for (const line of breakLines(text, han * 10, face, measure)) {
        const last = line.at(-1);
        expect((last?.x ?? 0) + measure(last?.text ?? '', face)).toBeLessThanOrEqual(han * 10 + 10);
      }
    }
  });

  it('have a little space between ideographs and letters, and none before a sign', () => {
    const [line] = breakLines('用k8s，好', 200, face, measure);
    expect(line).toEqual([
      { text: '用', x: 0 },
      { text: 'k8s，好', x: 11.25 },
    ]);
  });

  it('begin with an opening sign’s ink, not with its empty half', () => {
    const [line] = breakLines('“好”', 200, face, measure);
    expect(line?.[0]?.x).toBe(-5);
  });

  it('leave no character alone at the end', () => {
    const last = lines('一二三四五六七八九十一二三四五六七八九十一。', 10).at(-1) ?? '';
    expect(last.length).toBeGreaterThan(3);
  });

  it('are none of nothing', () => {
    expect(lines('  ', 5)).toEqual([]);
  });
});
