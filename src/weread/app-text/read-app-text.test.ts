import { describe, expect, it } from 'vitest';
import type { Book, Section } from '../book.ts';
import { decode } from '../decode.ts';
import { parse } from '../parse.ts';
import { onlyBook } from '../testing/only-book.ts';

const parsed = (text: string, file = '书.txt') =>
  parse(decode(new TextEncoder().encode(text)), file);
const read = (...rows: string[]) => onlyBook(parsed(rows.join('\n')));

const head = ['《书》', '', '作者', '3个笔记', ''];
const oldHead = ['《书》', '作者', '3个笔记', ''];

/** A book in short: `# chapter`, `highlight`, `highlight < thought`, `~ quote < thought`, `? prose`. */
function inShort({ chapters, prose }: Pick<Book, 'chapters' | 'prose'>): string[] {
  const below = (section: Section): string[] => [
    `# ${section.title}`,
    ...section.items.flatMap((item) => {
      if (item.kind === 'prose') return [`? ${item.text}`];
      if (item.kind === 'remark') return [`~ ${item.quote.join('|')} < ${item.thought.text}`];
      const words = item.paragraphs.join('|');
      if (item.thoughts.length === 0) return [words];
      return item.thoughts.map(({ text }) => `${words} < ${text}`);
    }),
    ...section.sections.flatMap(below),
  ];
  return [...prose.map(({ text }) => `? ${text}`), ...chapters.flatMap(below)];
}

