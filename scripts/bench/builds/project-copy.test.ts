import { execFile } from 'node:child_process';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { copyProject } from './project-copy.ts';

const run = promisify(execFile);

const files = {
  'package.json': '{}',
  '.gitignore': 'node_modules/\ndist/\n.garden/\n*.log\n',
  'src/page.ts': 'export {};',
  'debug.log': 'a line',
  'notes/book.md': '# 书',
  'dist/index.html': 'the site of the reader',
  '.garden/parsed/1.json': '{}',
  'node_modules/one/index.js': '// one',
  'node_modules/@some/two/index.js': '// two',
  'node_modules/.astro/data-store.json': '[]',
};

async function project(): Promise<{ root: string; copy: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'project-copy-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const root = join(folder, 'project');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return { root, copy: join(folder, 'copy') };
}

it('copies what Git knows or would take, and nothing of the reader’s', async () => {
  const { root, copy } = await project();
  await run('git', ['init', '--quiet', root]);
  await writeFile(join(root, 'new.ts'), 'export {};');
  await copyProject(root, copy);
  expect((await readdir(copy)).sort()).toEqual([
    '.gitignore',
    'new.ts',
    'node_modules',
    'package.json',
    'src',
  ]);
  expect(await readFile(join(copy, 'src', 'page.ts'), 'utf8')).toBe('export {};');
});

it('links to the packages from a folder of its own, which Astro can write to', async () => {
  const { root, copy } = await project();
  await copyProject(root, copy);
  const packages = join(copy, 'node_modules');
  expect((await lstat(packages)).isSymbolicLink()).toBe(false);
  expect((await readdir(packages)).sort()).toEqual(['@some', 'one']);
  expect(await readFile(join(packages, '@some', 'two', 'index.js'), 'utf8')).toBe('// two');
});

it('copies a project that is not Git’s too', async () => {
  const { root, copy } = await project();
  await copyProject(root, copy);
  expect(await readdir(copy)).toEqual(expect.arrayContaining(['package.json', 'src']));
  for (const made of ['dist', 'notes', '.garden']) expect(await readdir(copy)).not.toContain(made);
});
