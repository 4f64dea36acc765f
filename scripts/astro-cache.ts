import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { readKept, writeKept } from '../src/library/kept-file.ts';

const sumsSchema = z.record(z.string(), z.int());

/**
 * What Astro keeps from one build to the next: it believes whatever is there. What is not as a build left
 * it is taken away before.
 *
 * @param folder Absolute.
 */
export function clearDamaged(folder: string): void {
  const left = readSums(folder);
  for (const file of filesOf(folder)) {
    if (left[file] !== sumOf(folder, file)) rmSync(join(folder, file), { force: true });
  }
}

/**
 * Lists of what notes bring along, of which Astro has one of each in a project: where none is, it makes its
 * own, but it keeps one that another site of the project has left.
 */
const lists = ['content-assets.mjs', 'content-modules.mjs'];

/** @param root The project's folder. */
export function dropLists(root: string): void {
  for (const list of lists) rmSync(join(root, '.astro', list), { force: true });
}

/** Remembers how a build left it. */
export function rememberSums(folder: string): void {
  const files = filesOf(folder);
  if (files.length === 0) return;
  const sums = Object.fromEntries(files.map((file) => [file, sumOf(folder, file)]));
  writeKept(join(folder, sumsName), sumsName, JSON.stringify(sums));
}

const sumsName = 'sums.kept';

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return globSync('**/*', { cwd: folder }).filter(
    (file) => file !== sumsName && statSync(join(folder, file)).isFile(),
  );
}

const sumOf = (folder: string, file: string): number =>
  crc32(readFileSync(join(folder, file)), crc32(file));

function readSums(folder: string): z.infer<typeof sumsSchema> {
  try {
    const kept = readKept(join(folder, sumsName), sumsName);
    return kept ? sumsSchema.parse(JSON.parse(kept.toString())) : {};
  } catch {
    return {};
  }
}
