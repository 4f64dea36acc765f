import { toString as wordsIn } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { blockIdsIn } from './block-id.ts';
import { readImageWords } from './image-size.ts';
import { tagsIn } from './inline-tag.ts';
import { hasMath } from './math.ts';
import { readNoteTree } from './note-syntax.ts';

const treeOf = (text: string) => readNoteTree(text, 'md').tree;
const wordsOf = (text: string) => wordsIn(treeOf(text));
const told = (text: string) =>
  readNoteTree(text, 'md').findings.map(({ rule, line }) => `${line} ${rule}`);

describe('a comment', () => {
  it.each([
    ['within a line', '前%%密%%后'],
    ['over two lines of a paragraph', '前%%密\n密%%后'],
    ['over blank lines', '%%\n密\n\n- 密\n\n```\n密\n%%\n\n前后'],
    ['from the middle of one paragraph to another', '前 %%密\n\n- 密\n- 密\n\n密%% 后'],
    ['in a quotation', '> 前\n> %%\n> 密\n> %%\n> 后'],
    ['in a list', '- 前 %%密%%\n- %%密%% 后'],
    ['in a heading', '# 前%%密%%后'],
    ['in a table', '| 前%%密%% |\n|---|\n| 后 |'],
    ['in a link', '前[后%%密%%](https://e.com)'],
    ['with code in it', '前%%密 `密%% 后'],
  ])('is dropped: %s', (_name, text) => {
    const words = wordsOf(text);
    expect(words).not.toContain('密');
    expect(words).toContain('前');
    expect(words).toContain('后');
  });

  it.each([
    ['in code', '`%%字%%`'],
    ['in a block of code', '```\n%%字%%\n```'],
    ['in a fence in a list', '- 一\n\n  ```\n  %%\n  字\n  %%\n  ```'],
    ['in an address', 'https://e.com/%%字%%'],
    ['behind a backslash', '\\%%字%%'],
    ['behind a number', '涨了 100%%，字，跌了 50%%'],
    ['never closed', '%%\n\n字\n\n- 字'],
  ])('is none, and its words stay: %s', (_name, text) => {
    expect(wordsOf(text)).toContain('字');
  });

  it('that is never closed is told with its line, and another with the line it begins on', () => {
    expect(told('一\n\n%%\n密\n%%\n\n二 %%不是注释\n\n三')).toEqual([
      '3 comment-hidden',
      '7 comment-unclosed',
    ]);
    expect(told('涨了 100%%')).toEqual([]);
  });

  it('leaves the lines below it where they are', () => {
    expect(blockIdsIn(treeOf('%%\n\n密\n\n%%\n\n字 ^a'))).toEqual([{ id: 'a', line: 7 }]);
  });
});

describe('tags in a text', () => {
  it.each([
    ['#读书 #读书/方法 #a-b_c', ['读书', '读书/方法', 'a-b_c']],
    ['#Book #book #BOOK', ['Book']],
    ['#2024年 #y1984 #1984 #19/84', ['2024年', 'y1984']],
    ['#末尾/ 和 #标点，停住', ['末尾', '标点']],
    ['行首\n#第二行', ['第二行']],
    ['- #列表\n\n> #引文\n\n## 标题 #标题里', ['列表', '引文', '标题里']],
    ['#𠮷野家 #한국어 #日本語', ['𠮷野家', '한국어', '日本語']],
    ['C# a#b (#c) &#35;d', []],
    ['`#a` \\#b https://e.com/#c <https://e.com/#d>', []],
    ['[字 #a](https://e.com) ![ #b](x.png) [c]( #d)', []],
    ['<a href=" #a">x</a>\n\n```\n#b\n```', []],
    ['# 标题\n\n##没有空格', []],
    ['%% #密 %%', []],
    ['$x #a$', []],
  ])('of %j are %j', (text, tags) => {
    expect(tagsIn(treeOf(text))).toEqual(tags);
  });
});

