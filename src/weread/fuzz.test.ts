import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Book } from './book.ts';
import { decode } from './decode.ts';
import { parse } from './parse.ts';
import { parsedSchema } from './parsed.ts';
import { lostLines } from './testing/lost-lines.ts';

/** `FUZZ_RUNS=100000 npx vitest run …` for a long search by hand. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 600);
/** The suite tries the same files each time; a search by hand tries others. */
const seed = process.env['FUZZ_RUNS'] === undefined ? { seed: 20_261_124 } : {};

const head = '---\ndoc_type: weread-highlights-reviews\nbookId: "27"\ntitle: 书\n---\n';

/** What lines of exports are made of, in orders that no exporter would write. */
const starts = [
  '',
  '> ',
  '>',
  '>> ',
  '- ',
  '    - ',
  '   ',
  '# ',
  '## ',
  '### ',
  '> - ',
  '\t',
  '* ',
];
const signs = [
  '',
  '',
  '📌 ',
  '[📌] ',
  '📌🔥 ',
  '💭 ',
  '⏱ ',
  '🔥 ',
  '📊 ',
  '[!Cite]+ ',
  '[!Annotation] ',
  '[!note] ',
  '[!info] ',
  '▨ ',
  '◰ ',
  '🟨 ',
];
const words = [
  '',
  '一句话',
  '第1章 题',
  '2.2 题',
  '卷三',
  '高亮划线',
  '读书笔记',
  '本书评论',
  '元数据',
  '划线评论',
  '章节评论 No.1',
  '书评 No.2 好',
  '2024-01-02 03:04:05',
  'Invalid date',
  '12 人共读',
  '[!Review] 书评 No.1',
  '[!abstract] 书',
  '作者： 某人',
  '简介： 开头',
  '[链接文字](<weread://bestbookmark?bookId=27&chapterUid=3&rangeStart=5&rangeEnd=7>)',
  '想法 - ⏱ 2024-01-02 03:04:05',
  '---',
  '***',
  '|表|',
  '<script>',
  '{x}',
  '^27-1-2-3',
  '**原文**',
  '**评论** 好',
  '*写于2024-01-02 03:04:05*',
  '— 创建于 [[2024-01-02]] 03:04',
  '2024-01-02 03:04:05 发表想法',
  '*2024-01-02 03:04:05* 发表想法：**好**',
  '| 作者 | 某人 |',
  '#标签 #另一个',
  '<br>',
  '==好==',
  '◆ 点评',
  '《书》',
  '概述',
  '笔记',
];
const ends = [
  '',
  '',
  '',
  ' ^27-5-100-120',
  ' ^5-100-120',
  ' ^77-7abcdefgh',
  '^27-5-1-2',
  '  ',
  ' ⏱',
];

const line = fc
  .tuple(
    fc.constantFrom(...starts),
    fc.constantFrom(...signs),
    fc.constantFrom(...words),
    fc.constantFrom(...ends),
  )
  .map((pieces) => pieces.join(''));
/** Blank lines make most of the difference. */
const lines = fc.array(
  fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 3, arbitrary: line }),
  {
    maxLength: 40,
  },
);

const appHead = '《书》\n\n作者\n3个笔记\n\n◆ 一句\n';

