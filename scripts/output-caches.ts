import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';

const month = 30 * 24 * 60 * 60 * 1000;

/**
 * Says that a build to an output is done, and drops what was kept for those to which none was for a month.
 *
 * @param own What is kept for this one; beside it is what is kept for others.
 */
export function dropOldOutputs(own: string, now = Date.now()): void {
  mkdirSync(own, { recursive: true });
  utimesSync(own, now / 1000, now / 1000);
  const all = dirname(own);
  for (const name of readdirSync(all)) {
    const folder = join(all, name);
    const used = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - used > month) rmSync(folder, { recursive: true, force: true });
  }
}
