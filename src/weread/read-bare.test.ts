import { describe, expect, it } from 'vitest';
import type { Section } from './book.ts';
import { decode } from './decode.ts';
import { parse } from './parse.ts';

const head = '---\ndoc_type: weread-highlights-reviews\nbookId: "42"\ntitle: 书\n---\n';

/** What stands in the chapters: `划线`, then its thoughts after `|`; prose between brackets. */
function readBody(body: string): string[] {
  const parsed = parse(decode(new TextEncoder().encode(head + body)), 'book.md');
  const sections = parsed.kind === 'books' ? (parsed.books[0]?.chapters ?? []) : [];
  return sections.flatMap(itemsOf);
}

function itemsOf({ items, sections }: Section): string[] {
  const own = items.map((item) => {
    switch (item.kind) {
      case 'highlight':
        return [item.paragraphs.join('/'), ...item.thoughts.map(({ text }) => text)].join('|');
      case 'remark':
        return `(${item.thought.text})`;
      case 'prose':
        return `[${item.text}]`;
      default:
        return item satisfies never;
    }
  });
  return [...own, ...sections.flatMap(itemsOf)];
}

describe('highlights without a mark', () => {
  it('are the items of a counted list', () => {
    expect(readBody('# 高亮划线\n## 甲\n1. 一句。\n2. 又一句。\n   - 想到什么\n')).toEqual([
      '一句。',
      '又一句。|想到什么',
    ]);
  });

  it('keep the numbers of their own lines where an id is still to come', () => {
    expect(
      readBody('# 高亮划线\n## 甲\n1. 步骤：\n2. 先想 ^42-1-2-30\n\n2. 又一句 ^42-1-40-44\n'),
    ).toEqual(['步骤：/2. 先想', '又一句']);
  });

  it('are paragraphs that end in an id, beside the marked ones too', () => {
    expect(readBody('# 高亮划线\n## 甲\n> 📌 一句 ^42-1-2-9\n\n又一句 ^42-1-10-19\n')).toEqual([
      '一句',
      '又一句',
    ]);
  });

  it('are all paragraphs under the heading of the highlights where nothing is marked', () => {
    expect(readBody('# 高亮划线\n## 甲\n一句。\n还是它。\n\n又一句。\n')).toEqual([
      '一句。/还是它。',
      '又一句。',
    ]);
  });

  it('bear the time of the heading over them', () => {
    const body =
      '# 高亮划线\n## 甲\n##### 2024-05-02 21:14:03\n一句。\n##### 2024-05-03 08:00\n又一句。\n';
    expect(readBody(body)).toEqual(['一句。', '又一句。']);
  });

  it('have the thought that says it is one', () => {
    expect(readBody('# 高亮划线\n## 甲\n一句。\n\n我的想法：好。\n\n又一句。\n')).toEqual([
      '一句。|好。',
      '又一句。',
    ]);
  });
});

describe('what is no highlight', () => {
  it('is the prose of a file whose highlights are marked', () => {
    expect(
      readBody('# 高亮划线\n## 甲\n> 📌 一句\n> ⏱ 2024-05-02 21:14:03 ^42-1-2-9\n\n我自己的话。\n'),
    ).toEqual(['一句', '[我自己的话。]']);
  });

  it.each(['```\n代码\n```', '| 甲 | 乙 |', '![[图.png]]', '<details>', '![图](a.png)'])(
    'is %s',
    (text) => {
      expect(readBody(`# 高亮划线\n## 甲\n一句。\n\n${text}\n`)).toEqual(['一句。', `[${text}]`]);
    },
  );

  it('is a paragraph where no heading speaks of highlights', () => {
    const body = '# 元数据\n> [!abstract] 书\n\n## 甲\n一句。\n\n> 📌 两句 ^42-1-2-9\n';
    expect(readBody(body)).toEqual(['两句']);
  });
});
