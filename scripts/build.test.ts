import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, type Stats } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { exportOf, type NotesFolder, notesFolder } from '../src/library/testing/notes-folder.ts';
import { readSettings } from '../src/site/settings.ts';
import { inProject, projectRoot } from './project.ts';
import { SiteFolder } from './site-folder.ts';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What is kept is kept beside the notes: other tests go their own ways. */
const environment = (folder: NotesFolder) => ({
  ...process.env,
  GITHUB_ACTIONS: '',
  GARDEN_CACHE: join(dirname(folder.path), 'cache'),
  GARDEN_FETCH_COVERS: '0',
});

function build(folder: NotesFolder, args: readonly string[], env = {}): Promise<Ended> {
  const out = join(dirname(folder.path), 'out');
  const command = [inProject('scripts', 'build.ts'), '--notes', folder.path, '--out', out, ...args];
  const options = { cwd: projectRoot, env: { ...environment(folder), ...env } };
  return new Promise((settle) => {
    execFile(process.execPath, command, options, (error, stdout, err) => {
      settle({ code: error ? Number(error.code) : 0, out: stdout, err });
    });
  });
}

const broken = '---\nbookId: "1"\ndoc_type: weread\ntitle: "x\n---\n\n# 高亮划线\n';
const unknown = exportOf({ id: '7' }).replace('# 元数据', '谁也不认识的一句。');

function start(folder: NotesFolder): ChildProcess {
  const out = join(dirname(folder.path), 'out');
  const command = [inProject('scripts', 'build.ts'), '--notes', folder.path, '--out', out];
  return spawn(process.execPath, command, {
    cwd: projectRoot,
    stdio: 'ignore',
    env: environment(folder),
  });
}

const appears = (path: string) =>
  vi.waitFor(() => expect(existsSync(path)).toBe(true), { timeout: 50_000, interval: 20 });

describe('a build that is cut off', { timeout: 90_000 }, () => {
  async function desk() {
    const folder = await notesFolder({ 'a.md': exportOf() });
    const around = dirname(folder.path);
    const old = join(around, 'out', 'index.html');
    await mkdir(dirname(old));
    await writeFile(old, 'old');
    const { making } = readSettings({ GARDEN_OUT: join(around, 'out') });
    const child = start(folder);
    return { folder, around, old, making, child, ended: once(child, 'exit') };
  }

  it('leaves the old site whole where it is killed, and holds its folder no longer', async () => {
    const { folder, around, old, making, child, ended } = await desk();
    await appears(join(around, '.out.lock'));
    const other = await build(folder, []);
    expect(other.code).toBe(1);
    expect(other.err.trim().split('\n')[1]).toContain(`（进程 ${child.pid}）`);
    await appears(making);
    child.kill('SIGKILL');
    await ended;
    expect(await readFile(old, 'utf8')).toBe('old');
    expect(await readdir(around)).toEqual(['.out.lock', 'cache', 'notes', 'out']);
    const again = SiteFolder.take(join(around, 'out'), making);
    expect(again).toBeInstanceOf(SiteFolder);
    expect(existsSync(making)).toBe(false);
    if (again instanceof SiteFolder) again.giveUp();
    expect(await readdir(around)).toEqual(['cache', 'notes', 'out']);
  });

  it('leaves nothing but the old site where the reader stops it', async () => {
    const { around, old, making, child, ended } = await desk();
    await appears(making);
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    expect(await readFile(old, 'utf8')).toBe('old');
    expect(await readdir(around)).toEqual(['cache', 'notes', 'out']);
    expect(existsSync(making)).toBe(false);
  });
});

/** Every file of a folder by its path, without those that are folders. */
async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const rows = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = rows.filter((row) => row.isFile()).map((row) => join(row.parentPath, row.name));
  const read = async (path: string) => [relative(folder, path), await readFile(path)] as const;
  return new Map(await Promise.all(paths.sort().map(read)));
}