describe('block ids', () => {
  it('are listed with the lines of what they name', () => {
    const text =
      '一段\n第二行 ^para\n\n- 一 ^item\n- 二\n\n^list\n\n> [!note]\n> 字\n\n^call\n\n# 标题 ^head\n';
    expect(blockIdsIn(treeOf(text))).toEqual([
      { id: 'para', line: 1 },
      { id: 'list', line: 4 },
      { id: 'item', line: 4 },
      { id: 'call', line: 9 },
      { id: 'head', line: 14 },
    ]);
    expect(wordsOf(text)).not.toContain('^');
  });

  it.each(['2^10', '字 ^中文', '字 ^a_b', '`字 ^a`', '字 ^a 字', '[^a]\n\n[^a]: 注'])(
    'are none in %j',
    (text) => {
      expect(blockIdsIn(treeOf(text))).toEqual([]);
    },
  );

  it('that stand twice name the first', () => {
    expect(blockIdsIn(treeOf('一 ^a\n\n二 ^a'))).toEqual([{ id: 'a', line: 1 }]);
  });
});

describe('a dollar', () => {
  it.each(['$5 和 $6', '花了 $5，又花了$6', '$ x $', '\\$x\\$', '`$x$`', '$x$5', '只有一个 $'])(
    'is money in %j',
    (text) => {
      expect(hasMath(treeOf(text))).toBe(false);
      expect(told(text)).toEqual([]);
    },
  );

  it.each(['$x$', '字$x_1$字', '$$x$$', '$$\nx\n$$', '$$x\n- y\n+ z$$ 字', '> $$\n> x\n> $$'])(
    'begins a formula in %j',
    (text) => {
      expect(hasMath(treeOf(text))).toBe(true);
    },
  );

  it('of a formula that can’t be set is shown with all of it, and told', () => {
    const text = '字\n\n$\\frac{1$\n\n$$\n\\nothing{\n$$\n\n$$\n没有关上\n\n字';
    expect(told(text)).toEqual(['3 math-broken', '5 math-broken', '9 math-broken']);
    expect(wordsOf(text)).toContain('没有关上');
  });
});

describe('the words of an image', () => {
  it.each([
    ['图|300', { alt: '图', width: 300 }],
    ['图|300x200', { alt: '图', width: 300, height: 200 }],
    ['|300', { alt: '', width: 300 }],
    ['a|b|50', { alt: 'a|b', width: 50 }],
    ['2024', { alt: '2024' }],
    ['图|小', { alt: '图|小' }],
    ['图|0', { alt: '图|0' }],
    ['图|99999', { alt: '图|99999' }],
  ])('%j are read as %j', (words, read) => {
    expect(readImageWords(words)).toEqual(read);
  });
});

it('the same signs are read in MDX', () => {
  const { tree, findings } = readNoteTree('字%%密%% ==x== #标签 ^id\n\n%%\n{密\n%%\n', 'mdx');
  expect(wordsIn(tree)).toBe('字 x #标签');
  expect(tagsIn(tree)).toEqual(['标签']);
  expect(blockIdsIn(tree)).toEqual([{ id: 'id', line: 1 }]);
  expect(findings.map(({ line }) => line)).toEqual([1, 3]);
});

it.each([
  ['marks', '==a '],
  ['comments', '%%a '],
  ['lines of comments', '%%\n\n'],
  ['tags', '#a '],
  ['dollars', '$a '],
  ['formulas that nobody closes', '$$a\n\n'],
  ['block ids', 'a ^b\n\n'],
  ['blanks', '   '],
])('a text of nothing but %s takes no longer than its length', (_name, piece) => {
  const time = (count: number) => {
    const text = `a${piece.repeat(count)}b`;
    const start = process.cpuUsage();
    treeOf(text);
    return process.cpuUsage(start).user + 20_000;
  };
  time(500);
  expect(time(8_000) / time(1_000)).toBeLessThan(30);
});
