import { sourceDigest } from '../library/source-digest.ts';

/**
 * A digest of what finds kin.
 *
 * @param root The project's folder.
 */
export function kinVersion(root: string): string {
  return sourceDigest(root, 'src/{kin/*,search/{fold,full-fold,variants,variant-table}}.ts');
}
