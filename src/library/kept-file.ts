import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/**
 * Writes a file of a cache: it is there whole or not at all, and says by a sum whether it is still what was
 * written, under this name. To wait for thousands of such files would take more work than to write them.
 */
export function writeKept(file: string, name: string, content: string | Uint8Array): void {
  const aside = `${file}.${randomUUID()}.tmp`;
  const opened = openIn(aside);
  try {
    writeFileSync(opened, sumOf(name, content));
    writeFileSync(opened, content);
  } finally {
    closeSync(opened);
  }
  renameSync(aside, file);
}

/** @returns Nothing if it is not there, is damaged, or was written under another name. */
export function readKept(file: string, name: string): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const content = bytes.subarray(sumLength);
  return bytes.toString('latin1', 0, sumLength) === sumOf(name, content) ? content : undefined;
}

function openIn(file: string): number {
  try {
    return openSync(file, 'w');
  } catch {
    // Most often the folder is there.
    mkdirSync(dirname(file), { recursive: true });
    return openSync(file, 'w');
  }
}

/** Of the sum's line, its end included. */
const sumLength = 9;

const sumOf = (name: string, content: string | Uint8Array): string =>
  `${crc32(content, crc32(name))
    .toString(16)
    .padStart(sumLength - 1, '0')}\n`;
