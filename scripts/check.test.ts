import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportOf, type NotesFolder, notesFolder } from '../src/library/testing/notes-folder.ts';
import { inProject, projectRoot } from './project.ts';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function check(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const command = [inProject('scripts', 'check.ts'), ...args];
  const options = { cwd: projectRoot, env: { ...process.env, GITHUB_WORKSPACE: '', ...env } };
  return new Promise((settle) => {
    execFile(process.execPath, command, options, (error, out, err) => {
      settle({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

const broken = '---\nbookId: "1"\ndoc_type: weread\ntitle: "x\n---\n\n# 高亮划线\n';
const unknown = exportOf({ id: '7' }).replace('# 元数据', '谁也不认识的一句。');

async function mixed(): Promise<NotesFolder> {
  return notesFolder({
    'good.md': exportOf(),
    'empty.md': '',
    'sub/broken.md': broken,
    'note.md': '# Mine\n',
  });
}

describe('npm run check', { timeout: 60_000 }, () => {
  it('ends with 0 and says what there is, where nothing is wrong', async () => {
    const { path } = await notesFolder({ 'good.md': exportOf(), 'note.md': '# Mine\n' });
    const { code, out, err } = await check([path]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/✓ \S+good\.md {2}1 章 · 1 条划线 · > 📌 ×1\n/);
    expect(out).toMatch(/✓ \S+note\.md {2}笔记\n/);
    expect(out).toMatch(/2 个文件：1 个导出（1 本书），1 篇笔记/);
    expect(out).toContain('没有问题');
  });

  it('names what is kept private on the reader’s own screen, and a pattern that matches nothing', async () => {
    const { path } = await notesFolder({
      'good.md': exportOf(),
      '私密/a.md': '# a\n',
      'diary/b.md': '![](gone.png)\n',
    });
    const env = { GARDEN_NOTES: path, GARDEN_PRIVATE: 'diary,dairy/**' };
    const { code, out } = await check([], env);
    expect(code).toBe(0);
    expect(out).toMatch(/✓ \S+私密\/a\.md {2}不发布\n/);
    expect(out).toMatch(/✓ \S+diary\/b\.md {2}不发布\n/);
    expect(out).toContain('不公开：2 个文件，0 条想法和书评');
    expect(out).toContain('“dairy/**”没有对上任何文件');
    expect(out).not.toContain('“diary”');
  });

  it('ends with 0 where there are warnings alone, and tells them', async () => {
    const { path } = await notesFolder({ 'empty.md': '' });
    const { code, out } = await check([path]);
    expect(code).toBe(0);
    expect(out).toContain('empty.md:1 file-empty');
  });

  it('ends with 1 where there is an error, and gives each problem its line and its cure', async () => {
    const { path } = await mixed();
    const { code, out } = await check([path]);
    expect(code).toBe(1);
    expect(out).toMatch(/! \S+empty\.md .*\n {2}\S+empty\.md:1 file-empty \S.*\n {4}→ \S/);
    expect(out).toMatch(
      /✗ \S+sub\/broken\.md .*\n {2}\S+sub\/broken\.md:\d frontmatter-broken \S.*\n +\d │ \S.*\n {4}→ \S/,
    );
    for (const [, file = ''] of out.matchAll(/^ {2}(\S+):\d+ /gm)) {
      expect(join(projectRoot, file).startsWith(path) || file.startsWith('..')).toBe(true);
    }
  });

  it('ends with 1 for what no rule knows where it is strict, and says so', async () => {
    const { path } = await notesFolder({ 'a.md': unknown });
    expect((await check([path])).code).toBe(0);
    for (const [args, env] of [
      [['--strict'], {}] as const,
      [[], { GARDEN_STRICT: '1' }] as const,
    ]) {
      const { code, out } = await check([...args, path], env);
      expect(code).toBe(1);
      expect(out).toMatch(/│ 谁也不认识的一句。/);
      expect(out).toMatch(/严格模式：0 个错误，1 处认不出/);
    }
    const { path: good } = await notesFolder({ 'a.md': exportOf(), 'empty.md': '' });
    expect((await check([good, '--strict'])).code).toBe(0);
  });

  it('ends with 2 and the usage where it is asked for what it does not know', async () => {
    for (const args of [
      ['--nonsense'],
      ['no-such-folder-anywhere'],
      ['--json=yes'],
      ['--format', 'xml'],
      ['--json', '--format', 'text'],
    ]) {
      const { code, out, err } = await check(args);
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
      expect(err).toContain('npm run check');
    }
  });

  it('speaks JSON', async () => {
    const { path, write } = await mixed();
    await write('told.md', unknown.replace('title:', 'noteCount: 9\ntitle:'));
    for (const args of [['--json'], ['--format', 'json']]) {
      const { code, out } = await check([...args, path]);
      expect(code).toBe(1);
      const told: unknown = JSON.parse(out);
      expect(told).toMatchObject({
        files: [
          {
            file: expect.stringMatching(/empty\.md$/),
            kind: 'nothing',
            problems: [
              {
                rule: 'file-empty',
                level: 'warning',
                line: 1,
                text: '',
                message: expect.stringMatching(/\S/),
                hint: expect.stringMatching(/\S/),
              },
            ],
            unclaimed: [],
          },
          {
            file: expect.stringMatching(/good\.md$/),
            kind: 'export',
            marks: { '> 📌': 1 },
            counts: { chapters: 1, highlights: 1, thoughts: 0, reviews: 0, prose: 0 },
            problems: [],
          },
          { file: expect.stringMatching(/note\.md$/), kind: 'note' },
          {
            file: expect.stringMatching(/sub\/broken\.md$/),
            problems: [
              { rule: 'frontmatter-broken', level: 'error', text: expect.stringMatching(/\S/) },
            ],
          },
          {
            file: expect.stringMatching(/told\.md$/),
            noteCount: 9,
            problems: [{ rule: 'block-unclaimed' }],
            unclaimed: [{ line: 8, text: '谁也不认识的一句。', shown: true }],
          },
        ],
        totals: {
          files: 5,
          kinds: { export: 3, note: 1, private: 0, nothing: 1, unread: 0 },
          problems: { error: 1, warning: 2, notice: 0 },
          rules: { 'file-empty': 1, 'frontmatter-broken': 1, 'block-unclaimed': 1 },
          unknown: 1,
          lost: 0,
          noteCount: { same: 0, all: 1 },
        },
      });
    }
  });

  it('sets annotations beside the lines on GitHub, by paths from the repository’s root', async () => {
    const { path } = await mixed();
    const env = { GITHUB_WORKSPACE: dirname(path) };
    const { code, out } = await check(['--format', 'github', path], env);
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toEqual([
      expect.stringMatching(
        /^::error file=notes\/sub\/broken\.md,line=\d,title=frontmatter-broken::\S/,
      ),
      expect.stringMatching(/^::warning file=notes\/empty\.md,line=1,title=file-empty::\S/),
    ]);
  });

  it('names files without problems where they fit on a screen, or all are asked for', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`${n}.md`, exportOf({ id: String(n + 1) })]),
    );
    const { path } = await notesFolder({ ...files, 'empty.md': '' });
    const { out } = await check([path]);
    expect(out).toContain('另有 30 个文件没有问题');
    expect(out.split('\n').length).toBeLessThan(20);
    expect((await check([path, '--verbose'])).out.match(/^✓ \S+\.md/gm)).toHaveLength(30);
  });

  it('says a thousand times the same only three times', async () => {
    const one = '> 📌 \n> ⏱ 2024-01-01 10:00:00\n\n';
    const { path } = await notesFolder({ 'a.md': exportOf() + one.repeat(1_000) });
    const { out } = await check([path]);
    expect(out.match(/:\d+ highlight-empty/g)).toHaveLength(3);
    expect(out).toContain('另有 997 处');
    expect(out).toMatch(/highlight-empty +1000/);
  });

  it('reads one file alone, and a folder that is named like one', async () => {
    const { path } = await mixed();
    const alone = await check([join(path, 'sub', 'broken.md')]);
    expect(alone.code).toBe(1);
    expect(alone.out).toMatch(/sub\/broken\.md:\d+ /);
    expect(alone.out).not.toContain('empty.md');
    const odd = await notesFolder({ 'x.md/empty.md': '' });
    expect((await check([join(odd.path, 'x.md')])).out).toMatch(/x\.md\/empty\.md:1 file-empty/);
  });

  it('reads several folders', async () => {
    const [one, two] = [await notesFolder({ 'a.md': '' }), await notesFolder({ 'b.md': '' })];
    const { out } = await check([one.path, two.path]);
    expect(out).toContain('a.md:1 ');
    expect(out).toContain('b.md:1 ');
  });

  it('takes the notes folder of the settings where none is named, be it there or not', async () => {
    const { path } = await notesFolder({ 'empty.md': '' });
    expect((await check([], { GARDEN_NOTES: path })).out).toContain('empty.md:1 file-empty');
    const gone = await check([], { GARDEN_NOTES: join(path, 'gone') });
    expect(gone.code).toBe(0);
  });

  it('lets no file name forge a line', async () => {
    if (process.platform === 'win32') return;
    const { path, write } = await notesFolder();
    await mkdir(join(path, 'a\nforged.md:1 file-empty'));
    await write('a\nforged.md:1 file-empty/x\u001b[2J.md', '');
    for (const format of ['text', 'github']) {
      const { out } = await check([path, '--format', format]);
      expect(out).not.toMatch(/^\s*forged/m);
      if (format === 'text') expect(out).not.toContain('\u001b');
    }
  });
});
