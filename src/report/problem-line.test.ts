import { describe, expect, it } from 'vitest';
import { stringsFor } from '../i18n/strings.ts';
import { type Problem, problem } from '../weread/problem.ts';
import { lineOf } from './problem-line.ts';

const english = stringsFor('en');
const chinese = stringsFor('zh-CN');
const warning: Problem = problem('file-empty', { file: 'w.md', line: 1 });
const error: Problem = problem('frontmatter-unclosed', { file: 'e.md', line: 7, column: 3 });

describe('the line of a problem', () => {
  it('names file, line, column, rule, words and cure', () => {
    expect(lineOf(error, english)).toMatch(/^e\.md:7:3 frontmatter-unclosed .*error.* → .+$/);
    expect(lineOf(warning, chinese)).toMatch(/^w\.md:1 file-empty .*警告.*文件是空的 → .+$/);
  });

  it.each(['\n', '\r\n', '\u001b[2J', '\u0085', '\u2028', '\u2029', '\u202e', '\u0000', '\u2066'])(
    'lets no %j through from file names and files',
    (sign) => {
      const file = `a${sign}b.md:1 error file-empty forged`;
      const forged = problem('mdx-broken', { file, line: 1 }, { reason: `x${sign}c.md:1 error` });
      const line = lineOf(forged, english);
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
      expect(line).toMatch(/^a .*b\.md:1 .* x .*c\.md:1 error/);
    },
  );

  it('cuts a message that would fill the screen, and no character in two', () => {
    const long = problem('mdx-broken', { file: 'a.md', line: 1 }, { reason: '🎉'.repeat(5_000) });
    const line = lineOf(long, english);
    expect(line.length).toBeLessThan(800);
    expect(line.isWellFormed()).toBe(true);
    expect(line).toContain('…');
  });
});
