import { readFrontmatter } from '../frontmatter.ts';
import { type Line, splitLines } from '../line.ts';
import { readMoment } from '../moment.ts';
import type { Parsed } from '../parsed.ts';

const label =
  '(?:highlight|annotation|review|cite|quote|note|comment|高亮|划线|想法|评论|笔记|随记|摘录|原文|(?:内容|书籍)?简介|章节(?:评论|总结|想法)|书评(?:\\s*(?:No\\.|#)?\\s*\\d+)?)';
const zone =
  '(?:元数据|metadata|书籍信息|高亮划线|热门划线|我的划线|划线|highlights?|读书笔记|笔记|笔记汇总|我的想法|章节点评与书评|本书评论|全书评论|书评|点评|book reviews?|reviews?|(?:内容|书籍)?简介|概述)';
const hashes = '^#{1,6}\\s+(?:◆\\s+)?';
const span = '(?:</?span\\b[^>]*>)?';

/**
 * What exporters print around a reader's words. Each is taken off a line in turn; whatever is left
 * must be in the book.
 */
const markup: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['quote signs', /^\s*>\s?(?:>\s?)?/],
  ['rule', /^-{3,}$/],
  ['block id', /(?:^|\s)\^[A-Za-z0-9][\w~-]*$/],
  ['glued block id', /\^\d[\w~-]*-[\w~-]*$/],
  ['list dash', /^[-*](?:\s+|$)/],
  ['number of a counted highlight', /^\d{1,4}[.)]\s+(?=\S)/],
  ['label of a thought', /^(?:我的)?(?:想法|评论|思考|感想|批注|笔记)\s*[:：]\s*(?=\S)/],
  ['popular count behind the words', /\s— (?:🙋 )?\d+ 人划线$/u],
  ['chapter of a popular highlight', /^📖 /u],
  ['popular count', /^(?:🔥|📊)\s*\d+\s*人(?:共读|划线)$/u],
  ['sign', /^(?:👍|📌🔥|\[📌\]|📌|💭|💬|🔥|📊|▨|◨|◰|🟥|🟪|🟦|🟩|🟨)/u],
  ['dated thought', /^\*[^*]{8,30}\*\s*发表想法\s*[:：]\s*/],
  ['clock without a time', /^⏱\uFE0F?$/u],
  [
    'callout with its label',
    new RegExp(
      `^\\[![^\\]]+\\][+-]?\\s*[^\\p{L}\\p{N}<*]*\\**${span}\\**${label}?\\**\\s*${span}$`,
      'iu',
    ),
  ],
  [
    'callout with a time alone',
    /^\[![^\]]+\][+-]?\s*[*—]?\s*(?:写于|创建于)?\s*\[*\d{4}-\d\d-\d\d[\]\s]+\d\d:\d\d(?::\d\d)?\**$/,
  ],
  ['line break in a title', /(?<=^\[!weread.*)<br>/g],
  ['callout', /^\[![^\]]+\][+-]?/],
  ['colour', /<\/?span\b[^>]*>/gi],
  ['part of the export', new RegExp(`${hashes}[^\\p{L}\\p{N}]*${zone}[^\\p{L}\\p{N}]*$`, 'iu')],
  [
    'label of thoughts',
    /^(?:#{1,6}\s+)?[^\p{L}\p{N}]*(?:划线评论|点赞的评论|章节评论|章节点评|高亮|评论|chapter|comment|划线[\w-]+)(?:\s*No\.\s*\d+)?$/iu,
  ],
  [
    'label of a quotation or a thought',
    /^\*\*(?:原文|划线|评论|想法|我的思考|章节评论)[:：]?\*\*[:：]?/,
  ],
  ['bold thought', /^\*\*|\*\*$/g],
  [
    'frame of a time',
    /^[\s*_`—–-]*(?:<(?:p|small)\b[^>]*>-?|🕰|创建于|写于|记录于|创建时间[:：])\s*\[*/,
  ],
  ['end of a frame', /(?:<\/(?:p|small)>|[*`])$/],
  ['excerpt of the passage behind', /(?:…|\.{3})$/],
  ['range', /^位置\s*[:：]\s*`?|`$/g],
  ['author in code', /^`\s*/],
  ['tag behind every highlight', /\s#[^\s#]+$/],
  ['item marked as a thought', /^==|==$/g],
  ['head of a thought without words', /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d 发表想法$/],
  ['head of a thought', /\s*发表想法$/],
  ['review of the official theme', /^◆\s*点评$/],
  ['number of notes', /^\d+\s*个笔记$/],
  ['unknown time', /^Invalid date$/],
  ['nothing there', /^_?暂?无(?:划线|笔记|想法|章节评论|书评|评论)_?$/],
  ['HTML line', /^<[bh]r\s*\/?>$/],
  ['row of metadata', /^\|[^|]*\||\|$/g],
  ['rule of a table', /^[|\s:-]+$/],
  ['label of a review', new RegExp(`${hashes}(?:书评)?\\s*No\\.\\s*\\d+`)],
  ['label of a chapter', /(?<=^#{1,6}\s.*)的想法$/],
  ['heading', /^#{1,6}(?=\s|$)\s*(?:◆\s)?/],
  ['word for a chapter without a known title', /^未知章节$/],
  ['deep link', /^\[|\]\(<?weread:[^>)]*>?\)$/g],
  ['cover, of which one is shown', /^\[?!\[[^\]]*\]\(<?https?:\/\/[^\s)]+\)(?:\]\(<[^>]*>\))?$/],
  ['key', /^\**[^：:]{1,12}?\**\s*[：:]\**|^出版时间\s/],
  ['midnight', /(?<=\d) 00:00:00$/],
  ['title marks', /[《》]/g],
  ['tag', /(?:^|(?<=\s))#(?=[^\s#])/g],
];

/** The same for the text that the app itself exports, and copies of it. */
const appMarkup: typeof markup = [
  ['byte-order mark', /^\uFEFF+/],
  ['indentation', /^[\s\u200b\u2060]+/],
  ['escape of a note app', /\\(?=[!-/:-@[-`{-~]|$)/g],
  ['heading of a note app', /^#{1,6}\s+/],
  ['sign', /^(?:◆|>(?:\s*>)?|[-*+•](?=\s))\s*/],
  ['rule', /^(?:-{3,}|\*{3,}|_{3,}|={3,}|<hr\s?\/?>)$/i],
  ['bold of a note app', /^\*\*|\*\*$/g],
  ['quote of a note app', /^>\s*(?=原文)/],
  ['signs of a title', /^《(?=.+》$)|(?<=^《.+)》$/g],
  ['key of the author', /^作者\s*[：:]\s*/],
  ['count of notes', /^\d+\s*(?:[个個条條]\s*(?:笔记|筆記)|notes?)$/i],
  ['label of a thought', /(?:发表想法|發表想法)\s*[：:]?$/],
  ['label of a passage', /^原文\s*[：:]\s*/],
  ['label of the reviews', /^[点點][评評]$/],
  ['last line', /^(?:[-—–]{1,4}\s*(?:来自|來自)\s*)?微信(?:读书|讀書)$/],
];

