import { createHash } from 'node:crypto';

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

/**
 * A book's page in WeRead's web reader. Its name is made of the book's id, the way the plugin's
 * `getPcUrl` does it: what it prints as `PC地址` from 0.5.5.
 *
 * @param bookId WeRead's own.
 */
export function weReadWeb(bookId: string): string {
  const sum = md5(bookId);
  const isNumber = /^\d+$/.test(bookId);
  const pieces = isNumber ? hexadecimal(bookId) : [codeUnits(bookId)];
  const body = pieces.map((piece) => `${lengthOf(piece)}${piece}`).join('g');
  const name = `${sum.slice(0, 3)}${isNumber ? 3 : 4}2${sum.slice(-2)}${body}`;
  const filled = name.length < 20 ? name + sum.slice(0, 20 - name.length) : name;
  return `https://weread.qq.com/web/reader/${filled}${md5(filled).slice(0, 3)}`;
}

/** Nine digits at a time. */
const hexadecimal = (digits: string) =>
  (digits.match(/\d{1,9}/g) ?? []).map((piece) => Number(piece).toString(16));

const codeUnits = (text: string) =>
  text
    .split('')
    .map((unit) => unit.charCodeAt(0).toString(16))
    .join('');

const lengthOf = (piece: string) => piece.length.toString(16).padStart(2, '0');
