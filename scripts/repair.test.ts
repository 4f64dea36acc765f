import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notesFolder } from '../src/library/testing/notes-folder.ts';
import { garble } from '../src/repair/testing/garble.ts';
import { inProject, projectRoot } from './project.ts';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(...args: string[]): Promise<Ended> {
  const command = [inProject('scripts', 'repair.ts'), ...args];
  return new Promise((settle) => {
    execFile(process.execPath, command, { cwd: projectRoot }, (error, out, err) => {
      settle({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

const clean = readFileSync(inProject('src', 'repair', 'fixtures', 'history.md'), 'utf8');

describe('npm run repair', { timeout: 60_000 }, () => {
  it('writes a repaired copy and a list beside a damaged file, and leaves the file alone', async () => {
    const { path } = await notesFolder({ 'x.txt': garble(clean) });
    const { code, out, err } = await run(join(path, 'x.txt'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/修复 134 处，其中 \d+ 处有把握，\d+ 处请核对/);
    expect(out).toContain('x.repaired.md');
    expect((await readdir(path)).sort()).toEqual([
      'x.repaired.guesses.tsv',
      'x.repaired.md',
      'x.txt',
    ]);
    const repaired = await readFile(join(path, 'x.repaired.md'), 'utf8');
    expect(repaired).toHaveLength(clean.length);
    expect(repaired).toContain('readingStatus: 读完');
    const list = await readFile(join(path, 'x.repaired.guesses.tsv'), 'utf8');
    expect(list.trimEnd().split('\n')).toHaveLength(1 + 134);
    expect(Buffer.compare(await readFile(join(path, 'x.txt')), garble(clean))).toBe(0);
  });

  it.each(['x.repaired.md', 'x.repaired.guesses.tsv'])(
    'writes nothing where %s exists',
    async (taken) => {
      const { path } = await notesFolder({ 'x.md': garble(clean), [taken]: 'mine' });
      const { code, out, err } = await run(join(path, 'x.md'));
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(taken);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect((await readdir(path)).sort()).toEqual(['x.md', taken].sort());
      expect(await readFile(join(path, taken), 'utf8')).toBe('mine');
    },
  );

  it('says of files without loss that there is nothing to repair, and copies them if asked', async () => {
    const text = '书名：一本书\n我们看看。\n'.repeat(3);
    const { path } = await notesFolder({
      'sound.md': text,
      'wide.md': Buffer.from(`\ufeff${text}`, 'utf16le'),
    });
    const files = [join(path, 'sound.md'), join(path, 'wide.md')];
    const { code, out } = await run(...files);
    expect(code).toBe(0);
    expect(out).toMatch(/sound\.md: UTF-8 完好，不需要修复/);
    expect(out).toMatch(/wide\.md: 编码是 utf-16le.*不需要修复/);
    expect(await readdir(path)).toHaveLength(2);
    expect((await run('--copy', ...files)).code).toBe(0);
    expect((await readdir(path)).sort()).toEqual(['sound.md', 'wide.md', 'wide.repaired.md']);
    expect(await readFile(join(path, 'wide.repaired.md'), 'utf8')).toBe(text);
  });

  it('does the other files where one can not be read, and ends with 2', async () => {
    const { path } = await notesFolder({ 'sound.md': '# 好\n' });
    const { code, out, err } = await run(join(path, 'gone.md'), path, join(path, 'sound.md'));
    expect(code).toBe(2);
    expect(out).toContain('sound.md: ');
    expect(err.trimEnd().split('\n')).toHaveLength(2);
  });

  it('guesses nothing where no byte is left, and writes nothing', async () => {
    const { path } = await notesFolder({ 'x.md': 'a\0b\n', 'y.md': 'a\ufffdb\n' });
    const { code, out } = await run(join(path, 'x.md'), join(path, 'y.md'));
    expect(code).toBe(0);
    expect(out.match(/有 1 处无从猜起/g)).toHaveLength(2);
    expect(await readdir(path)).toHaveLength(2);
  });

  it('explains itself', async () => {
    const helped = await run('--help');
    expect(helped.code).toBe(0);
    expect(helped.out).toContain('npm run repair -- ');
    for (const args of [[], ['--nonsense']]) {
      const { code, out, err } = await run(...args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('npm run repair -- ');
    }
  });

  it('alone loads the dictionary at its start: what a build finds kin by, it loads when it must', () => {
    const sources = globSync('{src,scripts}/**/*.{ts,astro}', { cwd: projectRoot }).filter(
      // The benches invent their libraries from it.
      (file) => !/\.test\.ts$|^src[\\/]repair[\\/]|^scripts[\\/]bench[\\/]/.test(file),
    );
    const users = sources.filter((file) =>
      /^import (?!type\b)[^;]*from '[^']*(?:\/repair\/|jieba)/m.test(
        readFileSync(inProject(file), 'utf8'),
      ),
    );
    expect(users.map((file) => file.replaceAll('\\', '/'))).toEqual(['scripts/repair.ts']);
  });
});