describe('text of 8.3 and later', () => {
  it('has chapters without a sign, whatever they look like', () => {
    const book = read(
      ...head,
      '1',
      '',
      '◆ 甲',
      '',
      '',
      '原来如此。',
      '',
      '◆ 乙',
      '',
      '',
      '《书》',
      '',
      '◆ 丙',
    );
    expect(inShort(book)).toEqual(['# 1', '甲', '# 原来如此。', '乙', '# 《书》', '丙']);
  });

  it('goes on with a highlight behind one blank line, and makes no chapter of it', () => {
    const book = read(
      ...head,
      '章',
      '',
      '◆ 甲',
      '',
      '乙',
      '',
      '◆ 丙',
      '',
      '',
      '下一章',
      '',
      '◆ 丁',
    );
    expect(inShort(book)).toEqual(['# 章', '甲|乙', '丙', '# 下一章', '丁']);
  });

  it('files a thought under the highlight of the same words, and keeps its day', () => {
    const book = read(
      ...head,
      '章',
      '',
      '◆ 2024/5/2发表想法',
      '',
      '想',
      '',
      '原文：甲',
      '',
      '◆ 甲',
    );
    expect(inShort(book)).toEqual(['# 章', '甲 < 想']);
    expect(book.chapters[0]?.items[0]).toMatchObject({
      thoughts: [{ created: '2024-05-02T00:00:00' }],
    });
    expect(book.chapters[0]?.items[0]).not.toHaveProperty('created');
  });

  it('leaves a thought in its chapter where only another has its words', () => {
    const thought = ['◆ 2024/5/2发表想法', '', '想', '', '原文：甲', ''];
    const book = read(...head, '上', '', ...thought, '', '下', '', '◆ 甲');
    expect(inShort(book)).toEqual(['# 上', '~ 甲 < 想', '# 下', '甲']);
  });

  it('keeps two thoughts of the same words on the same passage', () => {
    const thought = (day: string) => [`◆ 2024/05/${day}发表想法`, '', '好', '', '原文：甲', ''];
    const book = read(...head, '章', '', ...thought('02'), ...thought('03'), '◆ 甲');
    expect(inShort(book)).toEqual(['# 章', '甲 < 好', '甲 < 好']);
  });

  it('takes 原文 for the passage only where the thought ends with it', () => {
    const book = read(
      ...head,
      '章',
      '',
      '◆ 2024/5/2发表想法',
      '',
      '想',
      '原文：我写的',
      '',
      '又想',
      '',
      '原文：甲',
    );
    expect(inShort(book)).toEqual(['# 章', '~ 甲 < 想\n原文：我写的\n\n又想']);
  });

  it('leaves signs in the words of a thought', () => {
    const rows = [
      '◆ 2024/5/2发表想法',
      '',
      '想',
      '',
      '◆ 我列的一点',
      '',
      '◆ 又一点',
      '',
      '原文：甲',
    ];
    const book = read(...head, '章', '', ...rows, '', '◆ 甲');
    expect(inShort(book)).toEqual(['# 章', '甲 < 想\n\n◆ 我列的一点\n\n◆ 又一点']);
  });

  it('does not take a highlight for words of a thought on the chapter before it', () => {
    const thought = ['◆ 2024/5/2发表想法', '', '想', ''];
    const book = read(...head, '章', '', ...thought, '◆ 甲', '', ...thought, '原文：甲');
    expect(inShort(book)).toEqual(['# 章', '~  < 想', '甲 < 想']);
  });

  it('makes no chapter of a list in a highlight, nor of a short thought', () => {
    const rows = ['章', '', '◆ 两条：', '', '1. 看风', '', '2. 看灯', '', '◆ 甲', ''];
    const book = read(...head, ...rows, '◆ 2024/5/2发表想法', '', '3. 看岸', '', '◆ 乙');
    expect(inShort(book)).toEqual(['# 章', '两条：|1. 看风|2. 看灯', '甲', '~  < 3. 看岸', '乙']);
  });

  it('has one 原文 for each language of a book', () => {
    const book = read(
      ...head,
      '章',
      '',
      '◆ 2024/5/2发表想法',
      '',
      '想',
      '',
      '原文：One',
      '',
      '原文：一',
    );
    expect(inShort(book)).toEqual(['# 章', '~ One|一 < 想']);
  });

  it('leaves headings in the words of a thought or a review, and takes none for a chapter', () => {
    const thought = ['◆ 2024/5/2发表想法', '', '# 井号', '', '想', ''];
    const rows = ['点评', '', '◆ 2024/5/1 认为好看', '', '## 好', '', '', '上', '', ...thought];
    const book = read(
      ...head,
      ...rows,
      '原文：甲',
      '',
      ...thought,
      '## 二',
      '',
      '',
      '下',
      '',
      '◆ 乙',
    );
    expect(inShort(book)).toEqual([
      '# 上',
      '~ 甲 < # 井号\n\n想',
      '~  < # 井号\n\n想\n\n## 二',
      '# 下',
      '乙',
    ]);
    expect(book.reviews.map(({ text }) => text)).toEqual(['认为好看\n\n## 好']);
  });

  it('still has chapters that a note app has made headings, behind a thought on a chapter', () => {
    const thought = ['◆ 2024/5/2发表想法', '', '想', ''];
    const book = read(...head, '## 上', '', ...thought, '## 下', '', '◆ 甲');
    expect(inShort(book)).toEqual(['# 上', '~  < 想', '# 下', '甲']);
  });

  it('may have passages that go on with >, and no thought to tell its age', () => {
    const book = read(
      ...head,
      '章',
      '',
      '◆ 甲',
      '>>> import this',
      '> 乙',
      '',
      '',
      '下',
      '',
      '◆ 丙',
    );
    expect(inShort(book)).toEqual(['# 章', '甲|>>> import this|> 乙', '# 下', '丙']);
  });

  it('leaves out marks that have no width, before the words of a thought and in a highlight', () => {
    const thought = ['◆ 2024/5/2发表想法', '', '\u200b想', '', '原文：甲', '\u200b乙', ''];
    const book = read(...head, '章', '', ...thought, '◆ 甲', '\u200b乙');
    expect(inShort(book)).toEqual(['# 章', '甲|乙 < 想']);
  });

  it('makes a highlight of that day of a passage on which nothing was written', () => {
    const book = read(...head, '章', '', '◆ 2024/5/2发表想法', '', '原文：甲');
    expect(inShort(book)).toEqual(['# 章', '甲']);
    expect(book.chapters[0]?.items).toMatchObject([{ created: '2024-05-02T00:00:00' }]);
  });

  it('knows its last line only at its end', () => {
    const book = read(
      ...head,
      '章',
      '',
      '◆ 甲',
      '-- 来自微信读书',
      '',
      '◆ 乙',
      '',
      '-- 来自微信读书',
    );
    expect(inShort(book)).toEqual(['# 章', '甲|-- 来自微信读书', '乙']);
  });

  it('may have a chapter that is called as the reviews are', () => {
    const book = read(...head, '点评', '', '◆ 甲', '', '◆ 乙');
    expect(inShort(book)).toEqual(['# 点评', '甲', '乙']);
    expect(book.reviews).toEqual([]);
  });

  it('reports a highlight without words, and a line that no rule knows', () => {
    const rows = [...head, '章', '', '◆', '', '', '', '没有下文的一行'];
    const result = parsed(rows.join('\n'));
    expect(result.problems.map(({ rule, place }) => `${place.line} ${rule}`)).toEqual([
      '1 book-id-unknown',
      '8 highlight-empty',
      '12 block-unclaimed',
    ]);
  });
});

