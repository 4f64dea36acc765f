import { describe, expect, it } from 'vitest';
import { readMarks, splitLines } from './line.ts';
import { outlook } from './outlook.ts';
import { survey } from './survey.ts';

function of(...rows: string[]) {
  const marked = splitLines(rows.join('\n')).map(readMarks);
  return outlook(marked, survey(marked));
}

describe('the outlook from a line', () => {
  it('is the end of the passage where its id or its time comes first', () => {
    expect(of('> 📌 一', '二', '', '# 三', '> ^1-2-3')).toEqual([
      'new',
      'end',
      'end',
      'end',
      'end',
    ]);
    expect(of('二', '# 三', '> ⏱ 2024-01-02 03:04:05')).toEqual(['end', 'end', 'end']);
  });

  it('is the end where a time stands behind a thought, but not where its sign ends a text', () => {
    expect(of('二', '三 - ⏱ 2024-01-02 03:04:05')).toEqual(['end', 'end']);
    expect(of('二', '三 - ⏱️Invalid date')).toEqual(['end', 'end']);
    expect(of('二', '闹钟响了 ⏱')).toEqual(['new', 'new']);
    expect(of('二', '闹钟响了 - ⏱️ ')).toEqual(['new', 'new']);
  });

  it('is a thought where that comes first', () => {
    expect(of('二', '    - 💭 想法', '    - ⏱ 2024-01-02')).toEqual(['thought', 'thought', 'end']);
  });

  it('is something new where a highlight, a callout or a heading of the template comes first', () => {
    expect(of('二', '> 📌 一 ^1-2-3')[0]).toBe('new');
    expect(of('二', '> [!Cite] ', '> ^1-2-3')[0]).toBe('new');
    expect(of('二', '', '## 题', '> 📌 一 ^1-2-3')[0]).toBe('new');
    expect(of('二', '', '### 划线评论', '> ^1-2-3')[0]).toBe('new');
    expect(of('二', '# 读书笔记', '- 想法 ^1-2')[0]).toBe('new');
    expect(of('二')).toEqual(['new']);
  });
});
