import { sourceDigest } from '../library/source-digest.ts';

/**
 * A digest of what finds kin, and of the libraries that are used: another jieba cuts other words.
 *
 * @param root The project's folder.
 */
export function kinVersion(root: string): string {
  const sources = 'src/{kin/*,search/{fold,full-fold,variants,variant-table}}.ts';
  return sourceDigest(root, `{${sources},package-lock.json}`);
}
