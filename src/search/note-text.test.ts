import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownProcessor, shikiConfig } from '../markdown/processor.ts';
import { passagesOf, plainText } from './note-text.ts';

const heading = '## 公式 $x$ %%密%% ==重点== #标签 ^id';

const note = `前言，还没有标题。

# 读书 *笔记*

第一段有 **粗体**、[链接](https://example.com/x "题") 和 \`代码\`。<br>换行

- 一
- 二[^1]

## 小节 & \`code{x}\`

| 甲 | 乙 |
|---|---|
| 1 | 2 |

<!-- 看不见 --><b>HTML 的字</b><script>alert(1)</script>

## 小节 & \`code{x}\`

### <a id="own"></a>带锚的 {花} 标题

> #### 引文里的标题
> 引文

Setext 标题
===

\`\`\`js
const 网 = 1;
\`\`\`

[^1]: 脚注的话
`;

describe('passages of a note', () => {
  it('are cut at the headings, as their page shows them', () => {
    const passages = passagesOf(note, 'md');
    expect(passages.map(({ text }) => text)).toEqual([
      '前言，还没有标题。',
      '读书 笔记\n第一段有 粗体、链接 和 代码。\n换行\n一\n二1',
      '小节 & code{x}\n甲\n乙\n1\n2\nHTML 的字',
      expect.stringContaining('小节'),
      expect.stringContaining('带锚的 {花} 标题'),
      expect.stringContaining('引文里的标题\n引文'),
      expect.stringContaining('Setext 标题\nconst 网 = 1;'),
      expect.stringContaining('脚注的话'),
    ]);
    const all = passages.map(({ text }) => text).join('\n');
    expect(all).toContain('HTML 的字');
    expect(all).not.toMatch(/看不见|alert|example\.com|\*/);
  });

  it('lie under the ids that their headings have on the page', async () => {
    const renderer = await markdownProcessor.createRenderer({
      syntaxHighlight: false,
      shikiConfig,
    });
    const { code } = await renderer.render(`${note}\n\n${heading}\n`);
    const ids = [...code.matchAll(/<h[1-6][^>]* id="([^"]+)"/g)].map(([, id]) => id);
    const anchors = passagesOf(`${note}\n\n${heading}\n`, 'md').flatMap(
      ({ anchor }) => anchor ?? [],
    );
    expect(ids.length).toBeGreaterThan(5);
    expect(anchors).toEqual(ids);
  });

  it('of MDX are its words, and not its program', () => {
    const mdx = `import Box from './box.astro';

# 标题 {1 + 1}

<Box title="看不见">里面的 *字*</Box>

{'算出来的'}

## 下一节

export const x = '程序';
`;
    const passages = passagesOf(mdx, 'mdx');
    expect(passages.map(({ text }) => text.split('\n')[0])).toEqual(['标题', '下一节']);
    expect(passages[0]?.text).toContain('里面的 字');
    expect(JSON.stringify(passages)).not.toMatch(/看不见|程序|import/);
  });

  it('have no comment in them, and the words of tags, marks, callouts and formulas', () => {
    const text = '# 题%%密%%目\n\n==重点== #标签 %%密%% $x^2$\n\n> [!note]- 标注\n> 里面\n\n字 ^id';
    const passages = passagesOf(text, 'md');
    expect(passages).toEqual([{ anchor: '题目', text: '题目\n重点 #标签  x^2\n标注\n里面\n字' }]);
  });

  it('are none of an empty note', () => {
    expect(passagesOf('', 'md')).toEqual([]);
  });
});

describe('plain text of a thought', () => {
  it('keeps the lines its writer typed', () => {
    expect(plainText('第一行\n第二行\n\n**第三段**')).toBe('第一行\n第二行\n第三段');
  });

  it('keeps what looks like Markdown and is none', () => {
    expect(plainText('a < b，2 * 3 * 4，#标签')).toBe('a < b，2 * 3 * 4，#标签');
  });
});

it('the words of a thought without Markdown are those that it would have with all steps', () => {
  const signs = fc.constantFrom(
    ...'网络a1，。“”—·；,;?"é \n\n .-#*1\t\u3000>',
    '  ',
    '\n\n',
    '1. ',
    '    ',
  );
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 12 }), (some) => {
      const body = some.join('');
      const passages = passagesOf(body.replace(/(?<!\n)\n(?!\n)/g, '  \n'), 'thought');
      expect(plainText(body)).toBe(passages.map(({ text }) => text).join('\n'));
    }),
    { numRuns: 2000 },
  );
});
