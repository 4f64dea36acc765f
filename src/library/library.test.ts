import { rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCache } from './cache.ts';
import { Library } from './library.ts';
import { exportOf, notesFolder, png } from './testing/notes-folder.ts';

const rules = ({ problems }: Awaited<ReturnType<Library['read']>>) =>
  problems.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`);

describe('a library', () => {
  it('reads exports and notes, and tells how far it is', async () => {
    const { library } = await notesFolder({ 'a.md': exportOf(), 'b.md': '# Mine\n' });
    const steps: string[] = [];
    const contents = await library.read((done, all) => steps.push(`${done}/${all}`));
    expect(contents.books).toMatchObject([
      { id: '123', title: '一本书', highlights: 1, file: 'a.md' },
    ]);
    expect(contents.notes).toMatchObject([{ slug: 'b', title: 'Mine', file: 'b.md' }]);
    expect(contents.problems).toEqual([]);
    expect(steps).toEqual(['1/2', '2/2']);
  });

  it('reads plain text that is an export, and leaves all other alone', async () => {
    const { library } = await notesFolder({
      'app.txt': '《又一本书》\n\n作者\n1个笔记\n\n\n第一章\n\n◆ 一句话\n\n-- 来自微信读书\n',
      'LICENSE.txt': 'MIT License',
      'plugin.txt': exportOf(),
    });
    const contents = await library.read();
    expect(contents.books.map(({ file, highlights }) => [file, highlights])).toEqual([
      ['app.txt', 1],
      ['plugin.txt', 1],
    ]);
    expect(contents.notes).toEqual([]);
    expect(rules(contents)).toEqual(['app.txt:1 book-id-unknown']);
  });

  it('reads only the files that changed since', async () => {
    const { library, asked, write } = await notesFolder({
      'a.md': exportOf({ id: '1' }),
      'b.md': exportOf({ id: '2' }),
      'c.md': '# Mine\n',
    });
    const before = await library.read();
    expect(asked).toHaveLength(3);
    expect(await library.read()).toEqual(before);
    expect(asked).toHaveLength(3);
    await write('b.md', exportOf({ id: '2', text: '换了一句更长的话。' }));
    const after = await library.read();
    expect(asked).toHaveLength(4);
    expect(after.books[1]?.key).not.toBe(before.books[1]?.key);
    expect(after.books[0]).toEqual(before.books[0]);
  });

  it('notices a file of the same size that was written later', async () => {
    const { library, path, write } = await notesFolder({ 'a.md': '# One\n' });
    await library.read();
    await write('a.md', '# Two\n');
    await utimes(join(path, 'a.md'), new Date(), new Date(Date.now() + 5_000));
    expect((await library.read()).notes[0]?.title).toBe('Two');
  });

  it('forgets a file that is gone', async () => {
    const { library, path } = await notesFolder({ 'a.md': exportOf(), 'b.md': '# Mine\n' });
    await library.read();
    await rm(join(path, 'a.md'));
    expect((await library.read()).books).toEqual([]);
  });

  it('gives the same answer to two that ask at the same time', async () => {
    const { library, asked } = await notesFolder({ 'a.md': exportOf() });
    const [one, two] = await Promise.all([library.read(), library.read()]);
    expect(one).toBe(two);
    expect(asked).toHaveLength(1);
  });

  it('bears a file that has more problems than a call has room for', async () => {
    const empty = '> 📌 \n> ⏱ 2024-01-01 10:00:00\n\n';
    const { library } = await notesFolder({ 'a.md': exportOf() + empty.repeat(150_000) });
    expect((await library.read()).problems).toHaveLength(150_000);
  }, 60_000);

  it.each([
    ['that differ in case alone', 'Note.md', 'note.md'],
    ['one of them a folder’s index', 'a.md', 'a/index.md'],
    ['of two formats', 'a.md', 'a.mdx'],
    ['with signs that no address holds', 'a b.md', 'a-b.md'],
    ['whose letters are apart in one', 'e\u0301.md', '\u00e9.md'],
  ])('publishes one of two notes with one address: %s', async (_name, one, two) => {
    const { library } = await notesFolder({ [one]: '# One\n', [two]: '# Two\n' });
    const contents = await library.read();
    expect(contents.notes).toHaveLength(1);
    expect(contents.problems.map(({ rule }) => rule)).toEqual(['note-duplicate']);
  });

  it('reports a file that disappears between listing and reading, and reads the others', async () => {
    const { path, write } = await notesFolder({ 'a.md': exportOf(), 'b.md': '# Mine\n' });
    const kept = openCache(join(path, '..', 'other'));
    const library = new Library(
      path,
      {
        get: kept.get,
        set: async (key, parsed) => {
          await rm(join(path, 'b.md'), { force: true });
          await kept.set(key, parsed);
        },
      },
      '',
    );
    const contents = await library.read();
    expect(contents.books).toHaveLength(1);
    expect(rules(contents)).toEqual(['b.md:1 file-unreadable']);
    await write('b.md', '# Back\n');
    const again = await library.read();
    expect(again.notes).toMatchObject([{ title: 'Back' }]);
    expect(again.problems).toEqual([]);
  });

  it.each(['draft: true', 'draft: "True"', 'publish: false'])(
    'keeps a note with %s out of everything',
    async (line) => {
      const { library } = await notesFolder({
        'a.md': `---\n${line}\n---\n\n![gone](gone.png)\n`,
        'b.mdx': `---\n${line}\n---\n\n<Broken\n`,
      });
      expect(await library.read()).toMatchObject({
        books: [],
        notes: [],
        problems: [],
        files: [{ kind: 'private' }, { kind: 'private' }],
      });
    },
  );

  it('publishes a note whose draft is over', async () => {
    const { library } = await notesFolder({
      'a.md': '---\ndraft: false\npublish: true\n---\nhi\n',
    });
    expect((await library.read()).notes).toHaveLength(1);
  });

  it('tells of an image that went away, though the note did not change', async () => {
    const { library, path, write } = await notesFolder({ 'a.md': '![](x.png)\n', 'x.png': png });
    expect((await library.read()).problems).toEqual([]);
    await rm(join(path, 'x.png'));
    expect(rules(await library.read())).toEqual(['a.md:1 image-missing']);
    await write('x.png', png);
    expect((await library.read()).problems).toEqual([]);
  });

  it('reads what the cache kept for the same file, path and parser alone', async () => {
    const { path } = await notesFolder({ 'a.md': exportOf(), 'b.md': exportOf() });
    const sets: string[] = [];
    const kept = openCache(join(path, '..', 'third'));
    const counting = {
      get: kept.get,
      set: async (key: string, parsed: Parameters<typeof kept.set>[1]) => {
        sets.push(key);
        await kept.set(key, parsed);
      },
    };
    await new Library(path, counting, 'one').read();
    // Two files, and the book that they make.
    expect(new Set(sets).size).toBe(3);
    await new Library(path, counting, 'one').read();
    expect(sets).toHaveLength(3);
    await new Library(path, counting, 'two').read();
    expect(new Set(sets).size).toBe(6);
  });
});
