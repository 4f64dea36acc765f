import { readNumeral, wordNumber } from './numeral.ts';

/** What the number in a chapter's title proves. */
export type Numbering =
  | { readonly kind: 'part'; readonly number: number }
  | {
      readonly kind: 'chapter';
      readonly number: number;
      /** Only a number, no 第…章 around it: below a chapter it numbers the chapter's sections. */
      readonly bare: boolean;
    }
  /** `3.2.1` as [3, 2, 1]; the first is the chapter's. */
  | { readonly kind: 'section'; readonly path: readonly [number, number, ...number[]] };

export const han = '〇零一二三四五六七八九十百千两兩';
const numeral = `(?:[0-9０-９]{1,4}|[${han}]{1,9}|[Ⅰ-Ⅻ])`;
const counted = `(${numeral})`;
/** What may follow a part's number and word: `第二部总结` is no part. */
const boundary = '(?=分?(?:$|[\\s：:·.、,，—（(《“-]))';

const partSign = `\\s{0,9}[卷部编編篇辑輯册冊]${boundary}`;
const part = new RegExp(`^第?\\s{0,9}${counted}${partSign}`);
const partWord = new RegExp(`^[卷部篇]\\s{0,9}${counted}(?=\\s|$|[：:·.、])`);
const partEnglish = /^(?:part|book|volume|vol)\.?\s+([0-9]{1,3}|[ivxlc]{1,7})\b/i;
/** A number in letters, of one word or two: `Part One`, `Chapter Twenty-One`. */
const letters = '\\s+([a-z]{3,9})(?![a-z])(?:[\\s-]([a-z]{3,5})(?![a-z]))?';
const partLetters = new RegExp(`^(?:part|book|volume)${letters}`, 'i');
const halves = /^[（(]?([上中下])[卷部编編篇册冊](?=\s|$|[：:·、）)])/;
/** A part's number may stand before it: `第一卷 第二章`. */
const chapter = new RegExp(
  `^(?:第?\\s{0,9}${numeral}${partSign}\\s{0,9})?第\\s{0,9}${counted}\\s{0,9}[章回讲講课課话話]`,
);
const chapterEnglish = /^(?:chapter|lesson|lecture)\s+([0-9]{1,4}|[ivxlc]{1,7})\b/i;
const chapterLetters = new RegExp(`^(?:chapter|lesson|lecture)${letters}`, 'i');
/** Glued to a decimal, it measures something: `3.5亿`. `1.2千呼万唤` is numbered all the same. */
const measures = '亿|万(?![一物事能象家])|倍|折|岁|公里|千克|%|％';
const decimal = new RegExp(
  `^(?:[§第]\\s?)?(\\d{1,3})[.．](\\d{1,3})(?:[.．](\\d{1,3}))?(?:[.．](\\d{1,3}))?(?!\\d|[.．]\\d|${measures}|\\s?[%％])`,
);
/** Behind a bare number, it counts something: `7 个习惯`, `7 月 18 日`. */
export const counts = '个|岁|分钟|小时|公里|倍|亿|%|％|[年月日](?=$|[\\s\\d，,、：:])';
/** A bare number counts only with a title behind it: lone `1`, `2` begin anew in each part. */
const plain = new RegExp(`^(\\d{1,3})[.．、]?\\s{1,9}(?![\\s\\d]|${counts})\\S`);

/** Reads the numbering at the front of a title; absent where it says nothing. Never guesses. */
export function readNumbering(title: string): Numbering | undefined {
  const text = title.trim();
  const section = decimal.exec(text);
  if (section) {
    const [first, second, ...more] = section.slice(1).flatMap((n) => (n ? [Number(n)] : []));
    if (first !== undefined && second !== undefined) {
      return { kind: 'section', path: [first, second, ...more] };
    }
  }
  const chapterNumber =
    numberIn(chapter, text) ?? numberIn(chapterEnglish, text) ?? wordIn(chapterLetters, text);
  if (chapterNumber !== undefined) return { kind: 'chapter', number: chapterNumber, bare: false };
  const bareNumber = numberIn(plain, text);
  if (bareNumber !== undefined) return { kind: 'chapter', number: bareNumber, bare: true };
  const half = halves.exec(text)?.[1];
  const partNumber =
    numberIn(part, text) ??
    numberIn(partWord, text) ??
    numberIn(partEnglish, text) ??
    wordIn(partLetters, text) ??
    (half ? '上中下'.indexOf(half) + 1 : undefined);
  return partNumber === undefined ? undefined : { kind: 'part', number: partNumber };
}

/** Its number, and the numbers of those above it that it carries itself. */
export function pathOf(numbering: Numbering): readonly number[] {
  return numbering.kind === 'section' ? numbering.path : [numbering.number];
}

/** Negative if the first comes before the other: `3` before `3.1`, `3.2` before `3.10`. */
export function comparePaths(one: readonly number[], other: readonly number[]): number {
  const differing = one.findIndex((number, index) => number !== other[index]);
  if (differing === -1) return one.length - other.length;
  return (one[differing] ?? 0) - (other[differing] ?? -1);
}

function numberIn(pattern: RegExp, text: string): number | undefined {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? undefined : readNumeral(digits);
}

function wordIn(pattern: RegExp, text: string): number | undefined {
  const [, first, second] = pattern.exec(text) ?? [];
  return first === undefined ? undefined : wordNumber(first, second);
}
