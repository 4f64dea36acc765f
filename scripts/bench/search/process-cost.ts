import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

export const indexCostSchema = z.object({
  /** By the clock on the wall. */
  seconds: z.number(),
  /** Processor time of Node, in seconds. */
  ownCpu: z.number(),
  /** That of the programs it started; `null` where the system does not tell. */
  childrenCpu: z.number().nullable(),
  files: z.int(),
  bytes: z.int(),
});
export type IndexCost = z.infer<typeof indexCostSchema>;

/** Linux counts processor time for programs in hundredths of a second. */
const ticks = 100;

/**
 * Processor time of the programs that this process started and that have ended, in seconds. Waits
 * for those that are about to end.
 *
 * @returns Nothing where the system does not tell.
 */
export async function spentByChildren(): Promise<number | undefined> {
  for (let tries = 0; tries < 50 && (await childrenOf(process.pid)).length > 0; tries += 1) {
    await sleep(50);
  }
  const stat = await readFile('/proc/self/stat', 'utf8').catch(() => undefined);
  // The name may hold spaces: what is counted begins behind it.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system] = [fields?.[13], fields?.[14]];
  return user && system ? (Number(user) + Number(system)) / ticks : undefined;
}

async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) =>
      readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => ''),
    ),
  );
  return lists.join(' ').split(' ').filter(Boolean).map(Number);
}

/** Watches how much memory a process and those it starts have at most. Linux only. */
export class MemoryWatch {
  readonly #peaks = new Map<number, number>();
  readonly #watching: Promise<void>;
  #isOver = false;

  constructor(pid: number) {
    this.#watching = this.#watch(pid);
  }

  /** @returns The most that one of the processes had, in bytes; nothing if it is not known. */
  async stop(): Promise<number | undefined> {
    this.#isOver = true;
    await this.#watching;
    return this.#peaks.size > 0 ? Math.max(...this.#peaks.values()) : undefined;
  }

  async #watch(pid: number): Promise<void> {
    while (!this.#isOver) {
      await this.#look(pid);
      await sleep(25);
    }
  }

  async #look(pid: number): Promise<void> {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    if (kilobytes) this.#peaks.set(pid, Number(kilobytes) * 1024);
    for (const child of await childrenOf(pid)) await this.#look(child);
  }
}
