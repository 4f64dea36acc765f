import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject } from '../../project.ts';
import { countOutput } from '../builds/output-count.ts';
import { type Cost, measureCommand } from '../measure-command.ts';
import { medianCost } from '../median.ts';
import type { Rival } from './rivals.ts';

/** What a rival made, and what that took. */
export interface RivalRun extends Cost {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/** @throws Error if it fails. */
export async function runRival(
  rival: Rival,
  folder: string,
  signal?: AbortSignal,
): Promise<RivalRun> {
  const out = join(folder, rival.out);
  await rm(out, { recursive: true, force: true });
  const { cost } = await measureCommand(rival.program, rival.args, { cwd: folder, signal });
  return { ...cost, ...(await madeIn(out)) };
}

/**
 * Pagefind as it comes, over all pages of a site.
 *
 * @throws Error if it fails, as for want of memory.
 */
export async function runPagefind(site: string, signal?: AbortSignal): Promise<RivalRun> {
  const script = inProject('node_modules', 'pagefind', 'lib', 'runner', 'bin.cjs');
  const index = join(site, 'pagefind');
  await rm(index, { recursive: true, force: true });
  const args = [script, '--site', site, '--quiet'];
  const { cost } = await measureCommand(process.execPath, args, { signal });
  return { ...cost, ...(await madeIn(index)) };
}

async function madeIn(folder: string) {
  const { pages, files, bytes } = await countOutput(folder);
  return { pages, files, bytes };
}

/** @throws RangeError for no runs. */
export function medianRun(runs: readonly RivalRun[]): RivalRun {
  const last = runs.at(-1);
  if (!last) throw new RangeError('a median of nothing');
  return { ...last, ...medianCost(runs) };
}
