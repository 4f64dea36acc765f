import { describe, expect, it } from 'vitest';
import type { Book, Highlight, Section } from '../book.ts';
import { decode } from '../decode.ts';
import { parse } from '../parse.ts';
import { highlightsOf } from '../remark.ts';
import { onlyBook } from '../testing/only-book.ts';
import { mergeBooks } from './merge-books.ts';
import { byPrecedence } from './precedence.ts';

const head = '---\ndoc_type: weread-highlights-reviews\nbookId: "77"\ntitle: 书\n---\n';

function read(rows: readonly string[], { file = 'a.md', top = head } = {}): Book {
  const text = `${top}\n# 高亮划线\n\n${rows.join('\n')}\n`;
  return onlyBook(parse(decode(new TextEncoder().encode(text)), file));
}

/** A highlight of 0.7.0 to 1.5.4. */
const mark = (text: string, place: string, created = '2024-01-01 08:00:00') =>
  `> 📌 ${text}\n> ⏱ ${created} ^77-${place}\n`;
const bare = (text: string) => `> 📌 ${text}\n`;
const thought = (text: string, place: string, words: string) =>
  `> 📌 ${text} ^77-${place}\n- 💭 ${words} - ⏱ 2024-01-01 08:00:00\n`;

const sectionsOf = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...sectionsOf(section.sections)]);

/** Sections with what stands in them, as `title: text text`. */
function outline({ chapters }: Book): string[] {
  return sectionsOf(chapters).map(({ title, items }) => {
    const texts = items.map((item) => {
      if (item.kind === 'highlight') return item.paragraphs.join('|');
      return item.kind === 'prose' ? `(${item.text})` : `“${item.quote}” ${item.thought.text}`;
    });
    return `${title ?? '-'}: ${texts.join(' ')}`;
  });
}

function marked(book: Book, text: string): Highlight {
  const found = highlightsOf(book.chapters).filter(({ paragraphs }) => paragraphs.includes(text));
  const [highlight] = found;
  if (!highlight || found.length > 1) throw new Error(`${text} stands ${found.length} times`);
  return highlight;
}

describe('highlights of two copies', () => {
  it('are one where they stand at one place, and in the order of the book', () => {
    const newer = read(['## 第1章 甲', '', mark('二', '1-20-21'), mark('四', '1-40-41')]);
    const older = read(['## 第1章 甲', '', mark('三', '1-30-31'), mark('二', '1-20-21')]);
    expect(outline(mergeBooks([newer, older]))).toEqual(['第1章 甲: 二 三 四']);
  });

  it('are two where their ranges differ and their words too', () => {
    const newer = read(['## 第1章 甲', '', mark('上半句，下半句。', '1-20-28')]);
    const older = read(['## 第1章 甲', '', mark('下半句。', '1-24-28')]);
    expect(outline(mergeBooks([newer, older]))).toEqual(['第1章 甲: 上半句，下半句。 下半句。']);
  });

  it('are two where one place bears other words: neither is lost', () => {
    const newer = read(['## 第1章 甲', '', mark('甲句。', '1-20-23')]);
    const older = read(['## 第1章 甲', '', mark('乙句。', '1-20-23')]);
    const merged = mergeBooks([newer, older]);
    expect(outline(merged)).toEqual(['第1章 甲: 甲句。 乙句。']);
    expect(marked(merged, '甲句。').anchor).toBe('1-20-23');
    expect(marked(merged, '乙句。').anchor).toBe('1-20-23-2');
  });

  it('keep the words that are more, where the one holds the other', () => {
    const newer = read(['## 第1章 甲', '', mark('一句', '1-20-24')]);
    const older = read(['## 第1章 甲', '', mark('一句 话。', '1-20-24')]);
    expect(outline(mergeBooks([newer, older]))).toEqual(['第1章 甲: 一句 话。']);
  });

  it('are found by their words where one copy has no ids', () => {
    const full = read(['## 第1章 甲', '', mark('同一 句。', '1-20-24'), mark('别句。', '1-40-44')]);
    const plain = read(['## 第1章 甲', '', bare('同一句。'), bare('新句。'), bare('别句。')]);
    const merged = mergeBooks([full, plain]);
    expect(outline(merged)).toEqual(['第1章 甲: 同一 句。 新句。 别句。']);
    expect(marked(merged, '别句。').anchor).toBe('1-40-44');
  });

  it('pair up in order where words come again, and no further than their chapter', () => {
    const twice = ['## 第1章 甲', '', bare('是的。'), bare('中间。'), bare('是的。'), ''];
    const newer = read([...twice, '## 第2章 乙', '', bare('别的。')]);
    const older = read([...twice, bare('是的。'), '', '## 第2章 乙', '', bare('是的。')]);
    expect(outline(mergeBooks([newer, older]))).toEqual([
      '第1章 甲: 是的。 中间。 是的。 是的。',
      '第2章 乙: 是的。 别的。',
    ]);
  });

  it('are one where a new version of the book has moved them', () => {
    const newer = read([
      '## 第1章 甲',
      '',
      mark('一句话。', '9-120-124'),
      mark('二。', '9-130-131'),
    ]);
    const older = read(['## 第1章 甲', '', mark('一句话。', '3-20-24'), '> 📌 二。 ^77-3-30-31\n']);
    const merged = mergeBooks([newer, older]);
    expect(outline(merged)).toEqual(['第1章 甲: 一句话。 二。']);
    expect(marked(merged, '二。').anchor).toBe('9-130-131');
  });

  it('take time, colour and count from the copy that knows them', () => {
    const newer = read(['## 第1章 甲', '', '> 📌 一句。 ^77-1-20-24\n']);
    const older = read([
      '## 第1章 甲',
      '',
      '> [!Cite]+ <span style="color: #ffce78;">Highlight</span>',
      mark('一句。', '1-20-24', '2024-05-06 07:08:09'),
    ]);
    const { colour, created } = marked(mergeBooks([newer, older]), '一句。');
    expect(colour).toBe('yellow');
    expect(created).toBe('2024-05-06T07:08:09');
  });
});

