import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { pause } from './pause.ts';

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
  let mustLook = false;
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (create(file)) {
      if (!mustLook) return undefined;
      // Two may have cleared away the same dead one's lock: who wrote last has it.
      pause(moment);
      if (isOwn(readHolder(file))) return undefined;
      continue;
    }
    const holder = readHolder(file);
    if (holder && isAtWork(holder, file)) return holder;
    // One that can't be read may be half written.
    if (!holder && tries < mostTries / 2) {
      pause(moment);
      continue;
    }
    mustLook = true;
    rmSync(file, { force: true });
  }
  throw new Error(file);
}

/**
 * Takes a lock as soon as nobody else holds it.
 *
 * @param waits Hears once who does.
 * @returns Gives it back; may be called again.
 */
export async function takeTurn(file: string, waits: (holder: Holder) => void): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  let isTold = false;
  for (let holder = takeLock(file); holder; holder = takeLock(file)) {
    if (!isTold) waits(holder);
    isTold = true;
    await setTimeout(200);
  }
  let isHeld = true;
  return () => {
    if (isHeld) giveBack(file);
    isHeld = false;
  };
}

/** Gives back a lock that this process has taken. */
export function giveBack(file: string): void {
  if (isOwn(readHolder(file))) rmSync(file, { force: true });
}

const mostTries = 20;

/** Milliseconds in which another build has written its lock. */
const moment = 50;

const isOwn = (holder: Holder | undefined): boolean =>
  holder?.pid === process.pid && holder.host === hostname();

/** @returns Whether there was none. */
function create(file: string): boolean {
  const own: Holder = { pid: process.pid, host: hostname() };
  try {
    writeFileSync(file, JSON.stringify(own), { flag: 'wx' });
    return true;
  } catch (error) {
    if (isThere(error)) return false;
    throw error;
  }
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
