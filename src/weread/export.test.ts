import { describe, expect, it } from 'vitest';
import { isExport } from './export.ts';
import type { Frontmatter } from './frontmatter.ts';
import { splitLines } from './line.ts';

const is = (frontmatter: Frontmatter, body: string) => isExport(frontmatter, splitLines(body));

describe('an export', () => {
  it('says so in its doc_type', () => {
    expect(is({ doc_type: 'weread-highlights-reviews' }, '')).toBe(true);
    expect(is({ doc_type: 'weread-sync-note' }, '')).toBe(true);
  });

  it('bears a book’s id and a key that only exporters write', () => {
    expect(is({ bookId: '1', noteCount: '0' }, '')).toBe(true);
    expect(is({ bookId: '1', lastReadDate: 'null' }, '')).toBe(true);
  });

  it('has a heading and a sign of the template', () => {
    expect(is({}, '# 高亮划线\n\n> 📌 一句')).toBe(true);
    expect(is({}, '## 元数据\n\n- [📌] 一句')).toBe(true);
  });
});

describe('a note of the reader’s own', () => {
  it('may speak of a book', () => {
    expect(is({ title: '读后感', bookId: '1' }, '正文')).toBe(false);
    expect(is({ bookId: 'null', noteCount: '1' }, '正文')).toBe(false);
  });

  it('may quote a highlight, or have a heading of the same name', () => {
    expect(is({}, '> 📌 引一句')).toBe(false);
    expect(is({}, '# 元数据\n\n说说元数据。')).toBe(false);
    expect(is({}, '# 我的高亮划线\n\n> 📌 引一句')).toBe(false);
    expect(is({}, '正文里写到 # 高亮划线 和 > 📌')).toBe(false);
  });

  it('may have another doc_type', () => {
    expect(is({ doc_type: 'essay' }, '')).toBe(false);
    expect(is({ doc_type: ['weread'] }, '')).toBe(false);
  });
});
