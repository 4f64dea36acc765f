import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { IndexFile } from './index-file.ts';
import { ShardFolder, ShardMemory, type ShardStore } from './shard-store.ts';

const files: readonly IndexFile[] = [
  { path: 'a/名.pf_index', content: Buffer.from([0, 10, 255, 13]) },
  { path: 'empty', content: Buffer.alloc(0) },
  { path: 'last.js', content: Buffer.from('最后\n') },
];

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'shards-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

describe.each<[string, () => Promise<ShardStore>]>([
  ['in memory', async () => new ShardMemory()],
  ['on disk', async () => new ShardFolder(join(await folder(), 'made', 'later'))],
])('shards that are kept %s', (_, open) => {
  it('come back as they were', async () => {
    const store = await open();
    expect(await store.get('a')).toBeUndefined();
    await store.set('a', files);
    const kept = await store.get('a');
    expect(kept?.map(({ path, content }) => [path, Buffer.from(content)])).toEqual(
      files.map(({ path, content }) => [path, content]),
    );
  });

  it('are dropped when they are stale', async () => {
    const store = await open();
    await store.keepOnly(new Set(['a']));
    await store.set('a', files);
    await store.set('b', files);
    await store.keepOnly(new Set(['b']));
    expect(await store.get('a')).toBeUndefined();
    expect(await store.get('b')).toBeDefined();
  });
});

describe('a shard on disk', () => {
  it('that is not whole is none', async () => {
    const place = await folder();
    const store = new ShardFolder(place);
    await store.set('a', files);
    const [name = ''] = await readdir(place);
    const whole = await readFile(join(place, name));
    for (const damaged of [whole.subarray(0, -1), whole.subarray(3), Buffer.alloc(0)]) {
      await writeFile(join(place, name), damaged);
      expect(await store.get('a')).toBeUndefined();
    }
  });
});