/**
 * The lines of a file's body whose words are nowhere in what was read of it.
 *
 * @param text Of the whole file.
 */
export function lostLines(text: string, parsed: Parsed): string[] {
  if (parsed.kind === 'nothing') return text.trim() === '' ? [] : [text];
  const { body, unread } = readFrontmatter(splitLines(text), '');
  const kept = wordsIn(parsed);
  if (isOfApp(parsed)) {
    return [...unread, ...body].filter((line) => !isKeptOfApp(line.text, kept)).map(named);
  }
  const reported = parsed.problems.filter(({ rule }) => rule === 'highlight-empty');
  return [...unread, ...body]
    .filter((line, index, lines) => !isKept(line.text, kept) && !isOfEmptyReview(lines, index))
    .filter((line) => !reported.some(({ place }) => isOfEmpty(line, place.line)))
    .map(named);
}

const isOfApp = (parsed: Parsed) =>
  parsed.kind === 'books' &&
  Object.keys(parsed.account.marks).some((mark) => mark.startsWith('app:'));

const named = ({ number, text }: Line) => `${number}: ${text}`;

/** Of a highlight without words there is a line with its sign, and one with its time and id. */
const isOfEmpty = (line: Line, first: number) =>
  line.number === first || (line.number > first && isTime(line.text));

