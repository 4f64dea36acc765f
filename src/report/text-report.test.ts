import { describe, expect, it } from 'vitest';
import { stringsFor } from '../i18n/strings.ts';
import { accountOf } from '../library/file-report.ts';
import { type Problem, problem } from '../weread/problem.ts';
import { type FileFindings, findingsOf } from './findings.ts';
import { brief, fileLines, full, totalLines } from './text-report.ts';
import { addFile, noTotals } from './totals.ts';

const english = stringsFor('en');

interface Case {
  readonly lines?: readonly string[];
  readonly problems?: readonly Problem[];
  readonly prose?: number[];
  readonly unclaimed?: number[];
  readonly marks?: Record<string, number>;
}

function file({
  lines = [],
  problems = [],
  prose = [],
  unclaimed = [],
  marks = {},
}: Case): FileFindings {
  const account = accountOf(
    { path: 'a.md', absolute: '/notes/a.md' },
    {
      kind: 'books',
      books: [
        {
          id: '1',
          kind: 'store',
          title: 'x',
          category: [],
          tags: [],
          extra: {},
          file: 'a.md',
          chapters: [],
          reviews: [],
          prose: [],
          damaged: 0,
        },
      ],
      account: { marks, claims: {}, prose, unclaimed },
      problems: [],
    },
  );
  const source = { line: (number: number) => lines[number - 1], told: {} };
  return findingsOf({ ...account, path: 'notes/a.md', problems }, source, english);
}

const empty = (line: number) => problem('highlight-empty', { file: 'notes/a.md', line });

describe('the report on a file', () => {
  it('is one line where nothing is wrong', () => {
    const lines = fileLines(file({ marks: { '⏱': 3, '> 📌': 12 } }), brief, english);
    expect(lines).toEqual(['✓ notes/a.md  0 chapters · 0 highlights · > 📌 ×12 · ⏱ ×3']);
  });

  it('shows a problem with its place, its line, its column and the cure', () => {
    const place = { file: 'notes/a.md', line: 2, column: 8 };
    const problems = [problem('encoding-damaged', place, { count: 3 })];
    const [head, ...rest] = fileLines(
      file({ lines: ['---', 'title: �书'], problems }),
      brief,
      english,
    );
    expect(head).toMatch(/^✗ notes\/a\.md {2}/);
    expect(rest).toEqual([
      expect.stringMatching(/^ {2}notes\/a\.md:2:8 encoding-damaged \[error\] the encoding .* 3 /),
      '      2 │ title: �书',
      '        │        ^',
      expect.stringMatching(/^ {4}→ export the book/),
    ]);
  });

  it('shows the first three of a rule and counts the others; all where all is asked for', () => {
    const problems = Array.from({ length: 10 }, (_, index) => empty(index + 1));
    const short = fileLines(file({ problems }), brief, english);
    expect(short.filter((line) => line.includes('highlight-empty'))).toHaveLength(3);
    expect(short).toContain('  … and 7 more');
    expect(short.filter((line) => line.includes('→'))).toHaveLength(1);
    const long = fileLines(file({ problems }), full, english);
    expect(long.filter((line) => line.includes('highlight-empty'))).toHaveLength(10);
    expect(long.join('\n')).not.toContain('more');
  });

  it('puts the gravest first, then what stands first', () => {
    const problems = [
      empty(9),
      empty(2),
      problem('frontmatter-unclosed', { file: 'notes/a.md', line: 5 }),
    ];
    const places = fileLines(file({ problems }), brief, english).flatMap(
      (line) => /a\.md:(\d) /.exec(line)?.[1] ?? [],
    );
    expect(places).toEqual(['5', '2', '9']);
  });

  it('shows the lines that no rule knows, but for those it has shown already', () => {
    const problems = [
      problem('block-unclaimed', { file: 'notes/a.md', line: 1 }, { excerpt: 'one' }),
    ];
    const lines = fileLines(
      file({ lines: ['one', 'two', 'three'], problems, prose: [1, 2, 3] }),
      brief,
      english,
    );
    expect(lines.filter((line) => line.includes('│'))).toEqual([
      '      1 │ one',
      '      2 │ two',
      '      3 │ three',
    ]);
    expect(lines.join('\n')).toContain('2 more lines');
  });

  it('calls lines that none has claimed a fault', () => {
    const lines = fileLines(file({ lines: ['one'], unclaimed: [1] }), brief, english);
    expect(lines[0]).toMatch(/^✗/);
    expect(lines[1]).toContain('fault of the program');
    expect(lines[2]).toBe('      1 │ one');
  });

  it('lets no file name, mark or line forge a row', () => {
    const forged = 'x\n✓ b.md\u001b[2J';
    const problems = [problem('block-unclaimed', { file: forged, line: 1 }, { excerpt: forged })];
    const found = { ...file({ lines: [forged], problems, marks: { [forged]: 1 } }), path: forged };
    for (const line of fileLines(found, full, english)) expect(line).not.toMatch(/\p{Cc}/u);
  });

  it('names a few kinds of mark of a file that has thousands', () => {
    const marks = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`[!m${n}]`, n + 1]));
    const [head] = fileLines(file({ marks }), brief, english);
    expect(head?.length).toBeLessThan(300);
    expect(head).toContain('[!m4999] ×5000');
  });
});

describe('the totals', () => {
  it('count files, problems by rule, unknown lines and what exporters say', () => {
    const one = {
      ...file({ problems: [empty(1), empty(2)], prose: [4, 5] }),
      told: { noteCount: 7 },
    };
    const two = { ...file({}), told: { noteCount: 0, reviewCount: 0 } };
    const text = totalLines([one, two].reduce(addFile, noTotals), 1, english).join('\n');
    expect(text).toContain('1 more file without a problem');
    expect(text).toContain('2 files: 2 exports (2 books), 0 notes');
    expect(text).toContain('0 errors, 2 warnings, 0 notices');
    expect(text).toMatch(/highlight-empty +2 {2}warning/);
    expect(text).toContain('shown as they are: 2 lines');
    expect(text).toContain('noteCount is the number of highlights in 1 of 2 files');
    expect(text).toContain('thoughts and reviews in 1 of 1');
  });
});
