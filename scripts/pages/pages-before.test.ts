import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { PagesBefore } from './pages-before.ts';

const file = 'books/1/index.html';

describe('a page of the site before', () => {
  let top: string;
  let pages: PagesBefore;
  const site = (name: string) => join(top, name);

  beforeEach(async () => {
    top = await mkdtemp(join(tmpdir(), 'garden-pages-'));
    onTestFinished(() => rm(top, { recursive: true, force: true }));
    const first = new PagesBefore(site('old'), join(top, 'list'));
    first.begin('v1');
    expect(first.take(file, 'print', site('old'))).toBe(false);
    await write('old', 'the page');
    first.remember(site('old'));
    pages = new PagesBefore(site('old'), join(top, 'list'));
  });

  async function write(name: string, text: string) {
    const path = join(site(name), file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }

  const taken = (version = 'v1', print = 'print') => {
    pages.begin(version);
    return pages.take(file, print, site('new'));
  };

  it('is put into the new one where it shows the same', async () => {
    expect(taken()).toBe(true);
    expect(await readFile(join(site('new'), file), 'utf8')).toBe('the page');
  });

  it('is there for the build after the next, too', () => {
    expect(taken()).toBe(true);
    pages.remember(site('new'));
    const later = new PagesBefore(site('new'), join(top, 'list'));
    later.begin('v1');
    expect(later.take(file, 'print', site('newer'))).toBe(true);
  });

  it('is made again where it is to show something else', () => {
    expect(taken('v1', 'other')).toBe(false);
    expect(existsSync(join(site('new'), file))).toBe(false);
  });

  it('is made again by other sources', () => {
    expect(taken('v2')).toBe(false);
  });

  it.each([
    ['has changed', () => write('old', 'the pagE!')],
    ['is gone', () => rm(site('old'), { recursive: true })],
  ])('is made again where its file %s', async (_what, change) => {
    await change();
    expect(taken()).toBe(false);
  });

  it.each(['', 'broken', '00000000\n{}'])('is made again where the list is %j', async (list) => {
    await writeFile(join(top, 'list'), list);
    expect(taken()).toBe(false);
  });

  it('does not take the place of what is there', async () => {
    await write('new', 'a file of the reader');
    expect(taken()).toBe(false);
    expect(await readFile(join(site('new'), file), 'utf8')).toBe('a file of the reader');
  });
});
