import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { pointer, sourceLine } from './source-line.ts';

const whole = ({ before, at, after }: ReturnType<typeof sourceLine>) => before + at + after;

describe('a line of a file, shown', () => {
  it('is as in the file, with the marked character apart', () => {
    expect(sourceLine('title: "书', 8)).toEqual({ before: 'title: ', at: '"', after: '书' });
    expect(sourceLine('  > 📌 一句话')).toEqual({ before: '', at: '', after: '> 📌 一句话' });
  });

  it('has a pointer below the marked character, be the others narrow or wide', () => {
    expect(pointer(sourceLine('ab cd', 4))).toBe('   ^');
    expect(pointer(sourceLine('书名 x', 4))).toBe('     ^');
    expect(pointer(sourceLine('一二三', 2))).toBe('  ^^');
    expect(pointer(sourceLine('一二三'))).toBeUndefined();
    expect(pointer(sourceLine('短', 99))).toBeUndefined();
  });

  it('keeps the marked character in sight of a line that is too long', () => {
    const line = sourceLine(`${'前'.repeat(5_000)}X${'后'.repeat(5_000)}`, 5_001, 40);
    expect(line.at).toBe('X');
    expect(line.before).toMatch(/^…前+$/);
    expect(line.after).toMatch(/^后+…$/);
    expect(stringWidth(whole(line))).toBeLessThanOrEqual(42);
  });

  it('shows by name what a terminal would obey and what no one could see', () => {
    const shown = whole(sourceLine('a\u001b[2Jb\tc\u202ed\u0085e\u2028f\u200bg\u007f', undefined));
    expect(shown).toBe('a␛[2Jb␉c⟨U+202E⟩d⟨U+0085⟩e⟨U+2028⟩f⟨U+200B⟩g␡');
  });

  it('cuts no character in two', () => {
    const family = '👨‍👩‍👧';
    expect(sourceLine(`${family}x`, 1)).toEqual({ before: '', at: family, after: 'x' });
  });

  it('is harmless, well formed and not too wide, whatever the line and the column', () => {
    const line = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(
        line,
        fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
        (text, column) => {
          const shown = sourceLine(text, column, 40);
          expect(whole(shown)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
          expect(whole(shown).isWellFormed()).toBe(true);
          expect(stringWidth(shown.before)).toBeLessThanOrEqual(21);
          expect(stringWidth(shown.after)).toBeLessThanOrEqual(41);
        },
      ),
    );
  });

  it('is found quickly in a line of megabytes', () => {
    const start = performance.now();
    sourceLine('字'.repeat(4_000_000), 2_000_000);
    sourceLine('\u0301'.repeat(4_000_000), 2_000_000);
    sourceLine(' '.repeat(4_000_000), 2_000_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
