import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { shownStore } from '../garden/shown-store.ts';
import { stringsFor } from '../i18n/strings.ts';
import { markdownProcessor, shikiConfig } from '../markdown/processor.ts';
import { createPaths } from '../paths/paths.ts';
import { readSettings } from '../site/settings.ts';
import { titleOf } from '../views/titles.ts';
import { openCache } from './cache.ts';
import type { Contents } from './contents.ts';
import { Library } from './library.ts';
import { LinkShower } from './link-shower.ts';
import { wholeNote } from './open-library.ts';

const folder = join(import.meta.dirname, 'fixtures', 'vault');
const strings = stringsFor('zh-CN');
const shown = shownStore(join(readSettings().outputCache, 'links'));

let contents: Contents;
let shower: LinkShower;
let cache: ReturnType<typeof openCache>;

beforeAll(async () => {
  cache = openCache(await mkdtemp(join(tmpdir(), 'garden-vault-')));
  contents = await new Library(folder, cache, '').read();
  shower = new LinkShower({
    contents,
    cache,
    folder,
    paths: createPaths('/g/'),
    titleOf: (section) => titleOf(section, strings),
  });
});

describe('a vault', () => {
  it.each(['链接', '嵌入', '转引'])('shows what a note names: %s', async (name) => {
    const note = contents.notes.find(({ slug }) => slug === `随笔/${name}`);
    if (!note) throw new Error(`no note ${name}`);
    const file = join(folder, note.spelled);
    shown.write(file, await shower.showAll(note));
    const { body } = await wholeNote(cache, note.key);
    const renderer = await markdownProcessor.createRenderer({
      syntaxHighlight: false,
      shikiConfig,
    });
    const { code } = await renderer.render(body, { fileURL: pathToFileURL(file) });
    await expect(`${code}\n`).toMatchFileSnapshot(join(folder, '..', 'vault-html', `${name}.html`));
  });

  it('tells of every name that leads nowhere, with its line', () => {
    const told = contents.problems.map(
      ({ rule, place, details }) =>
        `${place.file}:${place.line} ${rule} ${details['link'] ?? details['url']}`,
    );
    expect(told).toMatchInlineSnapshot(`
      [
        "组件.mdx:9 link-broken [[没有这本]]",
        "随笔/嵌入.md:18 link-broken ![[没有.png]]",
        "随笔/链接.md:12 link-broken [[嵌入#^要不得]]",
        "随笔/链接.md:18 link-broken [[没有这篇]]",
        "随笔/链接.md:18 link-broken 没有.md",
        "随笔/链接.md:18 link-broken [[雨天修订版#^99-9-9]]",
        "随笔/链接.md:18 link-ambiguous [[重名]]",
        "随笔/链接.md:18 link-hidden undefined",
        "随笔/链接.md:18 link-hidden undefined",
      ]
    `);
  });

  it('knows what cites each note and each book, and in which words', () => {
    const { notes, books, files } = contents.citations;
    const said = Object.entries({ ...notes, ...books }).flatMap(([name, citations]) =>
      citations.map(
        ({ from, sentence, target }) => `${name} ${target.kind} ← ${from}: ${sentence}`,
      ),
    );
    expect(said).toMatchInlineSnapshot(`
      [
        "90010010 passage ← 组件: 组件",
        "90010010 passage ← 组件: 行内 。",
        "90010010 book ← 组件: 行内 。",
        "90010010 passage ← 随笔/嵌入: 伞的话说得好。",
        "90010010 passage ← 随笔/嵌入: 伞的话说得好。",
        "90010010 passage ← 随笔/嵌入: 伞的话说得好。",
        "90010010 passage ← 随笔/嵌入: 行内的也行。",
        "90010010 passage ← 随笔/嵌入: 标注里",
        "90010010 book ← 随笔/嵌入: 一段有名字的话。",
        "90010010 book ← 随笔/链接: 整本书：雨天修订版、雨天修订版、雨天：修订版、90010010、那本书。",
        "90010010 section ← 随笔/链接: 章节：雨天修订版 › 第2章 大雨、雨天修订版 › 1.1 屋檐下。",
        "90010010 section ← 随笔/链接: 章节：雨天修订版 › 第2章 大雨、雨天修订版 › 1.1 屋檐下。",
        "90010010 passage ← 随笔/链接: 一句话：雨天修订版，同一句，想法。",
        "90010010 passage ← 随笔/链接: 一句话：雨天修订版，同一句，想法。",
        "90010010 book ← 随笔/链接: 普通链接：嵌入、小节、书、空格、空格、外面。",
        "90010010 book ← 随笔/链接: 书",
        "90010010 passage ← 随笔/链接: 见那句。",
        "随笔/链接 note ← 组件: 链接，",
        "随笔/链接 note ← 随笔/转引: 脚注的：",
        "随笔/嵌入 note ← 组件: 链接，",
        "随笔/嵌入 note ← 随笔/转引: 全文：",
        "随笔/嵌入 note ← 随笔/转引: 一节：",
        "随笔/嵌入 note ← 随笔/转引: 一段：",
        "随笔/嵌入 note ← 随笔/转引: 一段：",
        "随笔/嵌入 note ← 随笔/链接: 笔记：嵌入、嵌入 › 小节、嵌入、脚注、Link Page、相对路径。",
        "随笔/嵌入 note ← 随笔/链接: 笔记：嵌入、嵌入 › 小节、嵌入、脚注、Link Page、相对路径。",
        "随笔/嵌入 note ← 随笔/链接: 普通链接：嵌入、小节、书、空格、空格、外面。",
        "随笔/嵌入 note ← 随笔/链接: 普通链接：嵌入、小节、书、空格、空格、外面。",
        "随笔/有-空格 note ← 随笔/链接: 普通链接：嵌入、小节、书、空格、空格、外面。",
      ]
    `);
    expect(files).toEqual(['附件/文.pdf', '附件/声.mp3']);
  });

  it('shows an MDX note’s components by what they name', async () => {
    const note = contents.notes.find(({ slug }) => slug === '组件');
    if (!note) throw new Error('no note');
    const kinds = (await shower.showAll(note)).map(({ shown }) => shown.kind);
    expect(kinds).toEqual(['quotation', 'quotation', 'link', 'words', 'link', 'note']);
  });
});
