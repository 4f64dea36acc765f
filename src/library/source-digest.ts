import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A digest of sources: what older ones left in the cache is not used. Tests are left out.
 *
 * @param root The project's folder.
 * @param pattern Below it.
 */
export function sourceDigest(root: string, pattern: string): string {
  const hash = createHash('sha256');
  const sources = globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.test.ts') && !file.includes('/testing/'))
    .sort();
  for (const file of sources) {
    const source = readFileSync(join(root, file));
    hash.update(`${file} ${source.length}\n`).update(source);
  }
  return hash.digest('hex').slice(0, 16);
}
