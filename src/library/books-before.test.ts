import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBooksBefore } from './books-before.ts';
import { openCache } from './cache.ts';
import { Library } from './library.ts';
import { usualPolicy } from './policy.ts';
import { counted, exportOf, notesFolder } from './testing/notes-folder.ts';

const odd = exportOf({ id: '7', title: '怪书' }).replace('# 元数据', '谁也不认识的一句。');

async function shelf() {
  const files = { 'a.md': exportOf(), 'b.md': odd, 'own.md': '# 笔记\n' };
  const { path, write } = await notesFolder(files);
  const folder = join(dirname(path), 'kept');
  const list = join(dirname(path), 'books.kept');
  /** As another process would, with the keys of all files that it goes through. */
  async function read({ version = 'v', policy = usualPolicy } = {}) {
    const kept = openCache(folder);
    const { cache, asked } = counted(kept);
    const before = openBooksBefore(list, version, kept.holds);
    const contents = await new Library(path, cache, 'parser', policy, before).read();
    return { contents, asked };
  }
  return { path, folder, list, write, read };
}

describe('books that were there before', () => {
  it('are not gone through again, and all is said of them that was', async () => {
    const { read } = await shelf();
    const first = await read();
    expect(first.asked).toHaveLength(3);
    expect(first.contents.problems.length).toBeGreaterThan(0);
    const second = await read();
    // The note is.
    expect(second.asked).toHaveLength(1);
    expect(second.contents).toEqual(first.contents);
  });

  it('are where they have changed, and no other', async () => {
    const { read, write } = await shelf();
    await read();
    await write('a.md', exportOf({ title: '新书' }));
    const { contents, asked } = await read();
    expect(asked).toHaveLength(2);
    expect(contents.books.map(({ title }) => title)).toEqual(['新书', '怪书']);
    expect((await read()).asked).toHaveLength(1);
  });

  it('are where the cache has lost them, or they are damaged', async () => {
    const { read, folder } = await shelf();
    const first = await read();
    for (const room of await readdir(folder)) await rm(join(folder, room), { recursive: true });
    expect((await read()).asked).toHaveLength(3);
    for (const room of await readdir(folder)) {
      for (const name of await readdir(join(folder, room))) {
        const file = join(folder, room, name);
        await writeFile(file, (await readFile(file, 'utf8')).replaceAll('书', '鱼'));
      }
    }
    const { contents, asked } = await read();
    expect(asked).toHaveLength(3);
    expect(contents).toEqual(first.contents);
  });

  it('are where their list is damaged, or another version’s', async () => {
    const { read, list } = await shelf();
    await read();
    await writeFile(list, (await readFile(list, 'utf8')).replaceAll('书', '鱼'));
    expect((await read()).asked).toHaveLength(3);
    expect((await read({ version: 'w' })).asked).toHaveLength(3);
  });

  it('are where the reader’s wishes are others, and stay private', async () => {
    const { read } = await shelf();
    await read();
    const { contents, asked } = await read({ policy: { ...usualPolicy, private: ['a.md'] } });
    // The other book is as it was.
    expect(asked).toHaveLength(2);
    expect(contents.books.map(({ title }) => title)).toEqual(['怪书']);
    expect((await read()).contents.books).toHaveLength(2);
  });
});