describe('thoughts of two copies', () => {
  it('are put together under their highlight, each once', () => {
    const newer = read(['## 第1章 甲', '', thought('一句。', '1-20-24', '想法甲')]);
    const older = read([
      '## 第1章 甲',
      '',
      thought('一句。', '1-20-24', '想法 甲'),
      '# 读书笔记',
      '## 第1章 甲',
      '### 划线评论',
      '> 📌 一句。 ^5-7abcdefgh',
      '    - 💭 想法乙',
    ]);
    const merged = marked(mergeBooks([newer, older]), '一句。');
    expect(merged.thoughts.map(({ text }) => text)).toEqual(['想法甲', '想法乙']);
    expect(merged.thoughts.map(({ anchor }) => anchor)).toEqual(['1-20-24-t', '5-7abcdefgh']);
  });

  it('are not mixed with comments of others, which are put together as well', () => {
    const liked = [
      '',
      '#### 点赞的评论',
      '> 👍 想法甲',
      '> —— 阿棹 · 原文：一句。',
      '> ⏱ 2026-05-20 07:00:00',
    ];
    const one = read(['## 第1章 甲', '', mark('一句。', '1-20-24'), ...liked]);
    const other = read(['## 第1章 甲', '', thought('一句。', '1-20-24', '想法甲')]);
    for (const copies of [
      [one, other],
      [other, one],
      [one, other, one],
    ]) {
      const { thoughts } = marked(mergeBooks(copies), '一句。');
      expect(thoughts.map(({ by }) => by).toSorted()).toEqual(['阿棹', undefined]);
    }
  });

  it('find the highlight that only the other copy holds', () => {
    const remark = [
      '# 读书笔记',
      '## 第1章 甲',
      '### 划线评论',
      '> 📌 一句。 ^5-7abcdefgh',
      '    - 💭 想法',
    ];
    const quoting = read(['## 第1章 甲', '', mark('二句。', '1-30-33'), ...remark]);
    const marking = read(['## 第1章 甲', '', mark('一句。', '1-20-23')]);
    for (const copies of [
      [quoting, marking],
      [marking, quoting],
    ]) {
      const merged = mergeBooks(copies);
      expect(outline(merged).join().includes('“')).toBe(false);
      const [only] = marked(merged, '一句。').thoughts;
      expect(only).toMatchObject({ text: '想法', anchor: '5-7abcdefgh' });
    }
  });

  it('of one id with other words are both kept', () => {
    const remark = (words: string) => [
      '# 读书笔记',
      '## 第1章 甲',
      '### 划线评论',
      '> 📌 没有划线的一句。 ^5-7abcdefgh',
      `    - 💭 ${words}`,
    ];
    const merged = mergeBooks([read(remark('改过的')), read(remark('原来写'))]);
    expect(outline(merged)).toEqual([
      '第1章 甲: “没有划线的一句。” 原来写 “没有划线的一句。” 改过的',
    ]);
  });

  it('on the whole book are put together', () => {
    const review = (words: string) => ['# 本书评论', '## 书评 No.1', `${words} ^5-7abcdefgh`];
    const merged = mergeBooks([
      read(review('好书。')),
      read(review('好书。')),
      read(review('再读。')),
    ]);
    expect(merged.reviews.map(({ text }) => text)).toEqual(['好书。', '再读。']);
    expect(new Set(merged.reviews.map(({ anchor }) => anchor)).size).toBe(2);
  });
});

