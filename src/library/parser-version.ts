import { sourceDigest } from './source-digest.ts';

/**
 * A digest of the parser's own sources.
 *
 * @param root The project's folder.
 */
export function parserVersion(root: string): string {
  return sourceDigest(root, 'src/weread/**/*.ts');
}
