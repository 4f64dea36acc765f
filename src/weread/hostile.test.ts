import { describe, expect, it } from 'vitest';
import { parse } from './parse.ts';

const head = '---\ndoc_type: weread-highlights-reviews\nbookId: "1"\n---\n# 高亮划线\n\n';
const app = '《书》\n\n作者\n3个笔记\n\n';
const open = '> 📌 划线 ^1-1-2-3\n';
const times = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n');
/** Titles over what the highlights `句 0`, `句 1` … say. */
const quoting = `\n# 读书笔记\n${times(1e4, (n) => `## 题 ${n}\n> 📌 句 ${n}\n    - 💭 想法\n`)}`;

/** Each takes minutes, not milliseconds, where the parser's work grows with the square of its size. */
const shapes: Readonly<Record<string, () => string>> = {
  'one line of spaces': () => `${head}> 📌 a${' '.repeat(1e6)}b`,
  'one heading of spaces and hashes': () => `${head}## ${' #'.repeat(5e5)}a`,
  'one line of quote signs': () => head + '>'.repeat(1e6),
  'one line of carets': () => `${head}> 📌 ${' ^a-'.repeat(3e5)}!`,
  'one line of dashes and clocks': () => `${head}${open}- 💭 ${' - ⏱ 2024-01-01'.repeat(1e5)}!`,
  'one link that never ends': () => `${head}> 📌 [${'](weread://a'.repeat(1e5)}`,
  'one frontmatter fence of spaces': () => `---${' '.repeat(1e6)}!\na: b\n---\n`,
  'one key of spaces': () => `---\na:${' '.repeat(1e6)}"b\nnoteCount: 1\n---\n`,
  'chapters with the same number': () => head + times(2e4, () => '## 第1章 题\n'),
  'chapters with the same title': () => head + times(2e4, () => '## 题\n'),
  'sections of many chapters': () => head + times(2e4, (n) => `### ${n % 999}.${n % 997} 题\n`),
  'parts with chapters': () => head + times(1e4, (n) => `## 卷${n}\n## 第1章 题\n### 1.1 节\n`),
  'highlights with the same id': () => head + times(2e4, () => open),
  'highlights with the same words': () => head + times(2e4, () => '> 📌 划线\n'),
  'paragraphs of one highlight': () => `${head}> 📌 [a\n${times(1e5, () => 'b')}\n](<weread://x>)`,
  'thoughts on one highlight': () => head + open + times(2e4, (n) => `- 💭 想法 ${n}`),
  'lines of one thought': () => `${head}${open}- 💭 a\n${times(1e5, () => 'b')}`,
  'thoughts on one quote': () =>
    `${head}${open}\n# 读书笔记\n${times(2e4, (n) => `> 📌 划线\n    💭 想法 ${n}\n`)}`,
  'chapters that only 读书笔记 names': () =>
    `${head}${open}\n# 读书笔记\n${times(2e4, (n) => `## 章 ${n}\n- 想法 ^1-${n}\n`)}`,
  'deep chapters that 读书笔记 names': () =>
    `${head}## 章\n${open}${times(1e4, (n) => `> 📌 句 ${n} ^1-${n + 2}-2-3\n`)}${quoting}`,
  'returns to deep chapters': () =>
    `${head}## 章\n${open}${times(1e4, (n) => `> 📌 句 ${n} ^1-${(n % 99) + 2}-${n}\n`)}${quoting}`,
  'lines of the introduction': () =>
    `${head}> [!abstract] 书\n> - 简介： a\n${times(1e5, () => 'b')}`,
  'values of one key': () => `${head}> [!abstract] 书\n${times(2e4, (n) => `> - 键：${n}`)}`,
  'lines that no rule claims': () => head + times(1e5, () => 'a'),
  'reviews of the book': () => `${head}# 本书评论\n${times(2e4, (n) => `## 书评 No.${n} 好\n`)}`,
  'diamonds of the app': () => app + times(2e4, (n) => `\n◆ 句${n}`),
  'thoughts of the app': () =>
    app + times(1e4, (n) => `\n◆ 2024/05/02发表想法\n\n想${n}\n\n原文：一句\n\n◆ 一句`),
  'thoughts of the app without an end': () =>
    `${app}\n◆ 2024/05/02发表想法\n${times(5e4, () => '原文：一句\n')}`,
  'lines of one highlight of the app': () => `${app}\n◆ a\n${times(2e5, () => 'b')}`,
  'paragraphs of one review of the app': () =>
    `${app}\n点评\n\n◆ 2024/05/01 认为好看\n${times(1e5, () => 'b\n')}`,
  'chapters of the app': () => app + times(1e4, (n) => `\n\n题${n}\n\n◆ 句`),
  'passages of the app, to 8.2': () => app + times(2e4, () => '\n想\n>> 句\n\n>> 句'),
  'books of the app': () => times(1e4, (n) => `《书${n}》\n\n作者\n3个笔记\n\n◆ 句\n`),
  'titles that are no books': () => app + times(5e4, () => '《书》\n'),
  'blocks of a copy without signs': () =>
    `书\n作者\n3个笔记\n章\n\n>   > 句\n\n${times(2e4, () => '句\n章\n')}\n点评\n\n${times(2e4, () => '评\n')}`,
  'one line of stars and spaces': () => `${app}\n◆ **${'** '.repeat(5e5)}a`,
};

describe('a file that is made to take forever', () => {
  it.each(Object.keys(shapes))('is read at once: %s', (shape) => {
    const text = shapes[shape]?.() ?? '';
    const start = performance.now();
    parse({ text, encoding: 'utf-8', repairs: 0, damage: [], damaged: 0 }, 'hostile.md');
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
