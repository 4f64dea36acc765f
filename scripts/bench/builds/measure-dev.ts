import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPaths } from '../../../src/paths/paths.ts';
import { pagesOf } from '../../../src/weread/pages.ts';
import { median } from '../median.ts';
import { added, booksIn, changeBook, findChange } from './change-book.ts';
import { DevServer } from './dev-server.ts';

/** Seconds that a writer waits for the dev server. */
export interface DevFigures {
  /** From its start to the shelf. */
  readonly first: number;
  /** From the shelf to a note, and to a chapter of a book. */
  readonly note: number;
  readonly chapter: number;
  /** From writing a note to its page with the new words, a median. */
  readonly changedNote: number;
  /** From writing an export to its chapter with the new words. */
  readonly changedBook: number;
}

const times = 5;

const paths = createPaths('/');

/**
 * Starts the dev server over what builds have kept, and writes a note and a book.
 *
 * @throws Error if a page does not come.
 */
export async function measureDev(
  project: string,
  notes: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<DevFigures> {
  const note = join(notes, 'bench-note.md');
  const words = (time: number) => `第${time}次写下`;
  const write = (time: number) => writeFile(note, `# 笔记\n\n${words(time)}。\n`);
  await write(0);
  const dev = DevServer.start(join(project, 'scripts', 'dev.ts'), 4399, {
    cwd: project,
    env: { ...env, GARDEN_NOTES: notes },
  });
  try {
    const first = await dev.until('/', '</html>');
    const noteFirst = await dev.until('/notes/bench-note/', words(0));
    const changes: number[] = [];
    for (let time = 1; time <= times; time += 1) {
      await write(time);
      changes.push(await dev.until('/notes/bench-note/', words(time)));
    }
    const path = await changingChapter(notes);
    const chapter = await dev.until(path, '</html>');
    const change = await changeBook(notes);
    try {
      const changedBook = await dev.until(path, added);
      return { first, note: noteFirst, chapter, changedNote: median(changes), changedBook };
    } finally {
      await change.undo();
    }
  } finally {
    await dev.stop();
    await rm(note, { force: true });
  }
}

/** Of the book that will change, the path of the chapter that will. */
async function changingChapter(notes: string): Promise<string> {
  const { file, after } = await findChange(notes);
  for (const book of booksIn(after, file)) {
    const changed = pagesOf(book).find(({ shown }) =>
      shown.some(({ section }) => JSON.stringify(section.items).includes(added)),
    );
    if (changed) return paths.chapter(book.id, changed.section.id);
  }
  throw new Error(`${file} has no chapter that changes.`);
}
