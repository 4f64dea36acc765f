import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { printers } from '../../tests/library/printers.ts';
import { notesOf, writeLibrary } from './library.ts';
import { Random } from './random.ts';
import { drawPrinter, shareOf } from './shares.ts';

const size = { books: 12, highlights: 150, seed: 7 };

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bench-test-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function contents(folder: string): Promise<string[]> {
  const names = (await readdir(notesOf(folder))).sort();
  return Promise.all(names.map((name) => readFile(join(notesOf(folder), name), 'utf8')));
}

const slow = { timeout: 30_000 };

it('writes the same library for the same seed, and another for another', slow, async () => {
  const [one, same, other] = ['one', 'same', 'other'].map((name) => join(root, name));
  if (!one || !same || !other) throw new Error('three folders');
  expect(await writeLibrary(one, size)).toBe(true);
  await writeLibrary(same, size);
  await writeLibrary(other, { ...size, seed: 8 });
  expect(await contents(one)).toHaveLength(12);
  expect(await contents(same)).toEqual(await contents(one));
  expect(await contents(other)).not.toEqual(await contents(one));
});

it('uses a library again, and leaves any other folder alone', slow, async () => {
  const folder = join(root, 'again');
  await writeLibrary(folder, size);
  expect(await writeLibrary(folder, size)).toBe(false);
  await expect(writeLibrary(folder, { ...size, books: 13 })).rejects.toThrow('is not empty');
  const mine = await mkdtemp(join(root, 'mine-'));
  await writeFile(join(mine, 'diary.md'), '');
  await expect(writeLibrary(mine, size)).rejects.toThrow('is not empty');
  expect(await readdir(mine)).toEqual(['diary.md']);
});

it('measures every variant', () => {
  for (const { name } of printers) expect(shareOf(name)).toBeGreaterThan(0);
  expect(() => shareOf('one that was added')).toThrow('no share');
  const random = new Random(1);
  const drawn = new Set(Array.from({ length: 40_000 }, () => drawPrinter(random).name));
  for (const { name } of printers) expect(drawn).toContain(name);
});
