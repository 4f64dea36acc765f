import { readMoment } from '../moment.ts';

/** A day that the app prints, and the words behind it. */
export interface Dated {
  readonly created: string;
  readonly words: string;
}

const day = String.raw`\d{4}(?:[/.-]\d{1,2}[/.-]\d{1,2}|年\d{1,2}月\d{1,2}日)`;
const moment = String.raw`${day}(?:\s{1,4}\d{1,2}:\d{2}(?::\d{2})?)?`;
const dated = new RegExp(`^(${moment})\\s*(\\D.*)?$`, 's');

/** `**文字**` and `__文字__` without their signs: copies through note apps are Markdown. */
export function plainWords(words: string): string {
  const bold = /^(\*\*|__)(.+)\1$/s.exec(words)?.[2];
  return bold === undefined || /\*\*|__/.test(bold) ? words : bold.trim();
}

/** Words that begin with a day, as in `2024/05/01 认为好看`. */
export function readDated(words: string): Dated | undefined {
  const found = dated.exec(plainWords(words));
  const created = found?.[1] === undefined ? undefined : readMoment(found[1]);
  return created === undefined ? undefined : { created, words: (found?.[2] ?? '').trim() };
}

/** `2024/05/02发表想法` (8.3 and later), `2023/2/26 发表想法` (7.1 to 8.2): a thought begins. */
export function readThoughtStamp(words: string): Dated | undefined {
  const found = readDated(words);
  return found && /^(?:发表想法|發表想法)\s*[:：]?$/.test(found.words) ? found : undefined;
}

/** `2024/05/01 认为好看`: a review begins, or is no more than that. */
export function readVerdict(words: string): Dated | undefined {
  const found = readDated(words);
  return found && /^(?:认为|認為)\S{1,4}$/.test(found.words) ? found : undefined;
}

/** Among the reviews: a day, and perhaps a few words that are no sentence of the reader's. */
export function readReviewHead(words: string): Dated | undefined {
  const found = readDated(words);
  return found && /^(?!\p{P})[^。，；]{0,8}$/u.test(found.words) ? found : undefined;
}

/** What stands behind `原文：`, before the passage that a thought is on (8.3 and later). */
export function readOriginal(words: string): string | undefined {
  return /^(?:>\s*)?原文\s*[：:]\s*(.*)$/s.exec(words)?.[1];
}

/** `12个笔记`. */
export function readCount(words: string): number | undefined {
  const found = /^(\d{1,6})\s*(?:[个個条條]\s*(?:笔记|筆記)|notes?)$/i.exec(plainWords(words))?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The export's last line: `-- 来自微信读书`, or what a note app left of it. */
export function isFooter(words: string): boolean {
  return /^(?:[-—–]{1,4}\s*(?:来自|來自)\s*)?微信(?:读书|讀書)$/.test(words);
}

/** The part of the export that holds the reader's reviews. */
export const isReviewsLabel = (title: string) => /^[点點][评評]$/.test(title);

/** What reviews in stars begin with, to 8.2: `点评:★★★★☆`. */
export const isStars = (words: string) => /^(?:[点點][评評]\s*[:：]\s*)?[★☆]{1,5}$/.test(words);

/** A line that only parts what stands above it from what stands below. */
export const isRule = (words: string) => /^(?:-{3,}|\*{3,}|_{3,}|={3,})$/.test(words);

/** wxread-export, which else writes as the app did to 8.2, sets one behind every passage. */
export const isHtmlRule = (words: string) => /^<hr\s?\/?>$/i.test(words);

/** Words behind `◆`. */
export function readDiamond(words: string): string | undefined {
  return /^◆\s*(.*)$/s.exec(words)?.[1];
}

/** Words behind `>>` (7.1 to 8.2) or `>` (before). A note app may space them: `>   > 文字`. */
export function readQuote(words: string): string | undefined {
  return /^>(?:\s*>)?\s*(.*)$/s.exec(words)?.[1];
}

/** A Markdown heading: note apps, or readers, made one of a title. */
export function readAtx(words: string): { level: number; title: string } | undefined {
  const found = /^(#{1,6})\s+(\S.*)$/s.exec(words);
  if (!found) return undefined;
  const title = plainWords((found[2] ?? '').trim());
  return { level: found[1]?.length ?? 1, title: readDiamond(title) ?? title };
}
