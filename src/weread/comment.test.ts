import { describe, expect, it } from 'vitest';
import { CommentBlocks, takeComments } from './comment.ts';
import { decode } from './decode.ts';
import { parse } from './parse.ts';

const blocks = (...rows: string[]) => new CommentBlocks(rows.map((raw) => ({ raw })));

describe('a comment that is a block', () => {
  it.each([
    [['%%秘密%%'], 0],
    [['  %%秘密%%  '], 0],
    [['%%', '秘密', '', '> 📌 一', '%%', '后'], 4],
    [['%%秘密', '还有%%', '后%%'], 1],
    [['<!-- 秘密 -->'], 0],
    [['<!--', '100%%', '-->'], 2],
    [['%%', '<!-- 秘密', '%%'], 2],
  ])('is %j', (rows, end) => {
    expect(blocks(...rows).endOf(0)).toBe(end);
  });

  it.each([
    [['%%']],
    [['%% 没有结尾', '后']],
    [['%%秘密%% 后']],
    [['%%秘密', '还有%% 后', '%%']],
    [['前 %%秘密%%']],
    [['> %%秘密%%']],
    [['100%%', '%%']],
    [['<!-- 没有结尾', '后']],
    [['<p>', '-->']],
  ])('is not %j', (rows) => {
    expect(blocks(...rows).endOf(0)).toBeUndefined();
  });
});

describe('comments in lines that no rule knows', () => {
  const strip = (...rows: string[]) => takeComments(rows.map((text) => ({ text, apart: false })));

  it.each([
    ['前 %%秘密%% 后', '前  后'],
    ['前%%秘密%%后', '前后'],
    ['前<!-- 秘密 -->后 <!--又-->', '前后 '],
    ['%%秘密%% %%又%%', ' '],
  ])('are taken out of "%s"', (row, kept) => {
    expect(strip(row).rows).toEqual([kept]);
  });

  it.each([
    '100%% 到 200%%',
    String.raw`\%%不是%%`,
    'printf("%d%%, %d%%")',
    '`%%代码%%` 与 ``<!-- 代码 -->``',
    '前 %%没有结尾',
    '前 <!-- 没有结尾 %%',
    '--> 后',
  ])('are none in "%s"', (row) => {
    expect(strip(row)).toEqual({ rows: [row], comments: [] });
  });

  it('end in their own paragraph, and not in a block of code', () => {
    const rows = ['一 %%秘', '密%% 二', '```', '%%代码%%', '```', '三 %%又%%'];
    expect(strip(...rows)).toEqual({
      rows: ['一 ', ' 二', '```', '%%代码%%', '```', '三 '],
      comments: [0, 5],
    });
    const apart = [
      { text: '一 %%开', apart: false },
      { text: '二%% 三', apart: true },
    ];
    expect(takeComments(apart).comments).toEqual([]);
  });

  it('that hold no words need no notice', () => {
    expect(strip('一 %%%% 二 <!-- -->')).toEqual({ rows: ['一  二 '], comments: [] });
  });
});

const head = ['---', 'doc_type: weread-highlights-reviews', 'bookId: "90040001"', '---'];
const highlight = ['> 📌 一句话。', '> ⏱ 2024-05-02 21:14:03 ^90040001-3-10-20'];

function read(...rows: string[]) {
  const text = [...head, '# 高亮划线', '## 第一章', ...rows, ''].join('\n');
  const parsed = parse(decode(new TextEncoder().encode(text)), 'a.md');
  if (parsed.kind !== 'books') throw new Error('not an export');
  const { books, account, problems } = parsed;
  const hidden = problems.filter(({ rule }) => rule === 'comment-hidden');
  const others = problems.filter(({ rule }) => rule === 'block-unclaimed');
  return {
    shown: JSON.stringify(books),
    lines: hidden.map(({ place }) => place.line),
    others,
    account,
  };
}

describe('a comment that the reader has set into an export', () => {
  it.each([
    ['behind a highlight', [...highlight, '%%秘密%%']],
    ['apart from it', [...highlight, '', '%%', '秘密', '', '%%']],
    ['with a whole highlight in it', ['%%', '> 📌 秘密', '> ⏱ 2024-05-02 21:14:03 ^1-2-3', '%%']],
    ['in HTML', [...highlight, '<!-- 秘密', '两行 -->']],
    ['behind a thought', ['> 📌 一句 ^90040001-3-1-2', '- 💭 想法 - ⏱ 2024-05-02', '%%秘密%%']],
    ['in a line of the reader’s own', [...highlight, '', '我的话 %%秘密%%，说完。']],
    ['in several lines of the reader’s own', [...highlight, '', '我的话 %%秘密', '两行%% 说完。']],
    ['behind a review', ['# 本书评论', '## 书评 No.1', '好 ^1-7abcdefgh', '', '%%秘密%%']],
    ['behind the parts’ own heading', ['# 本书评论', '%%秘密%%']],
  ])('is hidden, and a problem names it: %s', (_, rows) => {
    const { shown, lines, account } = read(...rows);
    expect(shown).not.toContain('秘密');
    expect(shown).not.toContain('%%');
    expect(lines).toHaveLength(1);
    expect(account.unclaimed).toEqual([]);
  });

  it.each([
    ['of a highlight', ['> 📌 x = 1', '%% 秘密 %%', 'y', '> ⏱ 2024-05-02 21:14:03 ^1-2-3']],
    ['of a highlight’s only line', ['> 📌 %%秘密%%', '> ⏱ 2024-05-02 21:14:03 ^1-2-3']],
    ['quoted', ['> 📌 x = 1', '> %%秘密%%', '> ⏱ 2024-05-02 21:14:03 ^1-2-3']],
    ['of HTML', ['> 📌 <p>', '', '<!-- 秘密 -->', '> ⏱ 2024-05-02 21:14:03 ^1-2-3']],
    ['of a thought', ['> 📌 一 ^1-2-3-4', '- 💭 想', '%%秘密%%', '完 - ⏱ 2024-05-02 21:14:03']],
    ['of a review', ['# 本书评论', '## 书评 No.1', '好', '%%秘密%%', '完 ^1-7abcdefgh']],
    ['of code', [...highlight, '', '```', '%%秘密%%', '```']],
    ['never closed', [...highlight, '', '%% 秘密', '', '后面']],
  ])('is none where it is text: %s', (_, rows) => {
    const { shown, lines } = read(...rows);
    expect(shown).toContain('秘密');
    expect(lines).toEqual([]);
  });

  it('tells nothing of itself where the rest of its line is shown', () => {
    const { others, lines } = read(...highlight, '', '%%秘密%% 我的话');
    expect(lines).toEqual([10]);
    expect(others).toMatchObject([{ place: { line: 10 }, details: { excerpt: '我的话' } }]);
  });

  it('needs no notice without words, or where the plugin has set it', () => {
    const { lines, account } = read('<!-- start of weread -->', ...highlight, '%% %%', '<!-- -->');
    expect(lines).toEqual([]);
    expect(account.claims.rule).toBe(3);
  });

  it('is found at once, however many are never closed', () => {
    const rows = Array.from({ length: 20_000 }, () => ['<!-- a', '%%b%% c', '%%d', '`e']).flat();
    const began = performance.now();
    read(...highlight, '', rows.join('\n'), '-->x');
    read(...highlight, '', '```', rows.join('\n'));
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
