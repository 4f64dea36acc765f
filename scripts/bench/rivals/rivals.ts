import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { runCommand } from '../../command.ts';
import { inProject } from '../../project.ts';
import { writeEleventy } from './eleventy.ts';
import { writeHugo } from './hugo.ts';
import type { PlainBook } from './plain-library.ts';

/** Another generator of the same pages. */
export interface Rival {
  readonly name: string;
  /** As it tells of itself. */
  readonly version: string;
  /** Writes what it builds from: that is not measured. */
  prepare(folder: string, books: AsyncIterable<PlainBook>): Promise<void>;
  readonly program: string;
  readonly args: readonly string[];
  /** The built site, below its folder. */
  readonly out: string;
}

/**
 * Those that are installed here.
 *
 * @param eleventy Where Eleventy is, if not in this project.
 * @throws Error if there is none, or no Eleventy where it should be.
 */
export async function findRivals(eleventy?: string): Promise<Rival[]> {
  const found = [await findHugo(), await findEleventy(eleventy)];
  const there = found.filter((rival) => rival !== undefined);
  if (there.length === 0) throw new Error('--compare: neither Hugo nor Eleventy is installed.');
  return there;
}

/** @returns Nothing where there is no Hugo on this machine. */
async function findHugo(): Promise<Rival | undefined> {
  const { code, output } = await runCommand('hugo', ['version'], { limit: 60_000 });
  if (code !== 0) return undefined;
  return {
    name: 'Hugo',
    version: /v(\d[\d.]*\S*)/.exec(output)?.[1] ?? output.trim(),
    prepare: writeHugo,
    program: 'hugo',
    args: ['--quiet'],
    out: 'public',
  };
}

const manifestSchema = z.object({ version: z.string(), bin: z.record(z.string(), z.string()) });

/** Its script is run without npx, which would add its own start. */
async function findEleventy(folder: string | undefined): Promise<Rival | undefined> {
  const own = join(resolve(folder ?? inProject()), 'node_modules', '@11ty', 'eleventy');
  if (!existsSync(join(own, 'package.json'))) {
    if (folder !== undefined) throw new Error(`--eleventy: there is none in ${folder}.`);
    return undefined;
  }
  const { version, bin } = await manifestOf(own);
  return {
    name: 'Eleventy',
    version,
    prepare: writeEleventy,
    program: process.execPath,
    args: [join(own, bin['eleventy'] ?? ''), '--quiet'],
    out: '_site',
  };
}

async function manifestOf(folder: string) {
  return manifestSchema.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
}
