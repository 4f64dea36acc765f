import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SiteFolder } from './site-folder.ts';

async function desk(old?: string) {
  const folder = await mkdtemp(join(tmpdir(), 'garden-site-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const place = join(folder, 'dist');
  if (old !== undefined) {
    await mkdir(join(place, 'books'), { recursive: true });
    await writeFile(join(place, 'index.html'), old);
    await writeFile(join(place, 'books', 'gone.html'), old);
  }
  const take = () => SiteFolder.take(place, join(folder, '.dist.making'));
  const taken = () => {
    const site = take();
    if (site instanceof SiteFolder) return site;
    throw new Error(`held by ${site.pid}`);
  };
  const make = async (site: SiteFolder, text: string) => {
    await mkdir(site.making, { recursive: true });
    await writeFile(join(site.making, 'index.html'), text);
  };
  const home = () => readFile(join(place, 'index.html'), 'utf8');
  return { folder, place, take, taken, make, home };
}

/** The number of a process that has ended. */
const deadProcess = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('the folder of a site', () => {
  it('has the old site until the new one is whole, and then nothing else', async () => {
    const { folder, place, taken, make, home } = await desk('old');
    const site = taken();
    await make(site, 'new');
    expect(await home()).toBe('old');
    site.finish();
    expect(await home()).toBe('new');
    expect(await readdir(place)).toEqual(['index.html']);
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('has the old site where the build gives up, and nothing where there was none', async () => {
    for (const old of ['old', undefined]) {
      const { folder, taken, make } = await desk(old);
      const site = taken();
      await make(site, 'new');
      site.giveUp();
      expect(await readdir(folder)).toEqual(old ? ['dist'] : []);
    }
  });

  it('is held by one build at a time', async () => {
    const { take, taken, folder } = await desk('old');
    // This process would know its own lock; its parent is alive too.
    await writeFile(
      join(folder, '.dist.lock'),
      JSON.stringify({ pid: process.ppid, host: hostname() }),
    );
    expect(take()).toEqual({ pid: process.ppid, host: hostname() });
    await rm(join(folder, '.dist.lock'));
    taken().giveUp();
    expect(taken()).toBeInstanceOf(SiteFolder);
  });

  it('is not held by a process that has ended, and what that left is cleared', async () => {
    const { folder, taken } = await desk('old');
    await mkdir(join(folder, '.dist.making', 'books'), { recursive: true });
    await writeFile(
      join(folder, '.dist.lock'),
      JSON.stringify({ pid: deadProcess(), host: hostname() }),
    );
    const site = taken();
    expect(existsSync(site.making)).toBe(false);
    site.giveUp();
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('is not held by a lock that nobody can read', async () => {
    const { folder, taken } = await desk('old');
    await writeFile(join(folder, '.dist.lock'), '');
    expect(taken()).toBeInstanceOf(SiteFolder);
  });

  it('gets the old site back where a build was killed between the two moves', async () => {
    const { folder, taken, home } = await desk();
    await mkdir(join(folder, '.dist.old'));
    await writeFile(join(folder, '.dist.old', 'index.html'), 'old');
    taken().giveUp();
    expect(await home()).toBe('old');
  });

  it('may be a link to where the site is', async () => {
    const { folder, place, make } = await desk('old');
    const link = join(folder, 'link');
    await symlink(place, link, 'junction');
    const site = SiteFolder.take(link, join(folder, 'making'));
    if (!(site instanceof SiteFolder)) throw new Error('held');
    await make(site, 'new');
    site.finish();
    expect(await readFile(join(place, 'index.html'), 'utf8')).toBe('new');
    expect(await readFile(join(link, 'index.html'), 'utf8')).toBe('new');
  });

  it('is written over where it can’t be moved', async () => {
    const { folder, place, taken, make, home } = await desk('old');
    const site = taken();
    await make(site, 'new');
    // What is no empty folder is moved over by nothing.
    await mkdir(join(folder, '.dist.old', 'in the way'), { recursive: true });
    site.finish();
    expect(await home()).toBe('new');
    expect(await readdir(place)).toEqual(['index.html']);
    expect(await readdir(folder)).toEqual(['dist']);
  });
});
