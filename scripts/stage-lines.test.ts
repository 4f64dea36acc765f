import { describe, expect, it } from 'vitest';
import { StageLines } from './stage-lines.ts';

function screen(isTTY: boolean) {
  const texts: string[] = [];
  return { isTTY, texts, write: (text: string) => texts.push(text) };
}

describe('the lines of a long piece of work', () => {
  it('are one for each stage where nobody looks', () => {
    const out = screen(false);
    const lines = new StageLines(out);
    for (const name of ['read', 'write']) {
      lines.begin(name);
      for (let done = 1; done <= 1_000; done += 1) lines.progress(done, 1_000);
      lines.end();
    }
    expect(out.texts).toHaveLength(2);
    expect(out.texts[0]).toMatch(/^✓ read \d+\.\d s\n$/);
    expect(out.texts.join('')).not.toContain('\u001b');
  });

  it('count up in place on a terminal, to the last, and not for every file', () => {
    const out = screen(true);
    const lines = new StageLines(out);
    lines.begin('read');
    for (let done = 1; done <= 1_000; done += 1) lines.progress(done, 1_000);
    expect(out.texts.at(-1)).toBe('\r\u001b[K… read 1000/1000');
    expect(out.texts.length).toBeLessThan(100);
    lines.end();
    expect(out.texts.at(-1)?.replace('\r\u001b[K', '')).toMatch(/^✓ read \d+\.\d s\n$/);
  });
});
