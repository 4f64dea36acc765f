import { describe, expect, it } from 'vitest';
import { stringsFor } from '../i18n/strings.ts';
import { problem } from '../weread/problem.ts';
import { annotations } from './github-report.ts';

const english = stringsFor('en');

/** As GitHub's runner reads a command. */
function read(command: string) {
  const [, level, properties = '', message = ''] = /^::(\w+) ([^:]*)::(.*)$/s.exec(command) ?? [];
  const undo = (text: string) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const decoded = properties.split(',').map((pair) => {
    const [name = ''] = pair.split('=', 1);
    return [name, undo(pair.slice(name.length + 1))];
  });
  return { level, ...Object.fromEntries(decoded), message: undo(message) };
}

describe('annotations on GitHub', () => {
  it('name level, file, line, column, rule, words and cure', () => {
    const place = { file: 'notes/a.md', line: 7, column: 3 };
    const [command, ...more] = annotations([problem('frontmatter-unclosed', place)], english);
    expect(more).toEqual([]);
    expect(read(command ?? '')).toEqual({
      level: 'error',
      file: 'notes/a.md',
      line: '7',
      col: '3',
      title: 'frontmatter-unclosed',
      message: expect.stringMatching(/^the frontmatter opens .*\n→ put --- /),
    });
  });

  it('come back as they were, whatever a file is called or says', () => {
    const file = 'notes/100%, a:b::error file=x::\r\n::warning::.md';
    const reason = '50% ::error::x, y: z\n::stop-commands::token';
    const [command = ''] = annotations(
      [problem('mdx-broken', { file, line: 1 }, { reason })],
      english,
    );
    expect(command).not.toMatch(/[\r\n]/);
    expect(command.match(/^::/gm)).toHaveLength(1);
    expect(read(command)).toMatchObject({ level: 'error', file, title: 'mdx-broken' });
    expect(read(command).message).toContain('50% ::error::x, y: z');
  });

  it('are the gravest first, and one of each file’s rules before any repeats', () => {
    const empty = (file: string, line: number) => problem('highlight-empty', { file, line });
    const commands = annotations(
      [
        problem('encoding-repaired', { file: 'a', line: 1 }, { encoding: 'x' }),
        empty('a', 1),
        empty('a', 2),
        empty('a', 3),
        empty('b', 1),
        problem('file-empty', { file: 'a', line: 9 }),
        problem('frontmatter-unclosed', { file: 'c', line: 1 }),
      ],
      english,
    );
    expect(
      commands.map((one) => /^::(\w+) file=(\w),line=(\d)/.exec(one)?.slice(1).join(' ')),
    ).toEqual([
      'error c 1',
      'warning a 1',
      'warning b 1',
      'warning a 9',
      'warning a 2',
      'warning a 3',
      'notice a 1',
    ]);
  });

  it('are no more of each level than asked for', () => {
    const many = Array.from({ length: 30 }, (_, line) => [
      problem('highlight-empty', { file: 'a', line: line + 1 }),
      problem('frontmatter-unclosed', { file: 'a', line: line + 1 }),
    ]).flat();
    const commands = annotations(many, english, 10);
    expect(commands.map((one) => one.split(' ', 1)[0])).toEqual([
      ...Array(10).fill('::error'),
      ...Array(10).fill('::warning'),
    ]);
  });
});