describe('sections of two copies', () => {
  it('stand in the order of the book: by number, or behind those that they followed', () => {
    const newer = read([
      ...['## 前言', '', mark('前', '1-1-2')],
      ...['## 第1章 甲', '', mark('甲', '2-1-2')],
      ...['## 第3章 丙', '', mark('丙', '6-1-2')],
    ]);
    const older = read([
      ...['## 前言', '', mark('前', '1-1-2')],
      ...['## 引子', '', bare('引')],
      ...['## 第2章 乙', '', mark('乙', '4-1-2')],
      ...['### 2.1 节', '', mark('节', '5-1-2')],
    ]);
    expect(outline(mergeBooks([newer, older]))).toEqual([
      '前言: 前',
      '引子: 引',
      '第1章 甲: 甲',
      '第2章 乙: 乙',
      '2.1 节: 节',
      '第3章 丙: 丙',
    ]);
  });

  it('of one name are told apart by the passages that they share', () => {
    const newer = read([
      ...['## 插曲', '', mark('一', '1-1-2')],
      ...['## 第1章 甲', '', mark('甲', '2-1-2')],
      ...['## 插曲', '', mark('二', '3-1-2')],
    ]);
    const older = read(['## 插曲', '', mark('二', '3-1-2'), mark('三', '3-5-6')]);
    expect(outline(mergeBooks([newer, older]))).toEqual([
      '插曲: 一',
      '第1章 甲: 甲',
      '插曲: 二 三',
    ]);
  });

  it('get the title that only the other copy tells', () => {
    const newer = read(['### 2.1 节', '', mark('节', '5-1-2')]);
    const older = read(['## 第2章 乙', '', '### 2.1 节', '', mark('节', '5-1-2')]);
    const merged = mergeBooks([newer, older]);
    expect(outline(merged)).toEqual(['第2章 乙: ', '2.1 节: 节']);
    expect(merged.chapters[0]?.id).toBe(newer.chapters[0]?.id);
  });

  it('whose passages stand elsewhere in the newer copy leave their title', () => {
    const newer = read(['## 第1章 甲', '', mark('节', '5-1-2')]);
    const older = read(['## 第1章 甲', '', '### 细分的一节', '', mark('节', '5-1-2')]);
    const merged = mergeBooks([newer, older]);
    expect(outline(merged)).toEqual(['第1章 甲: 节']);
    expect(merged.prose.map(({ text }) => text)).toEqual(['细分的一节']);
  });

  it('that come into a chapter do not make a part of it', () => {
    const newer = read([
      '## 第1章 甲',
      '',
      mark('甲', '2-1-2'),
      '### 一节',
      '',
      mark('节', '3-1-2'),
    ]);
    const older = read([
      ...['# 第1章 甲', '', mark('甲', '2-1-2'), '## 一节', '', mark('节', '3-1-2')],
      ...['## 又一节', '', mark('又', '4-1-2')],
    ]);
    const [chapter] = mergeBooks([newer, older]).chapters;
    expect(chapter?.sections.map(({ kind }) => kind)).toEqual(['section', 'section']);
  });
});

describe('lines that no rule claims', () => {
  it('stand once, and have names that differ', () => {
    const newer = read(['## 第1章 甲', '', mark('甲', '1-1-2'), '一行闲话', '', bare('乙')]);
    const older = read(['## 第1章 甲', '', mark('甲', '1-1-2'), '另一行话', '', bare('丙')]);
    const merged = mergeBooks([newer, older, newer]);
    expect(outline(merged)).toEqual(['第1章 甲: 甲 (另一行话) 丙 (一行闲话) 乙']);
    const prose = merged.chapters.flatMap(({ items }) => items.filter((i) => i.kind === 'prose'));
    expect(new Set(prose.map(({ anchor, line }) => anchor ?? `p-${line}`)).size).toBe(2);
  });
});

