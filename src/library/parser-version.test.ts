import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { parserVersion } from './parser-version.ts';

async function project(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'garden-version-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, 'src', 'weread'), { recursive: true });
  await mkdir(join(root, 'src', 'weread', 'merge'));
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, 'src', 'weread', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return root;
}

it('is the same for the same parser, wherever it lies', async () => {
  const files = { 'parse.ts': 'a', 'scan.ts': 'b' };
  expect(parserVersion(await project(files))).toBe(parserVersion(await project(files)));
});

it('changes with any of the sources', async () => {
  const before = parserVersion(await project({ 'parse.ts': 'a', 'scan.ts': 'b' }));
  expect(parserVersion(await project({ 'parse.ts': 'a', 'scan.ts': 'c' }))).not.toBe(before);
});

it('changes when text moves from one source to another', async () => {
  const before = parserVersion(await project({ 'parse.ts': 'ab', 'scan.ts': 'c' }));
  expect(parserVersion(await project({ 'parse.ts': 'a', 'scan.ts': 'bc' }))).not.toBe(before);
});

it('changes with a source in a room of its own, but not with what the tests need', async () => {
  const before = parserVersion(await project({ 'parse.ts': 'a', 'room/scan.ts': 'b' }));
  const after = await project({ 'parse.ts': 'a', 'room/scan.ts': 'c' });
  expect(parserVersion(after)).not.toBe(before);
  const more = await project({ 'parse.ts': 'a', 'room/scan.ts': 'b', 'testing/lost.ts': 'x' });
  expect(parserVersion(more)).toBe(before);
});

it('does not change with the tests', async () => {
  const before = parserVersion(await project({ 'parse.ts': 'a' }));
  expect(parserVersion(await project({ 'parse.ts': 'a', 'parse.test.ts': 'x' }))).toBe(before);
});

it('sees the real parser', () => {
  const nobody = parserVersion('/nowhere/at/all');
  expect(parserVersion(process.cwd())).not.toBe(nobody);
});
