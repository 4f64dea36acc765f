import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clearDamaged, dropLists, rememberSums } from './astro-cache.ts';

async function left() {
  const folder = await mkdtemp(join(tmpdir(), 'garden-astro-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'data-store.json'), '[1,2,3]');
  await writeFile(join(folder, 'assets', 'a.webp'), 'a');
  rememberSums(folder);
  return folder;
}

const files = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile() && !one.name.startsWith('sums'))
    .map(({ name }) => name)
    .sort();

describe('what Astro keeps', () => {
  it('stays as a build left it', async () => {
    const folder = await left();
    clearDamaged(folder);
    expect(await files(folder)).toEqual(['a.webp', 'data-store.json']);
  });

  it.each([
    ['cut off', '[1,2'],
    ['another, and whole', '[1,2,4]'],
    ['empty', ''],
  ])('is taken away where it is %s', async (_how, text) => {
    const folder = await left();
    await writeFile(join(folder, 'data-store.json'), text);
    clearDamaged(folder);
    expect(await files(folder)).toEqual(['a.webp']);
  });

  it('is taken away where nobody knows how it was left', async () => {
    const folder = await left();
    const sums = join(folder, 'sums.kept');
    await writeFile(sums, (await readFile(sums)).subarray(1));
    clearDamaged(folder);
    expect(await files(folder)).toEqual([]);
  });

  it('may not be there', () => {
    clearDamaged(join(tmpdir(), 'nowhere at all'));
    rememberSums(join(tmpdir(), 'nowhere at all'));
  });
});

it('lists that another site of the project has left are taken away, and nothing else', async () => {
  const root = await mkdtemp(join(tmpdir(), 'garden-lists-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, '.astro'));
  for (const name of ['content-modules.mjs', 'content-assets.mjs', 'types.d.ts']) {
    await writeFile(join(root, '.astro', name), '');
  }
  dropLists(root);
  dropLists(join(root, 'nowhere'));
  expect(await readdir(join(root, '.astro'))).toEqual(['types.d.ts']);
});
