import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/**
 * Writes a file of a cache: it is there whole or not at all, and says by a sum whether it is still what was
 * written, under this name.
 */
export async function writeKept(
  file: string,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  const aside = `${file}.${randomUUID()}.tmp`;
  // Most often the folder is there.
  const opened = await open(aside, 'w').catch(async () => {
    await mkdir(dirname(file), { recursive: true });
    return open(aside, 'w');
  });
  try {
    await opened.writeFile(`${sumOf(name, content)}\n`);
    await opened.writeFile(content);
  } finally {
    await opened.close();
  }
  await rename(aside, file);
}

/** @returns Nothing if it is not there, is damaged, or was written under another name. */
export async function readKept(file: string, name: string): Promise<Buffer | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  const content = bytes?.subarray(sumLength + 1);
  if (!content || bytes?.toString('latin1', 0, sumLength) !== sumOf(name, content))
    return undefined;
  return content;
}

const sumLength = 8;

const sumOf = (name: string, content: string | Uint8Array): string =>
  crc32(content, crc32(name)).toString(16).padStart(sumLength, '0');
