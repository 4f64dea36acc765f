import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readKept, writeKept } from './kept-file.ts';

async function desk() {
  const folder = await mkdtemp(join(tmpdir(), 'garden-kept-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return (name: string) => join(folder, 'room', name);
}

describe('a kept file', () => {
  it.each<[string, string | Uint8Array]>([
    ['text', '一句话\n'],
    ['bytes', Uint8Array.of(0, 255, 10)],
    ['nothing', ''],
  ])('gives back %s, and leaves no other file', async (_what, content) => {
    const fileOf = await desk();
    writeKept(fileOf('a'), 'a', content);
    expect(readKept(fileOf('a'), 'a')).toEqual(Buffer.from(content));
    expect(await readdir(join(fileOf('a'), '..'))).toEqual(['a']);
  });

  it('is none where a byte has changed, or the end is missing', async () => {
    const fileOf = await desk();
    writeKept(fileOf('a'), 'a', '人生而自由'.repeat(20));
    const whole = await readFile(fileOf('a'));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.boolean(), async (at, cut) => {
        const damaged = Buffer.from(whole);
        damaged[at] = ((whole[at] ?? 0) + 1) % 256;
        await writeFile(fileOf('a'), cut ? whole.subarray(0, at) : damaged);
        expect(readKept(fileOf('a'), 'a')).toBeUndefined();
      }),
    );
  });

  it('is none under another name, and none where none is', async () => {
    const fileOf = await desk();
    writeKept(fileOf('a'), 'a', 'text');
    await copyFile(fileOf('a'), fileOf('b'));
    expect(readKept(fileOf('b'), 'b')).toBeUndefined();
    expect(readKept(fileOf('c'), 'c')).toBeUndefined();
  });
});
