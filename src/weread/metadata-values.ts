import type { BookMetadata } from './book.ts';
import { readDay } from './moment.ts';

/** Hyphens and spaces are left out. */
export const readIsbn = (text: string) => text.replace(/[\s-]/g, '');

/** `计算机-编程设计`, `计算机 编程设计`, `计算机/编程设计`: from the general to the particular. */
export const readCategory = (text: string) => text.split(/[-/\s>、]+/).filter(Boolean);

export function readWebAddress(text: string): string | undefined {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined;
}

/**
 * Path of an image beside the notes, where the text is one, plain or as Obsidian links to it:
 * `covers/a.jpg`, `![[a.jpg]]`, `![alt](a.jpg)`. Its form says nothing of whether the file is there.
 */
export function readImageFile(text: string): string | undefined {
  const linked =
    /^!?\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]$/.exec(text) ?? /^!\[[^[\]]*\]\(([^()]+)\)$/.exec(text);
  const path = (linked?.[1] ?? text).trim().replaceAll('\\', '/');
  const isImage = /\.(?:jpe?g|png|webp|avif|gif)$/i.test(path);
  return isImage && !/^(?:[a-z][a-z\d+.-]*:|\/)|[\n\0]/i.test(path) ? path : undefined;
}

export function readWhole(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** `81.7%` as 0.817. */
export function readPercentage(text: string): number | undefined {
  const percent = Number(/^(\d{1,9}(?:\.\d{1,9})?)\s*%$/.exec(text)?.[1]);
  return percent >= 0 && percent <= 100 ? Math.round(percent * 1e4) / 1e6 : undefined;
}

/** `42%`, or `42` in the key that has no sign; `-1` means that nobody knows. */
export function readShare(text: string): number | undefined {
  return readPercentage(text) ?? readPercentage(`${text}%`);
}

/** A day, where the text is a date or a time and nothing else. */
export function readDate(text: string): string | undefined {
  return /^[\d\s.:/TZ+年月日-]+$/.test(text) ? readDay(text) : undefined;
}

/** Words to 1.0, numbers from 1.1.0: 1 未标记, 2 在读, 3 读过, 4 读完. */
export function readStatus(text: string): BookMetadata['status'] {
  switch (text) {
    case '读完':
    case '4':
      return 'finished';
    case '在读':
    case '读过':
    case '2':
    case '3':
      return 'reading';
    case '未标记':
    case '1':
      return 'unmarked';
    default:
      return undefined;
  }
}

/** 0.1.0 prints `[某人]`, as a link. */
export const readAuthor = (text: string) => /^\[([^[\]]+)\]$/.exec(text)?.[1]?.trim() ?? text;

/** A title without what some templates set about it: `**《题目》**`. */
export function readTitle(text: string): string {
  const plain = /^\*\*([^*]+)\*\*$/.exec(text)?.[1]?.trim() ?? text;
  return /^《([^《》]+)》$/.exec(plain)?.[1]?.trim() ?? plain;
}
