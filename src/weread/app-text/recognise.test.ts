import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../line.ts';
import { isAppText } from './recognise.ts';

const recognised = (...rows: string[]) => isAppText(splitLines(rows.join('\n')));

const fixtures = join(import.meta.dirname, '../fixtures');
const named = (name: string) => readFileSync(join(fixtures, name, 'input.md'), 'utf8');

describe("the app's own text", () => {
  it.each(readdirSync(fixtures).filter((name) => name.startsWith('app-')))(
    'is known in the fixture "%s"',
    (name) => {
      expect(recognised(named(name))).toBe(true);
    },
  );

  it('is known by its head and a single highlight', () => {
    expect(recognised('《书》', '', '作者', '1个笔记', '', '', '章', '', '◆ 一句')).toBe(true);
    expect(recognised('《书》', '作者', '1个笔记', '', '◆ 章', '', '>> 一句')).toBe(true);
  });

  it('is known without its count, and without a head', () => {
    expect(recognised('《书》', '作者', '◆ 章', '', '>> 一句', '', '>> 又一句')).toBe(true);
    expect(recognised('◆ 2024/05/02发表想法', '', '想法', '', '原文：一句')).toBe(true);
  });

  it('is known below the name that a note app gave it', () => {
    expect(recognised('笔记本', '', '《书》', '作者', '1个笔记', '◆ 章', '>> 一句')).toBe(true);
  });
});

describe("a note of the reader's own", () => {
  it.each([
    ['that has only a title', ['《书》', '', '我写的书评。']],
    ['that counts notes', ['今天写了', '3个笔记', '', '还要再写 5 个。']],
    ['that counts notes and lists them', ['周记', '', '本周', '3个笔记', '', '- 一', '- 二']],
    ['that lists with diamonds', ['# 清单', '', '◆ 一', '◆ 二', '◆ 三']],
    ['that names a book and lists', ['《书》', '', '- 第一点', '- 第二点', '> 引文']],
    [
      'that quotes an export after words of its own',
      ['今天读到一段，抄在这里：', '', '◆ 一句', '', '◆ 另一句', '', '-- 来自微信读书'],
    ],
    ['that tells of thoughts', ['# 想法', '', '2024/05/02 发表想法', '', '想法', '', '> 引文']],
    ['on what 得到 exports', ['《书》', '作者', '', '* 想法', '原文：一句', '——来自得到App']],
  ])('is none, even one %s', (_, rows) => {
    expect(recognised(...rows)).toBe(false);
  });

  it('is none in any of the other fixtures, but for the theme that looks like the app’s text', () => {
    const others = readdirSync(fixtures).filter(
      (name) => !/^(?:app-|garbled$|official$)/.test(name),
    );
    expect(others.filter((name) => recognised(named(name)))).toEqual([]);
  });
});