describe('text to 8.2', () => {
  it('marks chapters, and highlights with one sign or two', () => {
    const rows = (sign: string) => [
      ...oldHead,
      '◆ 甲章',
      '',
      `${sign}甲`,
      '',
      '◆  乙章',
      '',
      `${sign}乙`,
    ];
    for (const sign of ['>', '>> ']) {
      expect(inShort(read(...rows(sign)))).toEqual(['# 甲章', '甲', '# 乙章', '乙']);
    }
  });

  it('sets a thought above its passage, with a day or without', () => {
    const book = read(
      ...oldHead,
      '◆ 章',
      '',
      '2023/2/6 发表想法',
      '想',
      '>> 甲',
      '',
      '>> 甲',
      '',
      '又想',
      '>> 乙',
    );
    expect(inShort(book)).toEqual(['# 章', '甲 < 想', '~ 乙 < 又想']);
  });

  it('is known by a day without a sign, where no passage is marked', () => {
    const book = read(
      ...oldHead,
      '◆ 上',
      '',
      '2024/01/01发表想法',
      '想',
      '',
      '◆ 下',
      '',
      '2024/1/2 发表想法',
      '又想',
    );
    expect(inShort(book)).toEqual(['# 上', '~  < 想', '# 下', '~  < 又想']);
    const reviewed = read(...oldHead, '◆ 点评', '', '2024/01/01 认为好看', '好。');
    expect(reviewed.reviews.map(({ text }) => text)).toEqual(['认为好看\n好。']);
    expect(reviewed.chapters).toEqual([]);
  });

  it('leaves headings in the words of a passage, a thought or a review', () => {
    const rows = ['# 一', '## 二', '', '字'];
    const book = read(
      ...oldHead,
      ...['◆ 点评', '', '2023/3/1 认为好看', '好。', '', ...rows, ''],
      ...['◆ 章', '', '2023/2/6 发表想法', '想', '', ...rows, '>> 甲', '', '>> 乙', '', ...rows],
    );
    const words = '# 一\n## 二\n\n字';
    expect(inShort(book)).toEqual(['# 章', `~ 甲 < 想\n\n${words}`, '乙|# 一|## 二|字']);
    expect(book.reviews.map(({ text }) => text)).toEqual([`认为好看\n好。\n\n${words}`]);
  });

  it('goes on with a passage in lines that begin with its own sign', () => {
    const book = read(...oldHead, '◆ 章', '', '>> 甲', '> 乙', '>> 丙', '', '>> 丁');
    expect(inShort(book)).toEqual(['# 章', '甲|> 乙|>> 丙', '丁']);
  });

  it('parts passages at every sign in a copy without blank lines', () => {
    const book = read('《书》', '作者', '3个笔记', '◆ 章', '>> 甲', '>> 乙', '◆ 下', '>> 丙');
    expect(inShort(book)).toEqual(['# 章', '甲', '乙', '# 下', '丙']);
  });

  it('leaves a > at the start of a passage where one is the sign', () => {
    const book = read(...oldHead, '◆ 章', '', '>甲', '', '>>>> import this', '', '>乙');
    expect(inShort(book)).toEqual(['# 章', '甲', '>>> import this', '乙']);
    const later = read(...oldHead, '◆ 章', '', '>> 甲', '', '>> >>> import this');
    expect(inShort(later)).toEqual(['# 章', '甲', '>>> import this']);
  });

  it('may have chapters that are days', () => {
    const book = read(...oldHead, '◆ 1999年1月1日', '', '>> 甲', '', '◆ 1999/1/2 晴', '', '>> 乙');
    expect(inShort(book)).toEqual(['# 1999年1月1日', '甲', '# 1999/1/2 晴', '乙']);
  });

  it('goes on with a passage in lines without a sign', () => {
    const book = read(...oldHead, '◆ 章', '', '>> 甲', '乙', '', '丙', '', '>> 丁');
    expect(inShort(book)).toEqual(['# 章', '甲|乙|丙', '丁']);
  });

  it('leaves days in the words of a review', () => {
    const review = ['2023/3/1 认为好看', '好。', '', '2023年3月2日，又读了一遍。'];
    const book = read(...oldHead, '◆ 点评', '', ...review, '', '◆ 章', '', '>> 甲');
    expect(book.reviews.map(({ text }) => text)).toEqual([
      '认为好看\n好。\n\n2023年3月2日，又读了一遍。',
    ]);
  });

  it('is what wxread-export writes, too', () => {
    const rows = [
      '书',
      '作者',
      '2 个笔记',
      '',
      '## 章',
      '',
      '想',
      '>甲',
      '<hr/>',
      '',
      '>乙',
      '<hr/>',
    ];
    expect(inShort(read(...rows))).toEqual(['# 章', '~ 甲 < 想', '乙']);
  });

  it('leaves headings that the reader has added above the chapters', () => {
    const book = read(...oldHead, '## 上部', '', '◆ 甲章', '', '>> 甲', '', '## 下部', '', '>> 乙');
    expect(book.chapters.map(({ title, sections }) => [title, sections.length])).toEqual([
      ['上部', 1],
      ['下部', 0],
    ]);
  });
});

