import { describe, expect, it } from 'vitest';
import { stringsFor } from '../i18n/strings.ts';
import { type Problem, problem } from '../weread/problem.ts';
import { reasonLines, summaryLines } from './build-summary.ts';

const english = stringsFor('en');
const notice = (file: string) => problem('encoding-repaired', { file, line: 1 }, { encoding: 'x' });
const warning = (file: string, line = 1) => problem('highlight-empty', { file, line });
const error = (file: string) => problem('frontmatter-unclosed', { file, line: 7, column: 3 });
const files = (...all: Problem[][]) => all.map((problems) => ({ problems }));

describe('the summary of a build', () => {
  it('says nothing where nothing is wrong', () => {
    expect(summaryLines(files([], []), english)).toEqual([]);
  });

  it('gives each file one line: its gravest problem, and how many others it has', () => {
    const all = files([], [warning('w.md')], [warning('e.md'), error('e.md'), warning('e.md', 9)]);
    const [counts, first, second, where, ...more] = summaryLines(all, english);
    expect(counts).toBe('1 error, 3 warnings, 0 notices');
    expect(first).toMatch(/^e\.md:7:3 \[error\] the frontmatter .* \(and 2 warnings\)$/);
    expect(second).toMatch(/^w\.md:1 \[warning\] this highlight has no text$/);
    expect(where).toContain('npm run check');
    expect(more).toEqual([]);
  });

  it('puts the gravest files first', () => {
    const all = files([notice('n.md')], [warning('w.md')], [error('e.md')]);
    const lines = summaryLines(all, english).slice(1, 4);
    expect(lines.map((line) => line.slice(0, 4))).toEqual(['e.md', 'w.md', 'n.md']);
  });

  it.each([17, 18, 19, 20, 1_000])('is never longer than a screenful: %d files', (count) => {
    const all = Array.from({ length: count }, (_, index) => ({
      problems: [warning(`${index}.md`)],
    }));
    const lines = summaryLines(all, english, 20);
    expect(lines.length).toBeLessThanOrEqual(20);
    const named = lines.filter((line) => /^\d+\.md:1 /.test(line)).length;
    const left = /and ([\d,]+) more file/.exec(lines.join('\n'))?.[1] ?? '0';
    expect(named + Number(left.replace(',', ''))).toBe(count);
  });
});

describe('the reasons why a strict build stops', () => {
  it('are the gravest problems with their cures, ten at the most', () => {
    const lines = reasonLines([...Array(30).fill(warning('w.md')), error('e.md')], english);
    expect(lines).toHaveLength(11);
    expect(lines[0]).toMatch(/^e\.md:7:3 frontmatter-unclosed \[error\] .* → .+/);
    expect(lines.at(-1)).toContain('21');
  });
});
