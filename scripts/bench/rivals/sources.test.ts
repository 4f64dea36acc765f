import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import type { Book } from '../../../src/weread/book.ts';
import { writeEleventy } from './eleventy.ts';
import { writeHugo } from './hugo.ts';
import { plainBook } from './plain-library.ts';

const book: Book = {
  id: '7',
  kind: 'store',
  title: '雨天 & 晴天',
  author: '某人',
  category: [],
  tags: [],
  extra: {},
  file: 'a.md',
  chapters: [
    {
      id: '1',
      kind: 'chapter',
      title: '第1章 雨',
      number: '1',
      items: [
        {
          kind: 'highlight',
          anchor: '2-30-40',
          paragraphs: ['<b>不是标记</b>', '第二段'],
          created: '2024-01-02T03:04:05',
          thoughts: [{ anchor: 't1', text: '想法一', line: 4 }],
          line: 3,
        },
      ],
      sections: [
        {
          id: '1.1',
          kind: 'section',
          title: '1.1 伞',
          number: '1.1',
          items: [
            {
              kind: 'remark',
              quote: ['引文'],
              thought: { anchor: 't2', text: '想法二', line: 8 },
            },
            { kind: 'prose', text: '谁也不认识的一句', line: 9 },
          ],
          sections: [],
        },
      ],
    },
  ],
  reviews: [{ anchor: 'r1', text: '书评', line: 1 }],
  prose: [],
  damaged: 0,
};
const bare: Book = { ...book, id: '8', title: '没有划线的书', chapters: [], reviews: [] };

async function* library() {
  yield plainBook(book);
  yield plainBook(bare);
}

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rivals-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const readJson = async (...path: string[]): Promise<unknown> =>
  JSON.parse(await readFile(join(...path), 'utf8'));

it('gives other generators every word of a book, at the addresses of our pages', () => {
  expect(plainBook(book)).toEqual({
    path: '/books/7/',
    wholePath: '/books/7/all/',
    title: '雨天 & 晴天',
    author: '某人',
    reviews: ['书评'],
    chapters: [
      {
        path: '/books/7/1/',
        title: '第1章 雨',
        blocks: [
          {
            quote: ['<b>不是标记</b>', '第二段'],
            id: '2-30-40',
            time: '2024-01-02T03:04:05',
            thoughts: ['想法一'],
          },
          { heading: '1.1 伞', level: 2, id: '1.1' },
          { quote: ['引文'], id: 't2', time: '', thoughts: ['想法二'] },
          { quote: ['谁也不认识的一句'], id: 'line-9', time: '', thoughts: [] },
        ],
      },
    ],
  });
});

it('writes a file for each book, each chapter and each whole book, for Hugo', async () => {
  const folder = await emptyFolder();
  await writeHugo(folder, library());
  const content = join(folder, 'content', 'books');
  expect((await readdir(content, { recursive: true })).sort()).toEqual([
    '_index.md',
    'b1',
    join('b1', '_index.md'),
    join('b1', 'c1.md'),
    join('b1', 'whole.md'),
    'b2',
    join('b2', '_index.md'),
  ]);
  expect(await readJson(content, 'b1', 'c1.md')).toMatchObject({
    url: '/books/7/1/',
    blocks: plainBook(book).chapters[0]?.blocks,
  });
  expect(await readJson(content, 'b1', 'whole.md')).toMatchObject({ url: '/books/7/all/' });
});

it('writes books as data for Eleventy, and templates that show them as the text they are', async () => {
  const folder = await emptyFolder();
  await writeEleventy(folder, library());
  expect(await readJson(folder, 'src', '_data', 'library.json')).toEqual([
    plainBook(book),
    plainBook(bare),
  ]);
  const template = pathToFileURL(join(folder, 'src', 'whole.11ty.js')).href;
  const { render }: { render: (data: object) => string } = await import(template);
  const html = render({ book: plainBook(book) });
  expect(html).toContain('<title>雨天 &amp; 晴天</title>');
  expect(html).toContain('<p>&lt;b&gt;不是标记&lt;/b&gt;</p><p>第二段</p>');
  expect(html).toContain('<p class="thought">想法二</p>');
  const wholes = pathToFileURL(join(folder, 'src', '_data', 'wholes.js')).href;
  const listed: { default: { path: string }[] } = await import(wholes);
  expect(listed.default.map(({ path }) => path)).toEqual(['/books/7/']);
});
