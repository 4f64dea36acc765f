import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/project.ts';
import { stringsFor } from '../../src/i18n/strings.ts';
import { openCache } from '../../src/library/cache.ts';
import type { Contents } from '../../src/library/contents.ts';
import { Library } from '../../src/library/library.ts';
import { wholeBook } from '../../src/library/open-library.ts';
import { notesFolder } from '../../src/library/testing/notes-folder.ts';
import type { Book, Section } from '../../src/weread/book.ts';
import type { Rule } from '../../src/weread/problem.ts';

const committed = inProject('tests', 'fixtures', 'bad-notes');

/** What is wrong with each file, and where: one problem, and no more. */
const expected: readonly (readonly [file: string, line: number, rule: Rule])[] = [
  ['broken-component.mdx', 7, 'mdx-broken'],
  ['broken-import.mdx', 5, 'mdx-broken'],
  ['broken-syntax.mdx', 7, 'mdx-broken'],
  ['broken-yaml.md', 6, 'frontmatter-broken'],
  ['empty.md', 1, 'file-empty'],
  ['garbled.md', 4, 'encoding-damaged'],
  ['hostile.md', 38, 'block-unclaimed'],
  ['missing-image.md', 7, 'image-missing'],
  ['program-frontmatter.md', 1, 'frontmatter-language'],
  ['same-book-1.md', 1, 'book-merged'],
  ['unsafe-id.md', 1, 'book-id-unsafe'],
];

/** What Git can't hold, or only at a price. */
const unholdable: typeof expected = [
  ['folder.md', 1, 'file-not-regular'],
  ['large.md', 1, 'file-too-large'],
  ['link.md', 1, 'link-outside'],
  ['nowhere.md', 1, 'file-unreadable'],
  ...(process.platform === 'win32' ? [] : [['pipe.md', 1, 'file-not-regular'] as const]),
];

async function makeUnholdable(notes: string): Promise<void> {
  await mkdir(join(notes, 'folder.md'));
  await writeFile(join(notes, 'folder.md', 'inside.md'), '# 文件夹里的笔记\n');
  await writeFile(join(notes, 'large.md'), '# 太大\n');
  await truncate(join(notes, 'large.md'), 50 * 1024 * 1024);
  await writeFile(join(dirname(notes), 'secret.md'), '# 秘密\n');
  await symlink(join(dirname(notes), 'secret.md'), join(notes, 'link.md'));
  await symlink('gone.md', join(notes, 'nowhere.md'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(notes, 'pipe.md')]);
}

const placesOf = ({ problems }: Contents) =>
  problems.map(({ rule, place }) => [place.file, place.line, rule]).sort();

describe('a folder full of bad files', () => {
  it('gives one problem for each of them, and all the good ones', async () => {
    const { path, library } = await notesFolder();
    cpSync(committed, path, { recursive: true });
    await makeUnholdable(path);
    const contents = await library.read();
    expect(placesOf(contents)).toEqual([...expected, ...unholdable].map((one) => [...one]).sort());
    expect(contents.books.map(({ title }) => title).sort()).toEqual([
      '<script>window.hacked = "title"</script>“书”名 & {curly} **星**',
      '一本好书',
      '坏了头的书',
      '想逃出去的书',
      '有两份的书',
      '\ufffd\ufffd的书',
    ]);
    expect(contents.notes.map(({ slug }) => slug)).toEqual([
      'folder.md/inside',
      'good-note',
      'good-program',
      'missing-image',
      'program-frontmatter',
    ]);
  });

  it('names each problem’s cure, in both languages', async () => {
    const { path, library } = await notesFolder();
    cpSync(committed, path, { recursive: true });
    await makeUnholdable(path);
    const { problems } = await library.read();
    for (const language of ['zh-CN', 'en'] as const) {
      const words = stringsFor(language).problems;
      for (const { rule, details } of problems) {
        expect(words[rule].message(details), rule).toMatch(/\S/);
        expect(words[rule].message(details), rule).not.toMatch(/undefined|\[object/);
        expect(words[rule].hint, rule).toMatch(/\S/);
      }
    }
  });

  it('runs nothing and writes nothing', async () => {
    const { path, library } = await notesFolder();
    cpSync(committed, path, { recursive: true });
    const before = { here: await readdir(process.cwd()), notes: (await readdir(path)).sort() };
    await library.read();
    expect(await readdir(process.cwd())).toEqual(before.here);
    expect((await readdir(path)).sort()).toEqual(before.notes);
    expect('hacked' in globalThis).toBe(false);
  });
});

describe('a hostile export', () => {
  let book: Book;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'garden-hostile-'));
    const cache = openCache(folder);
    const { books } = await new Library(committed, cache, '').read();
    const found = books.find(({ file }) => file === 'hostile.md');
    book = await wholeBook(cache, found?.key ?? '');
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const highlights = (sections: readonly Section[]): string[] =>
    sections.flatMap(({ items, sections: below }) => [
      ...items.flatMap((item) => (item.kind === 'highlight' ? item.paragraphs : [])),
      ...highlights(below),
    ]);

  it('keeps every character of its highlights', () => {
    expect(highlights(book.chapters)).toEqual([
      '<script>window.hacked = "highlight"</script> 是一段文字。',
      `<img src=x onerror="window.hacked = 'image'"> </script></style></textarea> <!-- 注释 --> &lt;b&gt; {curly} {{double}} \${dollar}`,
      '**不是粗体** _不是斜体_ `不是代码` [不是链接](https://example.com/) ![不是图](https://example.com/x.png)',
      '有想法的一句话。',
      expect.stringContaining('id 里藏着东西的一句话。'),
    ]);
  });

  it('has no address that a click would run', () => {
    expect(book.link).toBeUndefined();
    expect(book.cover).toBeUndefined();
  });

  it('has names for URLs that hold letters, digits and dashes alone', () => {
    expect(book.id).toMatch(/^[\w-]+$/);
    const sections = (all: readonly Section[]): Section[] =>
      all.flatMap((section) => [section, ...sections(section.sections)]);
    for (const { id, items } of sections(book.chapters)) {
      expect(id).toMatch(/^[\w.-]+$/);
      for (const item of items)
        if (item.kind === 'highlight') expect(item.anchor).toMatch(/^[\w-]+$/);
    }
  });
});
