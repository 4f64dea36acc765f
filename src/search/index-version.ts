import { sourceDigest } from '../library/source-digest.ts';

/**
 * A digest of what makes the index of pages.
 *
 * @param root The project's folder.
 */
export function indexVersion(root: string): string {
  return sourceDigest(root, 'src/search/*.ts');
}
