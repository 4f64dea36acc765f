import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { dropOldOutputs } from './output-caches.ts';

it('what is kept for an output to which nobody built for a month is dropped', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'garden-outputs-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, days] of [
    ['own', 90],
    ['old', 31],
    ['recent', 29],
  ] as const) {
    await mkdir(join(folder, name, 'astro'), { recursive: true });
    const then = Date.now() / 1000 - days * 86_400;
    await utimes(join(folder, name), then, then);
  }
  dropOldOutputs(join(folder, 'own'));
  expect(await readdir(folder)).toEqual(['own', 'recent']);
  dropOldOutputs(join(folder, 'own'));
  expect(await readdir(folder)).toEqual(['own', 'recent']);
});
