import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { countOutput, outputKind } from './output-count.ts';

const site = {
  'index.html': 'shelf',
  '404.html': 'gone',
  'shelf.json': '[]',
  'books/1/index.html': 'a book',
  'books/1/c1/index.html': 'chapter one',
  'books/1/c2/index.html': 'chapter two'.repeat(100),
  'books/1/all/index.html': 'both',
  '_astro/page.css': 'a{}',
  'pagefind/index.json': '{}',
  'pagefind/abc/index/1.pf_index': 'words',
};

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'output-count-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

it('counts pages, files and bytes of a site, and of each kind of file', async () => {
  const count = await countOutput(await folderOf(site));
  expect(count).toEqual({
    pages: 6,
    files: 10,
    bytes: Object.values(site).join('').length,
    kinds: {
      chapter: { files: 2, bytes: 1111 },
      'search index': { files: 2, bytes: 7 },
      home: { files: 1, bytes: 5 },
      book: { files: 1, bytes: 6 },
      whole: { files: 1, bytes: 4 },
      'other pages': { files: 1, bytes: 4 },
      'scripts and styles': { files: 1, bytes: 3 },
      data: { files: 1, bytes: 2 },
    },
  });
  expect(Object.keys(count.kinds).slice(0, 2)).toEqual(['chapter', 'search index']);
});

it('weighs what a host sends where it is asked to', async () => {
  const { gzipped, kinds } = await countOutput(await folderOf(site), { gzip: true });
  const chapters = ['chapter one', 'chapter two'.repeat(100)];
  const sent = chapters.reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(kinds['chapter']?.gzipped).toBe(sent);
  expect(gzipped).toBe(Object.values(kinds).reduce((sum, kind) => sum + (kind.gzipped ?? 0), 0));
});

it.each([
  [['shelf', '2', 'index.html'], 'other pages'],
  [['tags', '历史', 'index.html'], 'name'],
  [['books', '1', 'cover-2.webp'], 'images'],
  [['pagefind', 'pagefind.js'], 'search index'],
  [['robots.txt'], 'other files'],
])('knows what %j is', (segments, kind) => {
  expect(outputKind(segments)).toBe(kind);
});
