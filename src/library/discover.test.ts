import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discover } from './discover.ts';

let top: string;
let notes: string;

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'garden-discover-'));
  notes = join(top, 'notes');
  await mkdir(notes);
});

afterEach(() => rm(top, { recursive: true, force: true }));

async function write(path: string, text = 'words'): Promise<void> {
  await mkdir(join(notes, path, '..'), { recursive: true });
  await writeFile(join(notes, path), text);
}

async function found(target = notes) {
  const { files, problems } = await discover(target);
  return {
    files: files.map(({ path }) => path),
    problems: problems.map(({ rule, place }) => `${place.file} ${rule}`),
  };
}

describe('discover', () => {
  it('finds notes and exports in every folder, in the order of their paths', async () => {
    for (const path of ['b.md', 'a/z.mdx', 'a.md', '书/一.md', 'B.MD', 'a/b/c.md']) {
      await write(path);
    }
    expect(await found()).toEqual({
      files: ['B.MD', 'a.md', 'a/b/c.md', 'a/z.mdx', 'b.md', '书/一.md'],
      problems: [],
    });
  });

  it('leaves other files and hidden folders alone', async () => {
    for (const path of ['.obsidian/a.md', '.trash/b.md', '.c.md', 'node_modules/d.md', 'e.png']) {
      await write(path);
    }
    expect(await found()).toEqual({ files: [], problems: [] });
  });

  it('finds plain text, and says nothing of what can be no export', async () => {
    for (const path of ['a.txt', '书/b.TXT', 'folder.txt/c.md']) await write(path);
    await write('novel.txt');
    await truncate(join(notes, 'novel.txt'), 50 * 1024 * 1024);
    await writeFile(join(top, 'elsewhere.txt'), 'secret');
    await symlink(join(top, 'elsewhere.txt'), join(notes, 'link.txt'));
    expect(await found()).toEqual({
      files: ['a.txt', 'folder.txt/c.md', '书/b.TXT'],
      problems: [],
    });
  });

  it('takes a folder that is not there for one without notes', async () => {
    expect(await found(join(top, 'nowhere'))).toEqual({ files: [], problems: [] });
  });

  it('reports a folder that is named like a note, and reads what is in it', async () => {
    await write('x.md/inner.md');
    expect(await found()).toEqual({
      files: ['x.md/inner.md'],
      problems: ['x.md file-not-regular'],
    });
  });

  it('does not read through links that lead out of the folder', async () => {
    await writeFile(join(top, 'secret.md'), 'secret');
    await mkdir(join(top, 'secrets'));
    await writeFile(join(top, 'secrets', 'deep.md'), 'secret');
    await symlink(join(top, 'secret.md'), join(notes, 'file.md'));
    await symlink('../secrets', join(notes, 'folder'));
    expect(await found()).toEqual({
      files: [],
      problems: ['file.md link-outside', 'folder link-outside'],
    });
  });

  it('is not led astray by a folder whose name begins like its own', async () => {
    await mkdir(join(top, 'notes-too'));
    await writeFile(join(top, 'notes-too', 'a.md'), 'secret');
    await symlink(join(top, 'notes-too', 'a.md'), join(notes, 'a.md'));
    expect((await found()).problems).toEqual(['a.md link-outside']);
  });

  it('finds what a link inside the folder leads to once, and goes in no circle', async () => {
    await write('a/real.md');
    await symlink('a/real.md', join(notes, 'again.md'));
    await symlink('..', join(notes, 'a', 'circle'));
    expect(await found()).toEqual({ files: ['a/real.md'], problems: [] });
  });

  it('reports a link to nothing', async () => {
    await symlink('gone.md', join(notes, 'broken.md'));
    expect((await found()).problems).toEqual(['broken.md file-unreadable']);
  });

  it('reads a notes folder that is itself a link', async () => {
    await write('a.md');
    await symlink(notes, join(top, 'linked'));
    expect((await found(join(top, 'linked'))).files).toEqual(['a.md']);
  });

  it('does not wait at a FIFO for words that never come', { timeout: 5_000 }, async () => {
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [join(notes, 'pipe.md')]);
    expect(await found()).toEqual({ files: [], problems: ['pipe.md file-not-regular'] });
    const alone = await found(join(notes, 'pipe.md'));
    expect(alone).toEqual({ files: [], problems: ['pipe.md file-not-regular'] });
  });

  it('does not read a file of 50 MB, and says how large it is', async () => {
    await write('large.md');
    await truncate(join(notes, 'large.md'), 50 * 1024 * 1024);
    const { files, problems } = await discover(notes);
    expect(files).toEqual([]);
    expect(problems).toMatchObject([
      { rule: 'file-too-large', place: { file: 'large.md', line: 1 }, details: { megabytes: 50 } },
    ]);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'reports a folder that it may not open, and goes on',
    async () => {
      await write('shut/a.md');
      await write('z.md');
      await chmod(join(notes, 'shut'), 0);
      expect(await found()).toEqual({ files: ['z.md'], problems: ['shut file-unreadable'] });
      await chmod(join(notes, 'shut'), 0o755);
    },
  );

  it('composes the letters of a name that a Mac took apart, and keeps how the disk spells it', async () => {
    await write('re\u0301sume\u0301.md');
    const [file] = (await discover(notes)).files;
    expect(file?.path).toBe('r\u00e9sum\u00e9.md');
    expect(file?.absolute.normalize('NFC')).toBe(join(notes, 'r\u00e9sum\u00e9.md'));
    expect(join(notes, file?.spelled ?? '')).toBe(file?.absolute);
  });

  it('reads a single file', async () => {
    await write('one.md');
    await write('two.md');
    expect(await found(join(notes, 'one.md'))).toEqual({ files: ['one.md'], problems: [] });
  });
});
