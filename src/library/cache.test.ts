import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decode } from '../weread/decode.ts';
import { parse } from '../weread/parse.ts';
import { type Cache, openCache, rememberLast } from './cache.ts';
import { exportOf } from './testing/notes-folder.ts';

const key = '0123456789abcdef0123456789abcdef';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'garden-cache-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const book = () => parse(decode(Buffer.from(exportOf({ title: '书：“一”' }))), 'a.md');

async function put(text: string): Promise<void> {
  await mkdir(join(folder, key.slice(0, 2)), { recursive: true });
  await writeFile(join(folder, key.slice(0, 2), `${key}.json`), text);
}

describe('a cache', () => {
  it('gives back what was put in', async () => {
    const cache = openCache(folder);
    const parsed = book();
    expect(parsed.kind).toBe('books');
    await cache.set(key, parsed);
    expect(await openCache(folder).get(key)).toEqual(parsed);
  });

  it('has nothing under a key that nobody set', async () => {
    expect(await openCache(join(folder, 'nowhere')).get(key)).toBeUndefined();
  });

  it.each([
    ['cut short', '{"kind":"nothing","probl'],
    ['empty', ''],
    ['something else', '{"name":"weread-garden"}'],
    ['of an unknown kind', '{"kind":"poem","problems":[]}'],
    ['a book without chapters', '{"kind":"book","book":{"id":"1","title":"x"},"problems":[]}'],
    [
      'with a rule that is none',
      '{"kind":"nothing","problems":[{"rule":"constructor","place":{"file":"a","line":1},"details":{}}]}',
    ],
    ['nested without end', `${'['.repeat(200_000)}`],
  ])('takes a file that is %s for a miss', async (_name, text) => {
    await put(text);
    expect(await openCache(folder).get(key)).toBeUndefined();
  });

  it('mends a damaged file by the next set', async () => {
    await put('{');
    const cache = openCache(folder);
    await cache.set(key, { kind: 'nothing', problems: [] });
    expect(await cache.get(key)).toEqual({ kind: 'nothing', problems: [] });
  });

  it('lets many write the same entry at once, and leaves nothing half written', async () => {
    const cache = openCache(folder);
    const parsed = book();
    const readers = Array.from({ length: 30 }, async () => {
      await cache.set(key, parsed);
      expect(await cache.get(key)).toEqual(parsed);
    });
    await Promise.all(readers);
    expect(await readdir(join(folder, key.slice(0, 2)))).toEqual([`${key}.json`]);
  });
});

describe('a cache that remembers the last', () => {
  function counted(found: ReturnType<typeof book> | undefined) {
    const asked: string[] = [];
    const cache: Cache = {
      get: async (name) => {
        asked.push(name);
        return found;
      },
      set: async () => {},
    };
    return { asked, remembering: rememberLast(cache) };
  }

  it('reads once what is asked for again, also at the same time', async () => {
    const { asked, remembering } = counted(book());
    await Promise.all([remembering.get('a'), remembering.get('a')]);
    expect(await remembering.get('a')).toEqual(book());
    await remembering.get('b');
    await remembering.get('a');
    expect(asked).toEqual(['a', 'b', 'a']);
  });

  it('asks again for what was not there', async () => {
    const { asked, remembering } = counted(undefined);
    await Promise.all([remembering.get('a'), remembering.get('b')]);
    await remembering.get('b');
    expect(asked).toEqual(['a', 'b', 'b']);
  });
});
