import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileReports } from './file-report.ts';
import { Library } from './library.ts';
import { type Policy, usualPolicy } from './policy.ts';
import { exportOf, notesFolder } from './testing/notes-folder.ts';

const keepsNothing = { get: async () => undefined, set: async () => {} };

async function read(files: Readonly<Record<string, string>>, wishes: Partial<Policy> = {}) {
  const { path } = await notesFolder(files);
  const library = new Library(path, keepsNothing, '', { ...usualPolicy, ...wishes });
  return { path, contents: await library.read() };
}

const withKey = (key: string) => exportOf({ title: '暗处的书' }).replace('---\n', `---\n${key}\n`);

describe('a private file', () => {
  it.each(['publish: false', 'draft: true', 'private: true', 'publish: no', 'private: "Yes"'])(
    'is an export that says %s, and is in nothing but the list of what is hidden',
    async (key) => {
      const { contents } = await read({ 'a.md': withKey(key), 'b.md': exportOf({ id: '2' }) });
      expect(contents.books.map(({ file }) => file)).toEqual(['b.md']);
      expect(contents.hidden).toEqual([{ file: 'a.md', title: '暗处的书', aliases: [] }]);
      expect(contents.problems).toEqual([]);
    },
  );

  it('is an export that says nothing of the kind only by mistake', async () => {
    const { contents } = await read({ 'a.md': withKey('private: false\npublish: true') });
    expect(contents.books).toHaveLength(1);
    expect(contents.hidden).toEqual([]);
  });

  it.each(['private/a.md', 'x/_private/y/a.md', '私密/a.md', 'Private/a.md'])(
    'is one that lies at %s, with its name, title and aliases for those who look for a link',
    async (file) => {
      const note = '---\ntitle: 暗\naliases: [影子, 夜 里]\n---\n[没有](gone.png) ![](gone.png)\n';
      const { contents } = await read({ [file]: note, 'privately/b.md': '# b\n' });
      expect(contents.notes.map((one) => one.file)).toEqual(['privately/b.md']);
      expect(contents.hidden).toEqual([{ file, title: '暗', aliases: ['影子', '夜 里'] }]);
      expect(contents.problems).toEqual([]);
      expect(contents.files.find((one) => one.file === file)).toMatchObject({ kind: 'private' });
    },
  );

  it('is not one for its own name: a note may speak of privacy', async () => {
    const { contents } = await read({ 'private.md': '# 谈隐私\n' });
    expect(contents.notes).toHaveLength(1);
  });

  it('is one that a pattern of the settings matches, or that is in a folder it names', async () => {
    const files = {
      '日记/2024/一.md': '# 一\n',
      '日记本.md': '# 本\n',
      'a/草稿-1.md': '# 草\n',
      'b.md': '# b\n',
      '信/x.txt': exportOf(),
    };
    const { contents } = await read(files, { private: ['日记/', '**/草稿-*', '/信'] });
    expect(contents.notes.map(({ file }) => file)).toEqual(['b.md', '日记本.md']);
    expect(contents.books).toEqual([]);
    expect(contents.unmatched).toEqual([]);
  });

  it('may be missed by a pattern that is spelt wrongly, which is told', async () => {
    const { contents } = await read({ '日记/a.md': '# a\n' }, { private: ['日纪/**', '日记/**'] });
    expect(contents.unmatched).toEqual(['日纪/**']);
  });

  it('adds nothing to a public copy of the same book, and no problem names it', async () => {
    const { contents, path } = await read({
      'a.md': exportOf({ text: '人人可见的一句。' }),
      '私密/b.md': exportOf({ text: '不给人看的一句。' }),
      '私密/bad.md': '---\ntitle: "x\n---\n',
      '私密/empty.md': '',
    });
    expect(contents.books).toMatchObject([{ file: 'a.md', highlights: 1 }]);
    expect(contents.problems).toEqual([]);
    const [, hidden] = fileReports(contents, path, path);
    expect(hidden).toMatchObject({ kind: 'private', problems: [], counts: { highlights: 0 } });
  });
});

describe('a private folder', () => {
  it('that is a link to somewhere else is named by no problem', async () => {
    const { path } = await notesFolder({ 'a.md': '# a\n' });
    await mkdir(join(path, '..', 'elsewhere'));
    await symlink(join(path, '..', 'elsewhere'), join(path, '私密'));
    await symlink(join(path, '..', 'elsewhere'), join(path, 'open'));
    const { problems } = await new Library(path, keepsNothing, '').read();
    expect(problems.map(({ place }) => place.file)).toEqual(['open']);
  });
});

describe('thoughts', () => {
  const text = `${exportOf()}
> 📌 又一句。
> ^123-1-30-40
- 💭 谁也别看 #私密
`;

  it('are kept back by their tag, and the count with them', async () => {
    const { contents } = await read({ 'a.md': text });
    expect(contents.books).toMatchObject([{ highlights: 2, thoughts: 0 }]);
    expect(contents.files).toMatchObject([{ privateThoughts: 1, counts: { thoughts: 0 } }]);
  });

  it('are on the site where the settings name another tag, though the file was read before', async () => {
    const folder = await notesFolder({ 'a.md': text });
    const kept = new Map<string, string>();
    const cache = {
      get: async (key: string) => JSON.parse(kept.get(key) ?? 'null') ?? undefined,
      set: async (key: string, parsed: unknown) => void kept.set(key, JSON.stringify(parsed)),
    };
    const readWith = async (privateThoughtTags: string[]) => {
      const policy = { ...usualPolicy, privateThoughtTags };
      const { books } = await new Library(folder.path, cache, '', policy).read();
      return books[0]?.thoughts;
    };
    expect(await readWith(['私密'])).toBe(0);
    expect([...kept.values()].join()).not.toContain('谁也别看');
    expect(await readWith(['别的'])).toBe(1);
    expect(await readWith(['私密'])).toBe(0);
  });
});
