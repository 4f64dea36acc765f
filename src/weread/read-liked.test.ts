import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';
import { parse } from './parse.ts';

function read(...rows: string[]) {
  const head = ['---', 'doc_type: weread-highlights-reviews', 'bookId: "90040002"', '---'];
  const own = ['> 📌 一句话。', '> ⏱ 2024-05-02 21:14:03 ^90040002-3-10-20'];
  const text = [...head, '# 高亮划线', '## 第一章', ...own, '', ...rows, ''].join('\n');
  const parsed = parse(decode(new TextEncoder().encode(text)), 'a.md');
  if (parsed.kind !== 'books') throw new Error('not an export');
  const items = parsed.books[0]?.chapters[0]?.items ?? [];
  return {
    items,
    thoughts: items.flatMap((item) => (item.kind === 'highlight' ? item.thoughts : [])),
    remarks: items.flatMap((item) => (item.kind === 'remark' ? item : [])),
    account: parsed.account,
  };
}

const label = '#### 点赞的评论';
const time = '> ⏱ 2026-05-20 07:00:00';

describe('a comment that the reader liked', () => {
  it('stands at the highlight that it quotes, with its writer’s name', () => {
    const { thoughts, account } = read(label, '> 👍 好', '> —— 阿棹 · 原文：一句话。', time);
    expect(thoughts).toMatchObject([
      { text: '好', by: '阿棹', created: '2026-05-20T07:00:00', line: 11 },
    ]);
    expect(account.unclaimed).toEqual([]);
  });

  it('stands in the chapter where the file holds no such highlight, or it quotes nothing', () => {
    const rows = ['> 👍 好', '> —— 阿棹 · 原文：另一句。', time, '> 👍 也好', '> —— 匿名', time];
    expect(read(label, ...rows).remarks).toMatchObject([
      { quote: ['另一句。'], thought: { text: '好', by: '阿棹' } },
      { quote: [], thought: { text: '也好', by: '匿名' } },
    ]);
  });

  it('keeps every line, though what the template prints behind it is missing', () => {
    const { remarks } = read(label, '> 👍 好', '> —— 是吗', '完全是', '', '## 第二章');
    expect(remarks).toMatchObject([{ quote: [], thought: { by: '' } }]);
    expect(remarks[0]?.thought.text).toBe('好\n> —— 是吗\n完全是');
  });

  it('is none of the reader’s thoughts, though it has the same words', () => {
    const review = ['# 读书笔记', '## 第一章', '### 划线评论', '> 📌 一句话。 ^2050-7zzzzzzzz'];
    const rows = [label, '> 👍 好', '> —— 阿棹 · 原文：一句话。', time, '', ...review];
    const { thoughts } = read(...rows, '    - 💭 好', '    - ⏱ 2026-05-28 20:11:00');
    expect(thoughts.map(({ text, by }) => [text, by])).toEqual([
      ['好', undefined],
      ['好', '阿棹'],
    ]);
  });

  it('is not begun by a thumb elsewhere', () => {
    expect(read('> 👍 好', '> ⏱ 2026-05-20 07:00:00 ^90040002-3-30-40').remarks).toEqual([]);
    expect(read('> 📌 👍 好', '> ⏱ 2026-05-20 07:00:00 ^90040002-3-30-40').remarks).toEqual([]);
  });

  it('leaves the highlights behind it alone', () => {
    const next = ['> 📌 二句话。', '> ⏱ 2024-05-03 21:14:03 ^90040002-4-10-20'];
    const { items } = read(label, '> 👍 好', '> —— 匿名', time, ...next);
    expect(items.map(({ kind }) => kind)).toEqual(['highlight', 'remark', 'highlight']);
  });
});
