import { sourceDigest } from './source-digest.ts';

/**
 * A digest of what makes HTML of notes, and of the file that the reader's wishes are in.
 *
 * @param root The project's folder.
 */
export function noteVersion(root: string): string {
  return sourceDigest(root, '{src/{markdown,garden,taxa,i18n}/**/*.ts,src/site.config.ts}');
}