describe('the metadata of two copies', () => {
  const top = (...rows: string[]) => `---\ndoc_type: weread\n${rows.join('\n')}\n---\n`;
  const book = (...rows: string[]) => read(['## 甲', '', bare('句。')], { top: top(...rows) });

  it('are the newer one’s, and the older one’s where it says nothing', () => {
    const newer = book('bookId: "77"', 'title: 书', 'progress: 80%', 'tags: 甲 乙');
    const older = book(
      'bookId: "77"',
      'title: 书',
      'progress: 20%',
      'publisher: 社',
      'tags: 乙 丙',
    );
    expect(mergeBooks([newer, older])).toMatchObject({
      progress: 0.8,
      publisher: '社',
      tags: ['甲', '乙', '丙'],
      extra: {},
    });
  });

  it('keep what the reader has written, and what is said of the book in other words', () => {
    const newer = book(
      'bookId: "77"',
      'title: 书',
      'author: "[美]某人"',
      '心得: 好',
      'rating: 未知',
    );
    const older = book('bookId: "77"', 'title: 旧名', 'author: 某人', '心得: 很难', 'rating: 不详');
    expect(mergeBooks([newer, older]).extra).toEqual({
      title: '旧名',
      心得: '好\n很难',
      rating: '未知',
    });
  });

  it('have the book’s own id, whichever copy bears it', () => {
    const plain = book('title: 书');
    const own = book('bookId: CB_x1', 'title: 书');
    expect(mergeBooks([plain, own])).toMatchObject({ id: 'CB_x1', kind: 'imported' });
    expect(byPrecedence([plain, own])[0]).toBe(own);
  });
});

describe('a garbled copy', () => {
  const text = [
    head.replace('title:', 'tags: 小说\ntitle:'),
    '# 元数据\n',
    '# 高亮划线\n',
    '## 第1章 题目\n',
    thought('有编号的一句话。', '1-1-8', '想到的事'),
    bare('没有编号的一句话。'),
    '一行闲话\n',
    '# 本书评论\n## 书评 No.1\n很好的书。\n',
  ].join('\n');
  const whole = onlyBook(
    parse({ text, encoding: 'utf-8', repairs: 0, damage: [], damaged: 0 }, 'whole.md'),
  );

  function garble(signs: string, file = 'a-garbled.md'): Book {
    const garbled = [...text].map((sign) => (signs.includes(sign) ? '\ufffd' : sign)).join('');
    const damaged = garbled.split('\ufffd').length - 1;
    const damage = [{ line: 1, column: 1, offset: 0, bytes: [] }];
    return onlyBook(parse({ text: garbled, encoding: 'utf-8', repairs: 0, damage, damaged }, file));
  }

  it('adds nothing to the whole one, and decides nothing', () => {
    const garbled = garble('元说题的话事闲好');
    expect(garbled.damaged).toBeGreaterThan(0);
    expect(mergeBooks(byPrecedence([garbled, whole]))).toEqual(whole);
  });

  it('completes another that is garbled elsewhere', () => {
    const merged = mergeBooks([garble('句到'), garble('编想', 'b.md')]);
    expect(JSON.stringify(merged.chapters)).not.toContain('\ufffd');
    expect(merged.damaged).toBe(0);
  });

  it('tells how much is lost of what only it holds', () => {
    const more = `${text}\n# 高亮划线\n## 第2章 又一章\n\n${mark('只有\ufffd份有的话。', '9-1-8')}`;
    const damage = [{ line: 1, column: 1, offset: 0, bytes: [] }];
    const garbled = onlyBook(
      parse({ text: more, encoding: 'utf-8', repairs: 0, damage, damaged: 1 }, 'a.md'),
    );
    const merged = mergeBooks(byPrecedence([garbled, whole]));
    expect(outline(merged).at(-1)).toBe('第2章 又一章: 只有\ufffd份有的话。');
    expect(merged.damaged).toBe(1);
  });
});

it('has nothing to make a book of where there is no copy', () => {
  expect(() => mergeBooks([])).toThrow(RangeError);
});
