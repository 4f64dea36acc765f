import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { type WikiLink, wikiLinks } from './wiki-link.ts';

const markdown = unified().use(remarkParse).use(remarkGfm).use(wikiLinks).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(wikiLinks).freeze();

function linksIn(text: string, format: 'md' | 'mdx' = 'md'): WikiLink[] {
  const links: WikiLink[] = [];
  visit(format === 'md' ? markdown.parse(text) : mdx.parse(text), 'wikiLink', (link) => {
    links.push(link);
  });
  return links;
}

const shown = (text: string) => linksIn(text).map(({ embed, link }) => ({ embed, ...link }));

describe('a link of Obsidian', () => {
  test.each([
    ['[[笔记]]', { embed: false, name: '笔记' }],
    ['![[笔记]]', { embed: true, name: '笔记' }],
    ['[[笔记|换个说法]]', { embed: false, name: '笔记', label: '换个说法' }],
    ['[[文件夹/笔记#标题]]', { embed: false, name: '文件夹/笔记', heading: '标题' }],
    ['[[笔记#一#二|字]]', { embed: false, name: '笔记', heading: '二', label: '字' }],
    ['[[书#^42-900-920]]', { embed: false, name: '书', block: '42-900-920' }],
    ['![[图.png|300x200]]', { embed: true, name: '图.png', label: '300x200' }],
    ['[[#标题]]', { embed: false, name: '', heading: '标题' }],
    ['[[#^id]]', { embed: false, name: '', block: 'id' }],
    ['[[a|b|c]]', { embed: false, name: 'a', label: 'b|c' }],
    ['[[ 空 格 ]]', { embed: false, name: '空 格' }],
  ])('%s is taken apart', (text, expected) => {
    expect(shown(`前${text}后`)).toEqual([expected]);
  });

  test.each([
    '[[]]',
    '[[ ]]',
    '[[a\nb]]',
    '[[a]',
    '[[a',
    '`[[a]]`',
    '\\[[a]]',
    '[a]',
    '![a](b.png)',
    '[[a [b]]',
  ])('%j is none', (text) => {
    expect(shown(text)).toEqual([]);
  });

  test('stands in a table cell, with its bar escaped', () => {
    expect(shown('| a |\n| - |\n| [[笔记\\|字]] |')).toEqual([
      { embed: false, name: '笔记', label: '字' },
    ]);
  });

  test('stands within emphasis, headings, quotations and lists, many to a line', () => {
    expect(shown('# [[a]]\n\n> **[[b]]** [[c]]\n\n- [[d]]![[e]]').map(({ name }) => name)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
  });

  test('of three brackets, the inner two are the link', () => {
    expect(linksIn('[[[a]]]').map(({ value }) => value)).toEqual(['[[a]]']);
  });

  test('knows its place and what was typed', () => {
    const [link] = linksIn('一\n\n二 ![[书#^1-2-3|字]] 三');
    expect(link?.value).toBe('![[书#^1-2-3|字]]');
    expect(link?.position?.start).toMatchObject({ line: 3, column: 3 });
  });

  test('is the same in MDX', () => {
    expect(linksIn('<b>[[a|b]]</b> {1} [[c]]', 'mdx').map(({ link }) => link.name)).toEqual([
      'a',
      'c',
    ]);
  });
});