/** A review without words, as of one who only gave stars, has a time that dates nothing. */
function isOfEmptyReview(lines: readonly Line[], index: number): boolean {
  if (!isTime(lines[index]?.text ?? '')) return false;
  const words = /^(?!.*\^[\w~-]+\s*$)(?![>*\s-]*⏱)(?!>?\s*$)/u;
  const label = lines.slice(0, index).findLast(({ text }) => words.test(text) || /书评/.test(text));
  return /^(?:#+[^\p{L}\p{N}]*|[>\s]*💭|>\s*\[!review\][+-]?\s*)(?:◆\s*点评|本书评论|书评(?:\s*No\.\s*\d+)?)?\s*(?:\^\S+)?\s*$/iu.test(
    label?.text ?? '',
  );
}

const isTime = (text: string) => /^[>*\s—`-]*(?:⏱|创建于|写于|\d{4}-\d\d-\d\d )/u.test(text);

/** Everything the reader can see or find, one string to a line. */
function wordsIn(parsed: Exclude<Parsed, { kind: 'nothing' }>): string {
  if (parsed.kind === 'note') return fold(parsed.note.body);
  return parsed.books
    .flatMap(({ category, ...book }) => {
      const times = stringsIn(book).map((value) => value.replace(/^(\d{4}-\d\d-\d\d)T/, '$1 '));
      return [...times, category.join(), book.tags.join(), ...Object.keys(book.extra)];
    })
    .map(fold)
    .join('\n');
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const strings = Object.values(value).flatMap(stringsIn);
  return Array.isArray(value) ? [...strings, strings.join('')] : strings;
}

function isKept(line: string, kept: string): boolean {
  const liked = /^>? ?—— (.*?)(?: · 原文：(.*))?$|^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) (.*)$/su.exec(
    line,
  );
  if (liked?.slice(1).every((words) => areKept(words ?? '', kept))) return true;
  const [, marked, chapter] = /^(.*) — \d+ 人划线 · (.+)$/su.exec(line) ?? [];
  if (marked !== undefined && chapter !== undefined) {
    return areKept(marked, kept) && areKept(chapter, kept);
  }
  const timed =
    /^(.*?)(?:-\s*)?⏱\uFE0F?\s*(?:\[*(\d{4}-[^^]*?)|Invalid date)\s*(\^[\w~-]+)?$/su.exec(
      line.trim(),
    );
  if (!timed) return areKept(line, kept);
  const [, words = '', time = '', id = ''] = timed;
  return (
    areKept(`${words} ${id}`, kept) &&
    areKept(time.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ''), kept)
  );
}

function isKeptOfApp(line: string, kept: string): boolean {
  let words = line.trim();
  for (const [, pattern] of appMarkup) {
    if (isKeptOrDated(words, kept)) return true;
    words = words.replace(pattern, '').trim();
  }
  return isKeptOrDated(words, kept);
}

/** The app prints `2024/5/2`, and a book holds `2024-05-02`. */
function isKeptOrDated(words: string, kept: string): boolean {
  if (kept.includes(fold(words))) return true;
  const [, date = '', rest = ''] = /^([\d/.年月日:\s-]{8,})(.*)$/s.exec(words) ?? [];
  const day = readMoment(date)?.slice(0, 10);
  return day !== undefined && kept.includes(fold(day)) && kept.includes(fold(rest));
}

function areKept(line: string, kept: string): boolean {
  let words = line.trim();
  for (const [, pattern] of markup) {
    if (kept.includes(fold(words))) return true;
    words = words.replace(pattern, '').trim();
  }
  return kept.includes(fold(words));
}

/** Spaces may differ, and the signs that part numbers and categories. */
const fold = (words: string) =>
  words.replace(/\uFFFC/g, '[插图]').replace(/[\s,/\]\p{Cc}\u200B\u2060-]+/gu, '');
