import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

const holderSchema = z.object({ pid: z.int().positive(), host: z.string() });

/** A build that is at work. */
export type Holder = z.infer<typeof holderSchema>;

/** Milliseconds after which nobody holds a lock any longer whose process can't be asked. */
const longest = 6 * 60 * 60 * 1000;

/**
 * Takes a lock, unless a living process holds it. One that was killed holds none. Its age alone would not
 * tell: a build may be too busy to touch a file for minutes.
 *
 * @param file Its folder is there.
 * @returns Who holds it.
 */
export function takeLock(file: string): Holder | undefined {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      const own: Holder = { pid: process.pid, host: hostname() };
      writeFileSync(file, JSON.stringify(own), { flag: 'wx' });
      return undefined;
    } catch (error) {
      if (!isThere(error)) throw error;
    }
    const holder = readHolder(file);
    if (holder && isAtWork(holder, file)) return holder;
    rmSync(file, { force: true });
  }
  return readHolder(file);
}

/** Gives back a lock that this process has taken. */
export function giveBack(file: string): void {
  const holder = readHolder(file);
  if (holder?.pid === process.pid && holder.host === hostname()) rmSync(file, { force: true });
}

const isThere = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

function readHolder(file: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function isAtWork({ pid, host }: Holder, file: string): boolean {
  if (Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > longest)
    return false;
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
