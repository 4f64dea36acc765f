import { sourceDigest } from '../library/source-digest.ts';

/**
 * A digest of what makes the index of books and notes: also of what else says where they stand and
 * what they are called, and of the libraries that are used.
 *
 * @param root The project's folder.
 */
export function indexVersion(root: string): string {
  const sources = 'src/{search,paths,i18n,garden,markdown,weread}/**/*.ts';
  return sourceDigest(root, `{${sources},src/views/titles.ts,package-lock.json}`);
}