/** A library in which each book touches others: by words, by an author, by a note. */
const touching = {
  'a.md': exportOf({ id: '1', title: '甲书', text: shared() }),
  'b.md': exportOf({ id: '2', title: '乙书', text: shared() }),
  'c.md': exportOf({ id: '3', title: '丙书', text: '卢梭说，人生而自由，却无往不在枷锁之中。' }),
  'd.md': exportOf({ id: '4', title: '丁书', text: '知之者不如好之者，好之者不如乐之者。' }),
  'e.md': exportOf({ id: '5', title: '戊书', text: '温故而知新，可以为师矣。' }),
  'own.md': '# 笔记\n\n读了 [[丁书]]。\n',
};

function shared(): string {
  return '世界上只有一种真正的英雄主义，那就是认清生活的真相以后依然热爱生活。';
}

const timeOf = ({ mtimeMs }: Stats) => Math.round(mtimeMs);

describe('a build after the notes have changed', { timeout: 120_000 }, () => {
  it('makes the site that it makes from nothing, and again only what shows the change', async () => {
    const folder = await notesFolder(touching);
    const around = dirname(folder.path);
    expect(await build(folder, [])).toMatchObject({ code: 0 });
    const page = (book: string) => join(around, 'out', 'books', book, 'all', 'index.html');
    const before = await Promise.all(['2', '5'].map((book) => stat(page(book))));
    expect(await readFile(page('2').replace('all/', ''), 'utf8')).toContain('甲书');
    await folder.write('a.md', touching['a.md'].replace('甲书', '改名的书'));
    await folder.write('c.md', touching['c.md'].replace('卢梭说，', '卢梭写道：'));
    await folder.write(
      'f.md',
      exportOf({ id: '6', title: '己书', text: '温故而知新，可以为师矣。' }),
    );
    await folder.write('own.md', '# 笔记\n\n读了 [[丙书]]，很好。\n');
    await rm(join(folder.path, 'd.md'));
    expect(await build(folder, [])).toMatchObject({ code: 0 });
    const after = await Promise.all(['2', '5'].map((book) => stat(page(book))));
    expect(after.map(timeOf)).toEqual(before.map(timeOf));
    const changed = await filesIn(join(around, 'out'));
    const env = { GARDEN_CACHE: join(around, 'other') };
    await rm(join(around, 'out'), { recursive: true });
    expect(await build(folder, [], env)).toMatchObject({ code: 0 });
    const anew = await filesIn(join(around, 'out'));
    expect([...changed.keys()]).toEqual([...anew.keys()]);
    const stale = [...anew].filter(([path, bytes]) => !changed.get(path)?.equals(bytes));
    expect(stale.map(([path]) => path)).toEqual([]);
  });
});

describe('a build over a damaged cache', { timeout: 120_000 }, () => {
  it('makes the site that it makes without one', async () => {
    const second = exportOf({ id: '7', title: '另一本', text: '卢梭说，人生而自由。' });
    const own = '# 笔记\n\n读了 [[书]]。\n';
    const folder = await notesFolder({ 'a.md': exportOf(), 'b.md': second, 'own.md': own });
    const around = dirname(folder.path);
    const cache = join(around, 'cache');
    expect(await build(folder, [])).toMatchObject({ code: 0 });
    const clean = await filesIn(join(around, 'out'));
    const kept = [...(await filesIn(cache))];
    expect(kept.length).toBeGreaterThan(10);
    for (const [at, [path, bytes]] of kept.entries()) {
      const [, other = bytes] = kept[(at + 3) % kept.length] ?? [];
      const middle = Math.floor(bytes.length / 2);
      const damaged = [
        bytes.subarray(0, middle),
        Buffer.from(bytes).fill('x', middle, middle + 8),
        other,
      ][at % 3];
      await writeFile(join(cache, path), damaged ?? '');
    }
    expect(await build(folder, [])).toMatchObject({ code: 0 });
    expect(await filesIn(join(around, 'out'))).toEqual(clean);
  });
});

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
