import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { printers } from '../../../tests/library/printers.ts';
import { inventBook } from '../invent.ts';
import { notesOf, writeLibrary } from '../library.ts';
import { Author } from '../prose.ts';
import { Random } from '../random.ts';
import { Vocabulary } from '../vocabulary.ts';
import { changeBook, changedText } from './change-book.ts';

const slow = { timeout: 30_000 };

it('can change a book of every variant that has highlights', slow, async () => {
  const random = new Random(3);
  const author = new Author(await Vocabulary.read(), random);
  for (const { name, holds, print } of printers) {
    const count = holds.highlights === 'none' ? 0 : 6;
    const file = name.startsWith('app') ? 'a.txt' : 'a.md';
    const text = print(inventBook(random, author, 1, count, holds.popular));
    const changed = changedText(text, file);
    if (count === 0) expect(changed, name).toBeUndefined();
    else expect(changed?.length, name).toBeGreaterThan(text.length);
  }
});

it('changes one file, and undoes it', slow, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'change-book-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeLibrary(folder, { books: 5, highlights: 60, seed: 2 });
  const notes = notesOf(folder);
  const contents = async () =>
    Promise.all((await readdir(notes)).sort().map((file) => readFile(join(notes, file), 'utf8')));
  const before = await contents();
  const change = await changeBook(notes);
  const after = await contents();
  expect(after.filter((text, at) => text !== before[at])).toHaveLength(1);
  await change.undo();
  expect(await contents()).toEqual(before);
});

it('says that a folder has no book to change', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'change-book-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'diary.md'), '# 今天\n\n什么也没有读。\n');
  await expect(changeBook(folder)).rejects.toThrow('can be changed');
});
