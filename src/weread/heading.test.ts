import { describe, expect, it } from 'vitest';
import { readHeading } from './heading.ts';

describe('a heading', () => {
  it.each([
    ['# 高亮划线', 1, '高亮划线'],
    ['   ### 三个空格', 3, '三个空格'],
    [' # 元数据', 1, '元数据'],
    ['## ', 2, ''],
    ['##', 2, ''],
    ['###### 六级', 6, '六级'],
    ['## C#', 2, 'C#'],
    ['## 题目 ##', 2, '题目 ##'],
    ['##　全角的空格', 2, '全角的空格'],
    ['## ◆ 官方主题', 2, '官方主题'],
    ['## 行\u2028分', 2, '行 分'],
  ])('of "%s" is read', (raw, level, title) => {
    expect(readHeading(raw)).toEqual({ level, title });
  });

  it.each(['#标签', '    # 四个空格', '####### 七个', '正文', '> # 引用', ''])(
    'is not "%s"',
    (raw) => {
      expect(readHeading(raw)).toBeUndefined();
    },
  );
});
