import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { kinVersion } from './kin-version.ts';

const files = {
  'package-lock.json': 'jieba 1',
  'src/kin/cutter.ts': 'cut',
  'src/search/fold.ts': 'fold',
  'src/search/client.ts': 'ask',
};

async function versionOf(changes: Partial<typeof files> = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'garden-version-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ ...files, ...changes })) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  return kinVersion(root);
}

it.each([
  { 'src/kin/cutter.ts': 'cut better' },
  { 'src/search/fold.ts': 'fold better' },
  { 'package-lock.json': 'jieba 2' },
])('changes with what finds kin (%o)', async (change) => {
  expect(await versionOf(change)).not.toBe(await versionOf());
});

it('does not change with what asks for other things', async () => {
  expect(await versionOf({ 'src/search/client.ts': 'ask better' })).toBe(await versionOf());
});
