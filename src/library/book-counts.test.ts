import { describe, expect, it } from 'vitest';
import { decode } from '../weread/decode.ts';
import { parse } from '../weread/parse.ts';
import { addCounts, countBook, noCounts } from './book-counts.ts';

const text = `---
bookId: "1"
doc_type: weread-highlights-reviews
title: 书
---

没有规则认得的一句。

# 高亮划线

## 第一章 开始

> 📌 一句话。 ^1-1-10-20
- 💭 一个想法 - ⏱ 2024-01-01 10:00:00

### 1.1 小节

> 📌 又一句话。
> ⏱ 2024-01-01 10:00:00 ^1-1-30-40

## 第二章 继续

> 📌 第三句话。
> ⏱ 2024-01-01 10:00:00 ^1-2-30-40

# 读书笔记

## 第二章 继续

### 章节评论 No.1

- 整章的想法 ^99-abc

# 本书评论

## 书评 No.1

好书。
`;

describe('the counts of a book', () => {
  it('are of its pages of chapters, its highlights, thoughts, reviews and unknown blocks', () => {
    const parsed = parse(decode(new TextEncoder().encode(text)), 'a.md');
    if (parsed.kind !== 'books') throw new Error('not an export');
    const counts = parsed.books.map(countBook);
    const one = { chapters: 2, highlights: 3, thoughts: 2, reviews: 1, prose: 1 };
    expect(counts).toEqual([one]);
    expect([...counts, ...counts].reduce(addCounts, noCounts)).toEqual({
      chapters: 4,
      highlights: 6,
      thoughts: 4,
      reviews: 2,
      prose: 2,
    });
  });

  it('leave out the comments of others, which are no thoughts of the reader’s', () => {
    const rows = ['#### 点赞的评论', '> 👍 好', '> —— 阿棹', '> ⏱ 2026-05-20 07:00:00', ''];
    const parsed = parse(
      decode(
        new TextEncoder().encode(text.replace('# 读书笔记', `${rows.join('\n')}\n# 读书笔记`)),
      ),
      'a.md',
    );
    if (parsed.kind !== 'books') throw new Error('not an export');
    expect(JSON.stringify(parsed.books)).toContain('阿棹');
    expect(parsed.books.map(countBook)).toMatchObject([{ thoughts: 2 }]);
  });
});
