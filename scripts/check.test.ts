import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
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
  const options = { cwd: projectRoot, env: { ...process.env, ...env } };
  return new Promise((settle) => {
    execFile(process.execPath, command, options, (error, out, err) => {
      settle({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

const broken = '---\nbookId: "1"\ndoc_type: weread\ntitle: "x\n---\n\n# 高亮划线\n';

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
    expect(out).toMatch(/1 本书.*1 条划线.*1 篇笔记/);
  });

  it('ends with 0 where there are warnings alone, and tells them', async () => {
    const { path } = await notesFolder({ 'empty.md': '' });
    const { code, out } = await check([path]);
    expect(code).toBe(0);
    expect(out).toContain('empty.md:1 file-empty');
  });

  it('ends with 1 where there is an error, and gives each problem a line that can be clicked', async () => {
    const { path } = await mixed();
    const { code, out } = await check([path]);
    expect(code).toBe(1);
    const lines = out.split('\n').filter((line) => /^\S+:\d/.test(line));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/empty\.md:1 file-empty \S.* → \S/);
    expect(lines[1]).toMatch(/sub[\\/]broken\.md:\d+ frontmatter-broken \S.* → \S/);
    for (const line of lines) {
      const file = line.replace(/:\d.*$/s, '');
      expect(join(projectRoot, file).startsWith(path) || file.startsWith('..')).toBe(true);
    }
  });

  it('ends with 2 and the usage where it is asked for what it does not know', async () => {
    for (const args of [['--nonsense'], ['no-such-folder-anywhere'], ['--json=yes']]) {
      const { code, out, err } = await check(args);
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
      expect(err).toContain('npm run check');
    }
  });

  it('speaks JSON', async () => {
    const { path } = await mixed();
    const { code, out } = await check(['--json', path]);
    expect(code).toBe(1);
    const told: unknown = JSON.parse(out);
    expect(told).toMatchObject({
      books: 2,
      notes: 1,
      highlights: 1,
      problems: [
        { rule: 'file-empty', level: 'warning', line: 1, message: /./, hint: /./ },
        { rule: 'frontmatter-broken', level: 'error' },
      ].map((one) => ({
        ...one,
        ...('message' in one ? { message: expect.any(String), hint: expect.any(String) } : {}),
      })),
    });
  });

  it('reads one file alone, and a folder that is named like one', async () => {
    const { path } = await mixed();
    const alone = await check([join(path, 'sub', 'broken.md')]);
    expect(alone.code).toBe(1);
    expect(alone.out).toMatch(/sub[\\/]broken\.md:\d+ /);
    expect(alone.out).not.toContain('empty.md');
    const odd = await notesFolder({ 'x.md/empty.md': '' });
    expect((await check([join(odd.path, 'x.md')])).out).toMatch(/x\.md[\\/]empty\.md:1 file-empty/);
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
    const { out } = await check([path]);
    expect(out).not.toMatch(/^forged/m);
    expect(out).not.toContain('\u001b');
  });
});