describe('a file of the app', () => {
  it('is a book of the store, whose address its title makes, and nothing is to be mended', () => {
    const book = read(...head, '章', '', '◆ 甲');
    expect(book).toMatchObject({ kind: 'store', title: '书', author: '作者', extra: {} });
    expect(read(...oldHead, '◆ 章', '', '>> 乙').id).toBe(book.id);
    const rules = parsed([...head, '章', '', '◆ 甲'].join('\n')).problems.map(({ rule }) => rule);
    expect(rules).toEqual(['book-id-unknown']);
  });

  it('takes the title from its name where the text has lost its head', () => {
    const book = onlyBook(parsed('◆ 2024/5/2发表想法\n\n想\n\n原文：甲\n', '架/旧书.txt'));
    expect(book.title).toBe('旧书');
    expect(inShort(book)).toEqual(['# undefined', '~ 甲 < 想']);
  });

  it('may hold books of several ages, each with its own problems and damage', () => {
    const text =
      '《甲》\n作者\n1个笔记\n\n◆ 章\n\n>> 甲\n\n《乙》\n\n作者\n1个笔记\n\n章\n\n◆ 乙\0\n';
    const result = parsed(text);
    if (result.kind !== 'books') throw new Error(result.kind);
    expect(result.books.map(({ title, damaged }) => [title, damaged])).toEqual([
      ['甲', 0],
      ['乙', 1],
    ]);
    expect(result.books.flatMap(inShort)).toEqual(['# 章', '甲', '# 章', '乙\uFFFD']);
    expect(result.account.unclaimed).toEqual([]);
  });

  it('says more of its book in a frontmatter that the reader has added', () => {
    const matter = '---\nbookId: "77"\ntags: [重读]\n---\n';
    const book = onlyBook(parsed(`${matter}${head.join('\n')}\n章\n\n◆ 甲\n`, 'a.md'));
    expect(book).toMatchObject({ id: '77', tags: ['重读'], title: '书' });
  });

  it('shows a frontmatter that stands above several books, for it describes none', () => {
    const one = (title: string) => `《${title}》\n\n作者\n1个笔记\n\n章\n\n◆ 句\n\n`;
    const result = parsed(`---\ntags: [重读]\n---\n${one('甲')}${one('乙')}`, 'a.md');
    if (result.kind !== 'books') throw new Error(result.kind);
    expect(result.books[0]?.prose).toMatchObject([{ text: '---\ntags: [重读]\n---', line: 1 }]);
    expect(result.books.map(({ tags }) => tags)).toEqual([[], []]);
    expect(result.account.unclaimed).toEqual([]);
  });

  it('has every line accounted for, with its signs damaged, too', () => {
    const result = parsed(
      [...head, '章', '', '◆ 甲', '', '\uFFFD 乙', '', '', '', '丙'].join('\n'),
    );
    expect(result.kind === 'books' && result.account.unclaimed).toEqual([]);
  });
});

describe('a .txt among the notes', () => {
  it('is left alone without a word where it is no export', () => {
    const nothing = { kind: 'nothing', problems: [] };
    expect(parsed('MIT License\n\nCopyright (c) someone')).toEqual(nothing);
    expect(parsed('---\na: [\n---\n坏的 frontmatter')).toEqual(nothing);
    expect(parsed(' \n')).toEqual(nothing);
  });

  it('is read as an export of the plugin where it is one, as it stands in a .md', () => {
    const text = '---\nbookId: "1"\nnoteCount: 1\n---\n# 高亮划线\n\n## 章\n\n> 📌 甲 ^1-2-3-4\n';
    expect(inShort(onlyBook(parsed(text)))).toEqual(inShort(onlyBook(parsed(text, '书.md'))));
  });
});
