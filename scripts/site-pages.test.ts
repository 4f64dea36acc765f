import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pagesOf } from './site-pages.ts';

it('lets a chapter of some thirty quotations stand for all, with its book and its words', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'site-pages-'));
  for (const [book, chapter, quotations] of [
    ['a', '1', 2],
    ['b', '第 2 章', 29],
    ['c', '1', 400],
    ['d', '1', 0],
  ] as const) {
    const path = join(folder, 'books', book, chapter);
    await mkdir(path, { recursive: true });
    const one = `<article id="x"><p>其${book}一段春江花月夜</p></article>`;
    await writeFile(join(folder, 'books', book, 'index.html'), '<h1>书</h1>');
    await writeFile(join(path, 'index.html'), `<h1>第二章题目</h1>${one.repeat(quotations)}`);
  }
  const pages = await pagesOf(folder);
  expect(pages).toMatchObject({
    book: 'books/b/',
    chapter: `books/b/${encodeURIComponent('第 2 章')}/`,
    search: `search/?q=${encodeURIComponent('一段春江')}`,
  });
  expect(pages).not.toHaveProperty('note');
  await rm(folder, { recursive: true });
});

it('has pages on an empty site too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'site-pages-'));
  expect(await pagesOf(folder)).toMatchObject({ home: '', search: 'search/' });
  expect(await pagesOf(folder)).not.toHaveProperty('book');
  await rm(folder, { recursive: true });
});
