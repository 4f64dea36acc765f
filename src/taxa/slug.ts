import { shortHash } from '../weread/naming.ts';

/** What a browser, a disk or this site's own addresses would read as something else. */
const unsafe = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}#?%\\/:*"<>|&~]|^\.|\.$/gu;
/** The dot between the parts of a foreign name, in all its forms. */
const middleDot = /\s*[·•・‧∙⋅]\s*/gu;
/** Windows has no folders of these names. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** Bytes; a folder's name has room for 255. */
const longest = 120;

/**
 * Name of a tag, a category or an author in an address. Two that differ only in case, in width or in
 * a space have the same: they are one.
 */
export function slugOf(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .trim()
    .replace(middleDot, '·')
    .replace(/\s+/gu, '-')
    .replace(unsafe, escaped);
  if (plain === '' || devices.test(plain)) return `${plain}~`;
  const bytes = new TextEncoder().encode(plain);
  if (bytes.length <= longest) return plain;
  const begin = new TextDecoder().decode(bytes.subarray(0, longest)).replace(/\uFFFD$/, '');
  return `${begin}~${shortHash(plain)}`;
}

const escaped = (sign: string) => `~${(sign.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`;
