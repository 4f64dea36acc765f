import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportOf, type NotesFolder, notesFolder } from '../src/library/testing/notes-folder.ts';
import { inProject, projectRoot } from './project.ts';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function build(folder: NotesFolder, args: readonly string[], env = {}): Promise<Ended> {
  const out = join(dirname(folder.path), 'out');
  const command = [inProject('scripts', 'build.ts'), '--notes', folder.path, '--out', out, ...args];
  const options = { cwd: projectRoot, env: { ...process.env, GITHUB_ACTIONS: '', ...env } };
  return new Promise((settle) => {
    execFile(process.execPath, command, options, (error, stdout, err) => {
      settle({ code: error ? Number(error.code) : 0, out: stdout, err });
    });
  });
}

const broken = '---\nbookId: "1"\ndoc_type: weread\ntitle: "x\n---\n\n# 高亮划线\n';
const unknown = exportOf({ id: '7' }).replace('# 元数据', '谁也不认识的一句。');

describe('a strict build', { timeout: 60_000 }, () => {
  it.each([
    ['an error', broken, /1 个错误，0 处认不出/, /a\.md:\d frontmatter-broken \[错误\] .* → \S/],
    [
      'what no rule knows',
      unknown,
      /0 个错误，1 处认不出/,
      /a\.md:7 block-unclaimed \[警告\] .* → \S/,
    ],
  ])('stops at %s, and says why in one block', async (_what, text, counts, place) => {
    const folder = await notesFolder({ 'a.md': text, 'good.md': exportOf() });
    for (const [args, env] of [
      [['--strict'], {}] as const,
      [[], { GARDEN_STRICT: '1' }] as const,
    ]) {
      const { code, out, err } = await build(folder, args, env);
      expect(code).toBe(1);
      const [first, why, where, ...rest] = err.trim().split('\n');
      expect(first).toBe('构建没有完成：');
      expect(why).toMatch(counts);
      expect(where).toMatch(place);
      expect(rest.join('\n')).toMatch(/--strict[\s\S]*npm run check/);
      expect(err).not.toMatch(/ {4}at /);
      expect(out.trim().split('\n')).toHaveLength(1);
      expect(existsSync(join(dirname(folder.path), 'out'))).toBe(false);
    }
  });

  it('tells GitHub of the lines, where it runs there', async () => {
    const folder = await notesFolder({ 'a.md': broken, 'empty.md': '' });
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: dirname(folder.path) };
    const { out } = await build(folder, ['--strict'], env);
    expect(out.split('\n').filter((line) => line.startsWith('::'))).toEqual([
      expect.stringMatching(/^::error file=notes\/a\.md,line=\d,title=frontmatter-broken::/),
      expect.stringMatching(/^::warning file=notes\/empty\.md,line=1,title=file-empty::/),
    ]);
  });
});
