import { copyFile, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decode } from '../weread/decode.ts';
import { parse } from '../weread/parse.ts';
import { type Cache, dropUnused, openCache, rememberLast } from './cache.ts';
import { writeKept } from './kept-file.ts';
import { exportOf } from './testing/notes-folder.ts';

const key = '0123456789abcdef0123456789abcdef';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'garden-cache-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const book = () => parse(decode(Buffer.from(exportOf({ title: '书：“一”' }))), 'a.md');

const fileOf = (one: string) => join(folder, one.slice(0, 2), `${one}.kept`);

/** As a parser would that had another idea of a book. */
const put = (text: string) => writeKept(fileOf(key), key, text);

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
    put(text);
    expect(await openCache(folder).get(key)).toBeUndefined();
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut off', (bytes) => bytes.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
    ['scrambled in one place', (bytes) => Buffer.from(bytes).fill('y', 200, 201)],
    ['without its sum', (bytes) => bytes.subarray(9)],
  ])('takes a file that is %s for a miss, though its JSON may be whole', async (_name, damage) => {
    const cache = openCache(folder);
    await cache.set(key, book());
    await writeFile(fileOf(key), damage(await readFile(fileOf(key))));
    expect(await cache.get(key)).toBeUndefined();
  });

  it('does not give back what was kept under another key', async () => {
    const cache = openCache(folder);
    const other = `ff${key.slice(2)}`;
    await cache.set(key, book());
    await cache.set(other, { kind: 'nothing', problems: [] });
    await copyFile(fileOf(other), fileOf(key));
    expect(await cache.get(key)).toBeUndefined();
  });

  it('drops what nobody has used for a month', async () => {
    const cache = openCache(folder);
    const [unused, ...used] = [key, `ee${key.slice(2)}`, `ff${key.slice(2)}`] as const;
    const age = (one: string, days: number) => {
      const then = Date.now() / 1000 - days * 86_400;
      return utimes(fileOf(one), then, then);
    };
    for (const one of [unused, ...used]) await cache.set(one, { kind: 'nothing', problems: [] });
    await age(unused, 31);
    await age(used[0], 40);
    await age(used[1], 20);
    await cache.get(used[0]);
    await dropUnused(folder);
    expect(await cache.get(unused)).toBeUndefined();
    for (const one of used) expect(await cache.get(one)).toBeDefined();
  });

  it('mends a damaged file by the next set', async () => {
    put('{');
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
    expect(await readdir(join(folder, key.slice(0, 2)))).toEqual([`${key}.kept`]);
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
