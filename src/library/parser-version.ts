import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * A digest of the parser's own sources: what an older parser left in the cache is not used.
 *
 * @param root The project's folder.
 */
export function parserVersion(root: string): string {
  const hash = createHash('sha256');
  const sources = globSync('src/weread/{*,merge/*}.ts', { cwd: root })
    .filter((file) => !file.endsWith('.test.ts'))
    .sort();
  for (const file of sources) {
    const source = readFileSync(join(root, file));
    hash.update(`${basename(file)} ${source.length}\n`).update(source);
  }
  return hash.digest('hex').slice(0, 16);
}