/** What lines of the app's own text, and of copies of it, are made of. No two lines say the same. */
const appWords: readonly ((line: number) => string)[] = [
  (line) => `一句话${line}`,
  (line) => `一句话${line}`,
  (line) => `另一句${line}。`,
  () => '说过的话',
  (line) => `第${line}章 题`,
  (line) => `2.${line} 题`,
  (line) => String(line),
  () => '点评',
  (line) => `${1990 + line}/05/02发表想法`,
  (line) => `${1990 + line}/5/2 发表想法`,
  (line) => `${1990 + line}/5/2 认为好看`,
  (line) => `${1990 + line}年5月2日 有话`,
  (line) => `点评:★★★★☆${line}`,
  () => '★★★★☆',
  (line) => `《书${line}》`,
  () => '4个笔记',
  (line) => `作者：某人${line}`,
  () => '-- 来自微信读书',
  () => '微信读书',
  (line) => `原文：一句话${line}`,
  () => '原文：说过的话',
  () => '---',
  () => '\uFFFC',
  () => '<hr/>',
  () => '<script>',
];
const appStarts = ['', '', '', '  ', '\t', '　　', '## ', '\\'];
const appSigns = [
  ...['', '', '', '◆ ', '◆', '>> ', '>', '>   > ', '> > ', '* ', '- ', '- **'],
  ...['> 原文：', '原文：'],
];
const appLine = fc.tuple(
  fc.constantFrom(...appStarts),
  fc.constantFrom(...appSigns),
  fc.constantFrom(...appWords),
  fc.constantFrom('', '', '', '  ', '**', '\\'),
);
const appLines = fc
  .array(
    fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 3, arbitrary: appLine }),
    {
      maxLength: 40,
    },
  )
  .map((rows) =>
    rows.map((row, line) => (row ? `${row[0]}${row[1]}${row[2](line + 100)}${row[3]}` : '')),
  );
const appHeads = fc.constantFrom(
  appHead,
  appHead.replace('◆ ', '>> '),
  appHead.replace('◆ ', '- '),
  '书\n作者\n3个笔记\n第一章\n\n>   > 一句\n\n',
);

const folder = join(import.meta.dirname, 'fixtures');
const inputs = readdirSync(folder)
  .map((name) => join(folder, name, 'input.md'))
  .filter((file) => existsSync(file))
  .map((file) => readFileSync(file, 'utf8'));

function read(text: string) {
  const decoded = decode(new TextEncoder().encode(text));
  return { text: decoded.text, parsed: parse(decoded, 'fuzz.md') };
}

function expectSound(text: string): void {
  const { parsed } = read(text);
  expect(parsedSchema.parse(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
  if (parsed.kind !== 'books') return;
  expect(parsed.account.unclaimed).toEqual([]);
  for (const book of parsed.books) expectUnique(book.chapters, new Set(), new Set());
}

type Sections = Book['chapters'];

/** No two sections have the same id, no two passages or thoughts the same anchor. */
function expectUnique(sections: Sections, ids: Set<string>, anchors: Set<string>): void {
  const claim = (taken: Set<string>, name: string): void => {
    expect(taken).not.toContain(name);
    expect(name).toMatch(/^[\w.-]+$/);
    taken.add(name);
  };
  for (const section of sections) {
    claim(ids, section.id);
    for (const item of section.items) {
      if (item.kind === 'remark') claim(anchors, item.thought.anchor);
      if (item.kind !== 'highlight') continue;
      claim(anchors, item.anchor);
      for (const thought of item.thoughts) claim(anchors, thought.anchor);
    }
    expectUnique(section.sections, ids, anchors);
  }
}

describe('an export that no exporter wrote', () => {
  it('is read all the same', () => {
    fc.assert(
      fc.property(lines, (rows) => expectSound(head + rows.join('\n'))),
      { numRuns: runs, ...seed },
    );
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(lines, (rows) => {
        const { text, parsed } = read(head + rows.join('\n'));
        expect(lostLines(text, parsed)).toEqual([]);
      }),
      { numRuns: runs, ...seed },
    );
  });

  it('may be cut off, or pasted together of two, anywhere', () => {
    const input = fc.constantFrom(...inputs);
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(input, place, input, place, (one, end, other, start) => {
        const cut = one.slice(0, Math.round(end * one.length));
        expectSound(cut + other.slice(Math.round(start * other.length)));
      }),
      { numRuns: runs / 2, ...seed },
    );
  });

  it('may be any text, or any bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => expectSound(text)),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) =>
        expectSound(head + text),
      ),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(() => parse(decode(bytes), 'bytes.md')).not.toThrow();
      }),
    );
  });
});

describe('a text that the app did not export', () => {
  it('is read all the same, and loses no word', () => {
    fc.assert(
      fc.property(appHeads, appLines, (top, rows) => {
        const { text, parsed } = read(top + rows.join('\n'));
        expectSound(text);
        expect(parsed.kind).toBe('books');
        expect(lostLines(text, parsed)).toEqual([]);
      }),
      { numRuns: 600, ...seed },
    );
  });
});
