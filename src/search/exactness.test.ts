import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decode } from '../weread/decode.ts';
import { parse } from '../weread/parse.ts';
import { onlyBook } from '../weread/testing/only-book.ts';
import type { Answer } from './answer.ts';
import { foldFully } from './full-fold.ts';
import { buildIndex } from './index-builder.ts';
import { recordsOfBook, recordsOfNote } from './page-records.ts';
import { readQuery } from './query.ts';
import type { PageRecords } from './record.ts';
import { search } from './search.ts';
import { findablesOf } from './testing/findables.ts';
import { type ServedIndex, serveIndex } from './testing/served-index.ts';
import { around, shelf } from './testing/shelf.ts';

const sample = join(import.meta.dirname, '../../notes/kubernetes-网络权威指南.md');
const parsed = parse(decode(readFileSync(sample)), 'sample.md');
const books = [onlyBook(parsed), ...shelf];
const note = {
  slug: '札记',
  title: '札记',
  format: 'md' as const,
  body: '# 札记\n\n## 容器\n\n自己写的网络笔记',
  tags: [],
};
const pages: readonly PageRecords[] = [
  ...books.flatMap((book) => recordsOfBook(book, around)),
  recordsOfNote(note, around),
];
const records = pages.flatMap((page) => page.records);

/** Every run of so many characters of a text, as a reader might select it. */
function runsOf(text: string, length: number): string[] {
  const characters = [...text];
  const count = Math.max(1, characters.length - length + 1);
  return Array.from({ length: count }, (_, at) => characters.slice(at, at + length).join(''));
}

/** One index, and one in as many shards as there are books to divide. */
describe.each([
  ['one shard', undefined, 1],
  ['several shards', 1500, 9],
])('in %s, the real Pagefind', (_, room, every) => {
  let served: ServedIndex;

  beforeAll(async () => {
    served = await serveIndex(await buildIndex(findablesOf(pages), { room }));
  });

  afterAll(() => served.stop());

  async function answersTo(typed: string): Promise<Answer[]> {
    const all: Answer[] = [];
    for await (const { answers } of search(served.engine, readQuery(typed), {}, 'best')) {
      // What is only near comes behind.
      all.push(...answers.filter(({ isPart, isSaid }) => !isPart && !isSaid));
    }
    return all;
  }

  const shownBy = (answers: readonly Answer[]) =>
    new Set(answers.map(({ kind, path }) => `${kind} ${path}`));

  it('finds every highlight by any four characters of it', { timeout: 120_000 }, async () => {
    const highlights = records.filter(({ kind }) => kind === 'highlight');
    expect(highlights.length).toBeGreaterThan(70);
    const asked = new Map<string, Set<string>>();
    const missed: string[] = [];
    for (const { kind, path, text } of highlights) {
      for (const [index, run] of runsOf(text, 4).entries()) {
        if (index % every !== 0 || run.trim() === '') continue;
        const shown = asked.get(run) ?? shownBy(await answersTo(run));
        asked.set(run, shown);
        if (!shown.has(`${kind} ${path}`)) missed.push(`${JSON.stringify(run)} → ${path}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it.each([1, 2, 3, 5, 8, 20])(
    'shows for runs of %i characters all that hold them and nothing else',
    { timeout: 60_000 },
    async (length) => {
      const folded = records.map((record) => ({ ...record, folded: foldFully(record.text).text }));
      for (const [index, { text }] of records.entries()) {
        const runs = runsOf(text, length);
        const run = runs[(index * 7919) % runs.length] ?? '';
        const terms = readQuery(run);
        if (terms.length === 0 || terms.some(({ punctuation }) => punctuation === 'kept')) continue;
        const holding = folded
          .filter((record) => terms.every((term) => record.folded.includes(term.text)))
          .map(({ kind, path }) => `${kind} ${path}`);
        expect(shownBy(await answersTo(run)), run).toEqual(new Set(holding));
      }
    },
  );

  it.each([
    ['etwo', 'networknamespace'],
    ['ＮＥＴＷＯＲＫ', 'networknamespace'],
    ['cafe', 'Café'],
    ['CAFÉ', 'Café'],
    ['strasse', 'straße'],
    ['kg与℃', '㎏与℃'],
    ['段在这里结束第二段', '第一段在这里结束。\n第二段'],
    ['人人人都', '人人人都'],
    ['好好好', '好好好'],
    ['🙂', '一家🙂'],
    ['𠮷野家', '𠮷野家'],
    ['привет', 'Привет'],
    ['가나', '가나다'],
    ['c++', 'C++'],
    ['___pagefind', '___PAGEFIND_ANCHOR___'],
    ['&lt;', '&amp;&lt;'],
    ['……——！？', '……——！？'],
    ['床前 疑是', '床前明月光'],
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['某甲', '某甲'],
    ['小时候', '小时候背的'],
    ['值得再读', '值得再读'],
    ['自己写的网络', '自己写的网络'],
    ['散落的一行', '散落的一行'],
    ['終覺淺', '终觉浅'],
  ])('finds %j in %j', async (typed, words) => {
    const texts = (await answersTo(typed)).map(({ excerpt }) =>
      excerpt.map(({ text }) => text).join(''),
    );
    expect(texts).toContainEqual(expect.stringContaining(words));
  });

  it.each(['没有这样的话', 'zzzz', '\u200b', '   ', '<script>alert(1)</script>', 'hidden'])(
    'shows nothing for %j',
    async (typed) => {
      expect(await answersTo(typed)).toEqual([]);
    },
  );

  it('does not find what begins in one highlight and ends in the next', async () => {
    expect(await answersTo('便会一直存在。clone')).toEqual([]);
    expect(await answersTo('的是的a')).toEqual([]);
  });

  it('answers in the order of the pages', async () => {
    const order = pages.map(({ path }) => path);
    // A book's own page comes in two pieces, before and behind its chapters.
    const isWhole = (page: string) => order.indexOf(page) === order.lastIndexOf(page);
    const places = (await answersTo('网'))
      .map(({ path }) => path.replace(/#.*/, ''))
      .filter(isWhole)
      .map((page) => order.indexOf(page));
    expect(places.length).toBeGreaterThan(10);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('notices that another index has come', async () => {
    expect(await served.engine.isStale()).toBe(false);
    served.replace(await buildIndex([]));
    expect(await served.engine.isStale()).toBe(true);
  });
});
