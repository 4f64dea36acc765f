import { decoded } from './decoded.ts';

/** Folders of the site, and names of files that say nothing. */
const structure = /^(?:books|notes|index|404)$/i;

/** Longest question that an address makes, in characters. */
const longest = 60;

/**
 * What an address that leads nowhere speaks of, as a question to the search: the names in it,
 * without the site's own folders, numbers of books and endings of files.
 *
 * @param pathname As `location` has it.
 * @param base The site's folder; begins and ends with `/`.
 */
export function wordsOfPath(pathname: string, base: string): string {
  const below = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1);
  const words = below
    .split('/')
    .map((name) => decoded(name)?.replace(/\.(?:html?|mdx?)$/i, '') ?? '')
    .filter((name) => !structure.test(name))
    .flatMap((name) => name.split(/[\s_+-]+/))
    .filter((word) => /\p{L}/u.test(word) && !/^c?\d+$|%[\da-f]{2}/i.test(word));
  return [...words.join(' ')].slice(0, longest).join('').trim();
}
